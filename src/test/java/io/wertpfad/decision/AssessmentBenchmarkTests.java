package io.wertpfad.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark judges what it says it does; how long that takes is for its own run to say. */
class AssessmentBenchmarkTests {

    private static final int MEASURES = 120;

    private final AssessmentBenchmark benchmark = new AssessmentBenchmark(2, 1);

    @TempDir
    Path folder;

    @Test
    void judgesEveryMeasureFromMemoryAndFromRollUps() throws Exception {
        var customers = BenchmarkPortfolio.of(MEASURES);

        assertThat(benchmark.fromMemory(customers)).isEqualTo(MEASURES);
        assertThat(benchmark.fromRollUps(customers, Files.createDirectory(folder.resolve("data"))))
                .isEqualTo(MEASURES);
    }

    @Test
    void timesOneMoreMonth() throws Exception {
        assertThat(benchmark.oneMoreMonth(Files.createDirectory(folder.resolve("data")), 1, 2))
                .hasSize(2)
                .allMatch(ms -> ms > 0);
    }

    @Test
    void timesOneMoreMonthAfterReports() throws Exception {
        assertThat(benchmark.afterReports(Files.createDirectory(folder.resolve("data"))))
                .hasSize(2)
                .allMatch(ms -> ms > 0);
    }
}
