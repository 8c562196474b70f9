package io.wertpfad.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.text.Message;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupedRowsTests {

    private static final Grouping BY_DAY = new Grouping(3, 2, List.of(0, 1));
    private static final Stretches TWO = new Stretches(2, 1);
    private static final Defaults GERMAN = new Defaults(',', true);

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void addsUpWhatDiffersInItsAmountOnly() throws Exception {
        Optional<GroupedRows> rows = group(
                new Stretches(1, 1),
                "who;day;amount\n",
                "a;01.10.2026;1\na;01.10.2026;0,5\na;01.10.2026;-2,25\nb;02.10.2026;1.234,60\na;01.10.2026;1.234.567\n");

        assertThat(rows).isPresent();
        assertThat(rows.get().read(new Teller())).isTrue();
        assertThat(told)
                .containsExactly(
                        "2 [a, 01.10.2026, 1]",
                        "3 [a, 01.10.2026, 0,5] and 2 more: 1234564.75 from -2.25 to 1234567, last 1234567 on line 6",
                        "5 [b, 02.10.2026, 1.234,60] and 0 more: 0");
    }

    @Test
    void givesWhatIsNoPlainRowInItsPlaceWithTheRowBehindIt() throws Exception {
        Optional<GroupedRows> rows = group(
                TWO,
                "who;day;amount\n",
                "a;01.10.2026;1\na;01.10.2026;2\n\na;01.10.2026;3\na;01.10.2026;4\n",
                "Summe;;9\n");

        assertThat(rows).isPresent();
        assertThat(rows.get().read(new Teller())).isTrue();
        assertThat(told).contains("4 BLANK", "5 [a, 01.10.2026, 3]", "7 TOTAL");
    }

    @Test
    void leavesFilesToTheParserThatHoldQuotes() throws Exception {
        assertThat(group(TWO, "who;day;amount\n", "a;01.10.2026;1\n", "\"a\";01.10.2026;1\n"))
                .isEmpty();
    }

    @Test
    void leavesFilesToTheParserWithOtherLineEnds() throws Exception {
        assertThat(group(TWO, "who;day;amount\n", "a;01.10.2026;1\ra;01.10.2026;1\n"))
                .isEmpty();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private Optional<GroupedRows> group(Stretches stretches, String... text) throws Exception {
        Path file = Files.write(folder.resolve("t.csv"), String.join("", text).getBytes(StandardCharsets.UTF_8));
        return Table.open(file, HeaderFinder.NONE).grouped(BY_DAY, GERMAN, stretches);
    }

    private final class Teller implements GroupHandler {

        @Override
        public boolean group(Row first, Amounts rest) {
            String range = rest.rows() == 0
                    ? ""
                    : " from " + plain(rest.min()) + " to " + plain(rest.max()) + ", last " + plain(rest.last())
                            + " on line " + rest.lastLine();
            told.add(
                    first.line() + " " + first.cells() + " and " + rest.rows() + " more: " + plain(rest.sum()) + range);
            return true;
        }

        @Override
        public void data(Row row) {
            told.add(row.line() + " " + row.cells());
        }

        @Override
        public void broken(Row row, Message reason, String code) {
            told.add(row.line() + " " + code);
        }

        @Override
        public void ignored(int firstLine, int lastLine, Ignored reason) {
            told.add(firstLine + " " + reason);
        }
    }
}
