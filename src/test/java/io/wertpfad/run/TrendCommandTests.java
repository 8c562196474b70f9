package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
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
            date,value\\n2026-01,1\\n2026-01,2       | (Zeile 2)
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
        "2025-01..2025-12,lower,viel",
        "2025-01..2025-12,lower,1e999",
        "2025-01..2025-12,lower,'1,2,3'",
        "1899-12..2025-12,lower,1",
        "+999999999-01..+999999999-12,lower,1"
    })
    void refusesAQuestionThatMakesNoSense(String baseline, String better, String target) throws IOException {
        Path series = Files.writeString(folder.resolve("s.csv"), "date,value\n2025-01,1\n");

        Command trend =
                Command.run("trend", series.toString(), "--baseline", baseline, "--better", better, "--target", target);

        assertThat(trend.code()).as(trend.all()).isEqualTo(2);
        assertThat(trend.err()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --pilot 2025-12..2026-06                         | 2025-12
            --baseline-kind seasonal                         | 24
            --baseline-kind fixed                            | --baseline-value
            --baseline-value 3                               | --baseline-kind
            --baseline-kind hourly                           | constant|seasonal|fixed
            --decision 2200-01-01                            | 2199
            --pilot 2026-01..2200-01                         | 2199
            """)
    void namesOptionsThatDoNotGoTogether(String options, String named) throws IOException {
        for (String language : List.of("de", "en")) {
            Command trend = trend(series(24, i -> i), language, options.split(" "));

            assertThat(trend.code()).as(trend.all()).isEqualTo(2);
            assertThat(trend.err().replace("Dezember 2025", "2025-12").replace("December 2025", "2025-12"))
                    .contains(named)
                    .doesNotContain("Exception");
        }
    }

    @Test
    void takesAFixedBaselineInGermanNumbersAndAPilotOfItsOwn() throws IOException {
        Command trend = trend(
                series(30, i -> i < 12 ? 50 : 40 + i % 2),
                "de",
                "--baseline-kind",
                "fixed",
                "--baseline-value",
                "50,5",
                "--pilot",
                "2026-03..2026-08");

        JsonNode json = trend.json();
        assertThat(json.at("/effect/baseline").asDouble()).isEqualTo(50.5);
        assertThat(json.get("points")
                        .valueStream()
                        .map(p -> p.get("part").asString())
                        .distinct())
                .containsExactly("baseline", "between", "pilot", "after");
        assertThat(json.at("/effect/looks").asInt()).isEqualTo(4);
        assertThat(json.at("/reasons/0").asString())
                .startsWith("Der Wert sank von 50,5 (fester Baseline-Wert) auf 40,5 (Pilot März–Aug. 2026), ");
    }

    @Test
    void drawsTheChartThatAnEndingAsksFor() throws IOException {
        Path series = series(24, i -> i);
        Path svg = folder.resolve("Reihe 1.SVG");
        Path png = folder.resolve("reihe.png");

        assertThat(trend(series, "en", "--chart", svg.toString()).code()).isZero();
        assertThat(trend(series, "en", "--chart", png.toString()).code()).isZero();

        assertThat(Files.readString(svg)).contains("<svg ", "<title ", "lower is better");
        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void leavesOtherFilesOfTheFolderAlone() throws IOException {
        Path svg = Files.writeString(folder.resolve("chart.svg"), "before");
        Path other = Files.writeString(folder.resolve("chart.svg.tmp"), "of the user");

        assertThat(trend(series(24, i -> i), "en", "--chart", svg.toString()).code())
                .isZero();

        assertThat(Files.readString(svg)).contains("<svg ");
        assertThat(other).hasContent("of the user");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).containsExactly(other);
        }
    }

    @Test
    void writesNoChartWhereNoneCanBe() throws IOException {
        Path series = series(24, i -> i);
        Path folderNamedSo = Files.createDirectory(folder.resolve("folder.svg"));
        Path before = Files.writeString(folder.resolve("before.svg"), "before");

        for (String chart : List.of(
                folder.resolve("chart.pdf").toString(),
                folder.resolve("svg").toString(),
                folder.resolve(".svg").toString(),
                folder.resolve("none/chart.svg").toString(),
                folderNamedSo.toString())) {
            Command trend = trend(series, "de", "--chart", chart);

            assertThat(trend.code()).as(trend.all()).isEqualTo(2);
            assertThat(trend.err()).contains(chart, "--chart").doesNotContain("Exception");
        }
        assertThat(trend(folder.resolve("no.csv"), "de", "--chart", before.toString())
                        .code())
                .isEqualTo(2);
        assertThat(before).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**/none");
    }

    @Test
    void asksForMonthlyValuesFirst() throws IOException {
        StringBuilder csv = new StringBuilder("date,value\n");
        for (int day = 1; day <= 28; day++) {
            csv.append("2026-01-%02d,%d\n".formatted(day, day));
        }
        Command trend = trend(Files.writeString(folder.resolve("days.csv"), csv), "de");

        assertThat(trend.code()).isEqualTo(2);
        assertThat(trend.err().lines()).hasSize(1);
        assertThat(trend.err()).contains("28 Zeilen für einen Monat", "Mengen als Summe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            date,value\\n2025-01,1.234\\n2025-02,2.345\\n            | 1.234             | zwei Lesarten
            Datum;Wert\\n01.2025;1.234\\n02.2025;2.345\\n          | 1234              | zwei Lesarten
            Monat;Wert\\nJan 2025;1.234,5 h\\nFeb 2025;2 h\\n      | 1234.5            |
            Month,Value\\nJan 2025,"1,234.5"\\nFeb 2025,2\\n       | 1234.5            |
            date;value\\n2025-01;12,5 %\\n2025-02;2 %\\n           | 12.5              |
            date;value\\n2025-01;1,5E+300\\n2025-02;2\\n           | 1.5E300           |
            date;value\\n2025-01;1.234.567.890.123.456,5\\n          | 1.2345678901234565E15 |
            """)
    void readsNumbersAsTheyAreWritten(String csv, double first, String said) throws IOException {
        Command trend = trend(Files.writeString(folder.resolve("s.csv"), csv.replace("\\n", "\n")), "de");

        assertThat(trend.code()).as(trend.all()).isZero();
        assertThat(trend.json().at("/points/0/value").asDouble()).isEqualTo(first);
        assertThat(trend.json().get("reasons").toString()).contains(said == null ? "" : said);
    }

    private Path series(int months, IntToDoubleFunction value) throws IOException {
        StringBuilder csv = new StringBuilder("date,value\n");
        for (int i = 0; i < months; i++) {
            csv.append(YearMonth.of(2025, 1).plusMonths(i))
                    .append(',')
                    .append(value.applyAsDouble(i))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("series.csv"), csv);
    }

    private static Command trend(Path series, String language, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--json",
                "--lang",
                language,
                "trend",
                series.toString(),
                "--baseline",
                "2025-01..2025-12",
                "--better",
                "lower"));
        arguments.addAll(List.of(more));
        return Command.run(arguments.toArray(String[]::new));
    }
}
