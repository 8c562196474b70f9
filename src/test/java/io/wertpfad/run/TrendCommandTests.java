package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TrendCommandTests {

    /** Infections per month, 24 before and 12 after an intervention: qicharts2, data/cdi.rda. */
    private static final List<Integer> CDI = List.of(
            17, 12, 27, 20, 20, 18, 22, 19, 19, 24, 17, 16, 24, 19, 19, 22, 25, 19, 17, 6, 25, 17, 11, 14, 9, 11, 7, 13,
            5, 5, 3, 5, 9, 4, 5, 9);

    @TempDir
    private Path folder;

    @Test
    void givesTheReferencesLimits() throws IOException {
        StringBuilder csv = new StringBuilder("date,value\n");
        for (int i = 0; i < CDI.size(); i++) {
            csv.append(YearMonth.of(2025, 1).plusMonths(i))
                    .append(',')
                    .append(CDI.get(i))
                    .append('\n');
        }
        Path series = Files.writeString(folder.resolve("cdi.csv"), csv);

        Command trend = Command.run(
                "--json", "trend", series.toString(), "--baseline", "2025-01..2026-12", "--better", "lower");

        JsonNode limits = trend.json().path("limits");
        assertThat(trend.code()).isZero();
        assertThat(trend.json().path("n").asInt()).isEqualTo(36);
        assertThat(limits.path("centre").asDouble()).isCloseTo(18.7083, within(1e-4));
        assertThat(limits.path("lower").asDouble()).isCloseTo(6.1338, within(1e-4));
        assertThat(limits.path("upper").asDouble()).isCloseTo(31.2829, within(1e-4));
        assertThat(trend.json().path("verdict").asString()).isEqualTo("improved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "date,value\n", "date,value\n2026-01,\n", "date,value\n2026-01,1e300\n"})
    void answersWithTheWholeDocumentHoweverLittleThereIs(String csv) throws IOException {
        Path series = Files.writeString(folder.resolve("s.csv"), csv);

        Command trend = Command.run(
                "--json", "trend", series.toString(), "--baseline", "2025-01..2025-12", "--better", "higher");

        if (csv.isEmpty()) {
            assertThat(trend.code()).isEqualTo(2);
        } else {
            assertThat(trend.code()).as(trend.all()).isZero();
            assertThat(trend.json().propertyNames())
                    .contains(
                            "n", "baseline_n", "points", "limits", "effect", "slope", "forecast", "verdict", "reasons");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            what;amount\\n1;2                        | date
            date,value\\n2026-01,abc                 | abc
            date,value\\n2026-01,1\\n2026-01,2       | 3
            date,value\\n2026-13,1                   | 2026-13
            <html><body>sign in</body></html>        | CSV
            """)
    void refusesAFileThatIsNoSeries(String csv, String named) throws IOException {
        Path series = Files.writeString(folder.resolve("s.csv"), csv.replace("\\n", "\n"));

        Command trend = Command.run("trend", series.toString(), "--baseline", "2025-01..2025-12", "--better", "lower");

        assertThat(trend.code()).as(trend.all()).isEqualTo(2);
        assertThat(trend.err()).contains("s.csv", named).doesNotContain("Exception");
        assertThat(trend.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01,lower,1",
        "2025-12..2025-01,lower,1",
        "a..b,lower,1",
        "2025-01..2025-12,sideways,1",
        "2025-01..2025-12,lower,NaN",
        "2025-01..2025-12,lower,viel"
    })
    void refusesAQuestionThatMakesNoSense(String baseline, String better, String target) throws IOException {
        Path series = Files.writeString(folder.resolve("s.csv"), "date,value\n2025-01,1\n");

        Command trend =
                Command.run("trend", series.toString(), "--baseline", baseline, "--better", better, "--target", target);

        assertThat(trend.code()).as(trend.all()).isEqualTo(2);
        assertThat(trend.err()).doesNotContain("Exception");
    }
}
