package io.wertpfad.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The load and those it is measured beside must do the same work, or the figures would mean nothing. */
class LoadBenchmarkTests {

    private static final int ROWS = 5_000;

    @TempDir
    Path folder;

    @Test
    void addsUpWhatItsPeersAddUp() throws Exception {
        Path file = LoadFile.in(folder, ROWS);
        DataSource database = TestDatabase.H2.open();
        Receipt receipt = LoadBenchmark.load(file, folder.resolve("workspace"), database);
        BigDecimal ours = new JdbcTemplate(database)
                .queryForObject(
                        "select sum(r.value_sum * case when r.unit = 'h' then 60 else 1 end) from rollup r",
                        BigDecimal.class);
        BigDecimal theirs = LoadPeers.commonsCsvSum(file);

        assertThat(receipt.rows()).isEqualTo(new Receipt.Rows(ROWS, ROWS, 0, 0));
        assertThat(ours).isCloseTo(theirs, org.assertj.core.data.Offset.offset(new BigDecimal("1e-15")));
        assertThat(LoadPeers.duckDb(LoadFile.inUtf8(file), folder.resolve("duck.db")))
                .isEqualByComparingTo(theirs);
        assertThat(LoadPeers.commonsCsv(file)).isPositive();
    }
}
