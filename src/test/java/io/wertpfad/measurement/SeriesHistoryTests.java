package io.wertpfad.measurement;

import static io.wertpfad.intake.IntakeFixture.lines;
import static io.wertpfad.intake.IntakeFixture.metrics;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.intake.IntakeFixture;
import io.wertpfad.portfolio.Measure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;

/** The baseline of the fixture ends with December 2025. */
class SeriesHistoryTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final YearMonth FROM = YearMonth.of(2025, 1);
    private static final YearMonth BASELINE_END = YearMonth.of(2025, 12);
    private static final LocalDate FACTORS_OF = BASELINE_END.atEndOfMonth();
    private static final List<String> MEASURES =
            List.of("downtime", "repair", "wait", "scrap", "incidents", "claims", "carbon", "stock");

    @TempDir
    private Path folder;

    @Test
    void answersAsTheDatabaseDoesAtEveryDataState() {
        IntakeFixture workspace = eventful();
        Measurements measurements = MetricsStore.measurements(workspace.template());
        long last = workspace.dataState();
        Set<List<MonthValue>> different = new HashSet<>();

        for (long now : List.of(last, last / 2)) {
            SeriesHistory history = new SeriesHistory(measurements, ZONE);
            for (YearMonth to : List.of(YearMonth.of(2026, 1), BASELINE_END, YearMonth.of(2026, 9), BASELINE_END)) {
                for (String name : MEASURES) {
                    Measure measure = workspace.definition(name);
                    // First the present one, as a pack does; then from the newest to the oldest.
                    LongStream.concat(
                                    LongStream.of(now),
                                    LongStream.rangeClosed(0, last).map(s -> last - s))
                            .forEach(state -> {
                                List<MonthValue> direct = measurements.monthsWithFactorsOf(
                                        FACTORS_OF, "nw", measure, FROM, to, state, ZONE);
                                different.add(direct);

                                assertThat(history.monthsWithFactorsOf(FACTORS_OF, "nw", measure, FROM, to, state))
                                        .as("%s to %s at %d", name, to, state)
                                        .isEqualTo(direct);
                            });
                }
            }
        }
        assertThat(different).as("the history is one").hasSizeGreaterThan(30);
    }

    @Test
    void asksNoMoreForMoreReportsThatBroughtLaterMonths() {
        IntakeFixture workspace = eventful();
        int few = queries(workspace);
        for (int month = 1; month <= 9; month++) {
            workspace.drop("m" + month + ".csv", metrics("downtime;2026-0" + month + "-20;" + month));
        }

        assertThat(queries(workspace)).isEqualTo(few);
    }

    /** What it takes to know the baseline window at every data state. */
    private static int queries(IntakeFixture workspace) {
        CountingTemplate template = new CountingTemplate(workspace.template().getDataSource());
        long last = workspace.dataState();
        SeriesHistory history = new SeriesHistory(MetricsStore.measurements(template), ZONE);
        for (String name : MEASURES) {
            Measure measure = workspace.definition(name);
            for (long state = 0; state <= last; state++) {
                history.monthsWithFactorsOf(FACTORS_OF, "nw", measure, FROM, BASELINE_END, state);
            }
        }
        return template.queries;
    }

    /** Files of months, of another use case, superseding, with factors, rejected rows that are mended, and of the steering. */
    private IntakeFixture eventful() {
        IntakeFixture workspace = IntakeFixture.in(folder).today("2025-12-20");
        workspace.drop("factors.csv", factors("Strom;kWh;0,4;2025-01-01;UBA"));
        workspace.drop(
                "a.csv",
                lines(
                        "use_case;measure;date;value;unit;activity",
                        "nw;carbon;2025-11-10;1000;kWh;Strom",
                        "nw;carbon;2025-12-10;1500;kWh;Strom",
                        "nw;carbon;2026-02-10;2000;kWh;Strom"));
        workspace.drop(
                "b.csv",
                metrics(
                        "downtime;2025-10-01;4",
                        "downtime;2025-11-01;5",
                        "downtime;2025-12-05;6",
                        "wait;2025-11-01;5",
                        "wait;2025-11-02;9",
                        "claims;2025-09-01;2"));
        workspace
                .today("2026-01-05")
                .drop("yard.csv", lines("use_case;measure;date;value", "yard;loading;2025-11-01;2"));
        workspace.drop("c.csv", metrics("downtime;2025-10-01;7"));
        workspace.drop("d.csv", metrics("repair;2025-12-30;3", "downtime;2025-12-30;three"));
        workspace.drop("d2.csv", workspace.rejected("d.csv").replace("three", "3"));
        workspace.drop("factors2.csv", factors("Strom;kWh;0,5;2025-01-01;UBA berichtigt"));
        workspace.drop("factors3.csv", factors("Strom;kWh;0,3;2026-01-01;UBA"));
        workspace.today("2026-02-05").drop("e.csv", metrics("downtime;2026-01-10;8", "wait;2025-11-02;1"));
        workspace.dropForSteering(
                "entscheidungen.csv", lines("use_case;date;outcome;present;reason", "nw;2026-01-20;continue;sales;so"));
        workspace.today("2026-11-05").drop("f.csv", metrics("downtime;2026-09-10;9", "repair;2025-12-30;30"));
        return workspace;
    }

    private static String factors(String... rows) {
        return "Energieträger;Einheit;kg CO2e je Einheit;Gültig ab;Quelle\n" + lines(rows);
    }

    /** Counts what is asked. */
    private static final class CountingTemplate extends JdbcTemplate {

        private int queries;

        CountingTemplate(@Nullable DataSource source) {
            super(Objects.requireNonNull(source));
        }

        @Override
        public <T extends @Nullable Object> T query(
                PreparedStatementCreator creator,
                @Nullable PreparedStatementSetter setter,
                ResultSetExtractor<T> extractor) {
            queries++;
            return super.query(creator, setter, extractor);
        }
    }
}
