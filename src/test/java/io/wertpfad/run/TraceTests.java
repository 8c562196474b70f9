package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.DefinitionVersions;
import io.wertpfad.measurement.RecomputedValue;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.UseCase;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TraceTests {

    private static final Pattern EXAMPLE = Pattern.compile(
            "```\\nwertpfad --workspace target/demo (?<command>--lang en trace [^\\n]*)\\n```\\n.*?```\\n(?<output>.*?)```",
            Pattern.DOTALL);

    private static final int EVERY = 4;

    @TempDir
    private Path folder;

    @Test
    void namesTheFilesOfTheEmissionFactors() throws IOException {
        Path workspace = SmallWorkspace.in(
                folder, List.of(), List.of("emissionsfaktoren_2026.csv", "kreuzbach_fleet_report.csv"));
        try (InputStream portfolio = TraceTests.class.getResourceAsStream("/input-samples/portfolio/kreuzbach.yaml")) {
            Files.copy(Objects.requireNonNull(portfolio), workspace.resolve("portfolio/kreuzbach.yaml"));
        }
        Command.in(workspace, "ingest");
        String[] asked = {"trace", "--use-case", "kb-remote", "--measure", "travel-co2", "--period", "2026-08"};

        Command words = Command.in(workspace, asked);
        JsonNode json = Command.in(
                        workspace,
                        Stream.concat(Stream.of("--json"), Stream.of(asked)).toArray(String[]::new))
                .json();

        assertThat(words.out()).contains("Dateien mit den Emissionsfaktoren (1):", "emissionsfaktoren_2026.csv");
        Schemas.assertValid("trace", json);
        JsonNode file = json.path("factor_files").get(0);
        assertThat(file.path("name").asString()).isEqualTo("emissionsfaktoren_2026.csv");
        assertThat(workspace.resolve(file.path("archived").asString())).exists();
        assertThat(json.path("rows").get(0).path("factor").path("file")).isEqualTo(file.path("sequence"));
    }

    @Test
    void showsTheRowsBehindAFigureOfThePack() {
        Path workspace = ReportedWorkspace.copy(folder);

        Command trace = Command.in(workspace, trace("--lang", "en"));
        JsonNode json = Command.in(workspace, trace("--json")).json();

        assertThat(trace.code()).as(trace.all()).isZero();
        assertThat(trace.out())
                .contains("Nordwind Logistik GmbH · ", "October 2026: 39.3 h")
                .contains("exactly: 39.26 h", "State: steering pack October 2026 of nordwind, revision 1")
                .contains("Sum of the values of 88 rows.", "Converted from min to h.")
                .contains(
                        "nordwind_pm_stillstand.csv",
                        "15f47ed82f2602706c85bb30e1026b6d5a9eee3888292f3cb1e8ccb2c84e065c")
                .contains("line 1801  1 Oct 2026  23,5 min = 0.391666666667 h  segment: Linie 1")
                .contains("… and 38 more: --all");
        assertThat(Command.in(workspace, trace("--all")).out().lines().filter(l -> l.contains("Segment:")))
                .hasSize(88);
        Schemas.assertValid("trace", json);
        assertThat(json.path("rows").size()).isEqualTo(88);
        assertThat(json.path("value").path("value").decimalValue()).isEqualByComparingTo("39.26");
        assertThat(workspace.resolve(json.path("files").get(0).path("archived").asString()))
                .exists();
    }

    @Test
    void showsWhatThePackShowedAndWhatIsDifferentByNow() throws IOException {
        Path workspace = ReportedWorkspace.copy(folder);
        Files.writeString(
                workspace.resolve("inbox/neu.csv"),
                "use_case;measure;date;value;unit;segment\nnw-downtime;downtime;30.10.2026;600;min;Linie 1\n");
        assertThat(Command.on("2026-11-20", workspace, "ingest").code()).isZero();

        Command then = Command.in(workspace, trace("--lang", "en"));
        Command now =
                Command.on("2026-11-20", workspace, trace("--lang", "en", "--as-of", "2026-11-20", "--superseded"));
        JsonNode json = Command.in(workspace, trace("--json")).json();
        JsonNode past =
                Command.in(workspace, trace("--json", "--as-of", "2026-11-05")).json();

        assertThat(then.out()).contains("39.3 h", "Different by now: ");
        assertThat(now.out()).contains("neu.csv", "superseded by [", "State: all that was loaded up to the end of");
        Schemas.assertValid("trace", json);
        assertThat(json.path("now").path("value").path("value").decimalValue())
                .isNotEqualByComparingTo(json.path("value").path("value").decimalValue());
        assertThat(past.path("value")).isEqualTo(json.path("value"));
        Schemas.assertValid(
                "trace",
                Command.in(workspace, trace("--json", "--as-of", "2026-11-20", "--superseded"))
                        .json());

        assertThat(Command.on("2026-11-20", workspace, "run", "--period", "2026-10", "--revise", "neu")
                        .code())
                .isLessThan(2);
        assertThat(Command.in(workspace, trace("--lang", "en")).out()).contains("revision 2", "neu.csv");
        assertThat(Command.in(workspace, trace("--lang", "en", "--revision", "1"))
                        .out())
                .contains("revision 1", "39.3 h");
    }

    @Test
    void answersForAMonthThatWasNotReportedAndAsAnotherPackSawIt() {
        Path workspace = ReportedWorkspace.copy(folder);

        Command now = Command.in(workspace, month("2026-09"));
        Command pack = Command.in(workspace, month("2026-09", "--pack", "2026-10"));
        Command future = Command.in(workspace, month("2027-03", "--json"));

        assertThat(now.out()).contains("September 2026", "noch kein Paket");
        assertThat(pack.out()).contains("Steering-Paket Oktober 2026");
        assertThat(future.code()).isEqualTo(1);
        Schemas.assertValid("trace", future.json());
        assertThat(future.json().path("value").path("missing").asString()).isEqualTo("no_rows");
    }

    @Test
    void namesWhatIsValid() {
        Path workspace = ReportedWorkspace.copy(folder);
        Map<String[], String> mistakes = Map.of(
                line("nw-downtme", "downtime"), "nw-downtime",
                line("nw-downtime", "downtim"), "downtime",
                line("lg-pumps", "x"), "lg-pumps",
                line("nw-downtime", "downtime", "--revision", "7"), "1",
                line("nw-downtime", "downtime", "--pack", "2026-07"), "2026",
                line("nw-downtime", "downtime", "--pack", "2026-10", "--as-of", "2026-11-05"), "--as-of");

        mistakes.forEach((line, named) -> {
            for (String language : List.of("de", "en")) {
                String[] all = java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("--lang", language), java.util.stream.Stream.of(line))
                        .toArray(String[]::new);
                Command command = Command.in(workspace, all);
                assertThat(command.code()).as(command.all()).isEqualTo(2);
                assertThat(command.err()).contains(named).doesNotContain("{0}");
            }
        });
        Schemas.assertValid(
                "trace", Command.in(workspace, line("x", "y", "--json")).json());
    }

    @Test
    void worksWhileAnotherProcessHoldsTheWorkspaceAndChangesNothing() throws IOException {
        Path workspace = ReportedWorkspace.copy(folder);
        try (WorkspaceLock lock = WorkspaceLock.tryLock(new Workspace(workspace), WorkspaceLock.CHANGE)
                .orElseThrow()) {
            Snapshot before = Snapshot.of(workspace);
            assertThat(Command.in(workspace, trace()).code()).isZero();
            assertThat(Snapshot.of(workspace).files()).isEqualTo(before.files());
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void showsCellsThatWouldSteerATerminalAsDots() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());
        Files.writeString(
                workspace.resolve("inbox/a.csv"),
                "use_case;measure;date;value;comment\nnw-downtime;downtime;2026-10-02;5;rot\u001b[31m \u202enetfah\n");
        Command.in(workspace, "ingest");

        assertThat(Command.in(workspace, trace()).out())
                .contains("rot·[31m ·netfah")
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
    }

    /**
     * Every measure of the samples from the first baseline on, and the example of the documentation. Each is asked for every fourth
     * month, the next one a month later, so that all months have their turn.
     */
    @Test
    void explainsEveryValueOfTheSamples() throws IOException {
        DemoWorkspace.copy(folder);
        assertDocumented(folder);
        YearMonth last = YearMonth.of(2026, 11);
        int explained = 0;
        int turn = 0;
        Clock clock = Clock.fixed(Instant.parse("2026-11-05T11:00:00Z"), ZoneOffset.UTC);
        try (Session session = Sessions.open(new Workspace(folder), Session.Access.LOOK, zone -> clock, Map.of())) {
            TraceQuery query = session.get(TraceQuery.class);
            for (Customer customer : session.get(DefinitionVersions.class)
                    .asOf(session.dataState())
                    .customers()) {
                for (UseCase useCase : customer.useCases()) {
                    List<Measure> measures = useCase.charter() == null
                            ? List.of()
                            : useCase.charter().measures();
                    for (Measure measure : measures) {
                        for (YearMonth month = YearMonth.of(2025, 7).plusMonths(turn++ % EVERY);
                                !month.isAfter(last);
                                month = month.plusMonths(EVERY)) {
                            explained += explain(query, useCase.id(), measure.id(), month);
                        }
                    }
                }
            }
        }
        assertThat(explained).isGreaterThan(100);
    }

    private static void assertDocumented(Path workspace) throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("src", "docs", "operating.md")));
        assertThat(example.find()).isTrue();
        Command trace = Command.in(workspace, example.group("command").split(" "));

        assertThat(trace.out().replace('\u00a0', ' ').lines().toList())
                .containsAll(example.group("output").lines().toList());
    }

    private static int explain(TraceQuery query, String useCase, String measure, YearMonth month) throws IOException {
        RecomputedValue recomputed = new RecomputedValue();
        Traced traced = query.trace(new TraceQuery.Request(useCase, measure, month, null, null, null), recomputed::see);
        BigDecimal value = traced.trace().judged().value();
        assertThat(traced.trace().agrees())
                .as("%s %s %s", useCase, measure, month)
                .isTrue();
        assertThat(recomputed.size())
                .isEqualTo(Math.toIntExact(traced.trace().judged().rows()));
        if (value == null || recomputed.size() == 0) {
            return 0;
        }
        assertThat(recomputed.of(traced.measure()))
                .as("%s %s %s", useCase, measure, month)
                .isEqualByComparingTo(RecomputedValue.comparable(value));
        return 1;
    }

    private static String[] trace(String... more) {
        return month("2026-10", more);
    }

    private static String[] month(String month, String... more) {
        List<String> line = new java.util.ArrayList<>(
                List.of("trace", "--use-case", "nw-downtime", "--measure", "downtime", "--period", month));
        line.addAll(List.of(more));
        return line.toArray(String[]::new);
    }

    private static String[] line(String useCase, String measure, String... more) {
        List<String> line = new java.util.ArrayList<>(
                List.of("trace", "--use-case", useCase, "--measure", measure, "--period", "2026-10"));
        line.addAll(List.of(more));
        return line.toArray(String[]::new);
    }
}
