package io.wertpfad.measurement;

import static io.wertpfad.intake.IntakeFixture.days;
import static io.wertpfad.intake.IntakeFixture.lines;
import static io.wertpfad.intake.IntakeFixture.metrics;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wertpfad.archive.ArchiveDamaged;
import io.wertpfad.intake.IntakeFixture;
import io.wertpfad.measurement.MonthValue.Missing;
import io.wertpfad.measurement.TracedMonths.Found;
import io.wertpfad.measurement.TracedRow.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the value of a month back to the lines of the files. */
class TracingTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir
    private Path folder;

    private IntakeFixture workspace;

    @BeforeEach
    void open() {
        workspace = IntakeFixture.in(folder);
    }

    @Test
    void givesEachRowWithItsLineAsWrittenAndAsUnderstood() {
        workspace.drop(
                "a.csv",
                lines(
                        "Auswertung Oktober",
                        "use_case;measure;date;value;unit;segment;source;comment",
                        "nw;downtime;03.10.2026;1.230,0;min;Halle 3;BDE;nach Umbau",
                        "nw;repair;03.10.2026;9;;;;"));

        Found found = TracedMonths.assertExplained(workspace, "downtime", OCTOBER, workspace.dataState());

        assertThat(found.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.day()).isEqualTo(LocalDate.of(2026, 10, 3));
            assertThat(row.written().value()).isEqualTo("1.230,0");
            assertThat(row.written().segment()).isEqualTo("Halle 3");
            assertThat(row.written().source()).isEqualTo("BDE");
            assertThat(row.written().comment()).isEqualTo("nach Umbau");
            assertThat(Objects.requireNonNull(row.understood()).value()).isEqualByComparingTo("1230");
            assertThat(row.understood().unit().symbol()).isEqualTo("min");
            assertThat(Objects.requireNonNull(row.understood().judged()).amount())
                    .isEqualByComparingTo("20.5");
        });
    }

    @Test
    void saysWhichFileSupersededWhich() {
        workspace.drop("a.csv", metrics(days("downtime", "2026-10", 1, 3, "1")));
        long first = workspace.dataState();
        workspace.drop("b.csv", metrics(days("downtime", "2026-10", 2, 3, "5")));
        long second = workspace.dataState();

        Found found = TracedMonths.assertExplained(workspace, "downtime", OCTOBER, second);

        assertThat(found.trace().files()).extracting(TracedFile::counting).containsExactly(1L, 2L);
        assertThat(found.trace().files().get(0).superseded()).isEqualTo(Map.of(second, 2L));
        assertThat(found.rows())
                .filteredOn(row -> row.fate() == Fate.SUPERSEDED)
                .extracting(TracedRow::line, TracedRow::supersededBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, second),
                        org.assertj.core.groups.Tuple.tuple(4L, second));
        assertThat(TracedMonths.of(workspace, "downtime", OCTOBER, first).fates())
                .as("as of the first file")
                .containsExactly(first + ":2 counts", first + ":3 counts", first + ":4 counts");
    }

    @Test
    void namesRejectedRowsAndWhatWasHeldBackForThem() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10-02;2"));
        workspace.drop("b.csv", metrics("downtime;2026-10-01;7", "downtime;2026-10-02;x", "downtime;2026-10-02;8"));
        workspace.drop("c.csv", metrics("downtime;2026-11-02;8", "downtime;32.10.2026;8"));

        Found found = TracedMonths.assertExplained(workspace, "downtime", OCTOBER, workspace.dataState());

        assertThat(found.rows())
                .filteredOn(row -> row.fate() == Fate.REJECTED)
                .extracting(row -> row.problems().get(0).code())
                .containsExactly("not_a_number", "held_back", "no_such_date");
        assertThat(found.trace().files()).extracting(TracedFile::rejected).containsExactly(0L, 2L, 1L);
    }

    @Test
    void listsCellsWithoutAValue() {
        workspace.drop("a.csv", lines("use_case;date;downtime;wait", "nw;2026-10-01;1;", "nw;2026-10-02;-;5"));

        Found found = TracedMonths.assertExplained(workspace, "downtime", OCTOBER, workspace.dataState());

        assertThat(found.rows()).extracting(TracedRow::fate).containsExactly(Fate.COUNTS, Fate.WITHOUT_VALUE);
    }

    @Test
    void followsMendedRowsToTheFileTheyFirstCameWith() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10-01;x", "downtime;2026-10-03;4"));
        long parent = workspace.dataState();
        workspace.drop("mended.csv", workspace.rejected("a.csv").replace(";x;", ";2;"));
        long mended = workspace.dataState();

        Found found = TracedMonths.assertExplained(workspace, "downtime", OCTOBER, mended);

        assertThat(found.fates())
                .containsExactly(
                        parent + ":2 counts", parent + ":3 rejected", parent + ":4 counts", mended + ":2 counts");
        assertThat(found.rows().get(3).origin()).isEqualTo(parent);
        assertThat(found.rows().get(3).originLine()).isEqualTo(3);
    }

    /** What came back later does not make the first file's own rows come back. */
    @Test
    void readsAMendedFileAsItWasWhenItWasLoaded() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;x", "downtime;2026-10-02;y", "downtime;2026-10-03;4"));
        String rejected = workspace.rejected("a.csv");
        workspace.drop("m1.csv", rejected.replace(";x;", ";2;"));
        workspace.drop("m2.csv", rejected.replace(";y;", ";3;").replace(";x;", ";2;"));

        Found found = TracedMonths.assertExplained(workspace, "downtime", OCTOBER, workspace.dataState());

        assertThat(found.trace().judged().value()).isEqualByComparingTo("9");
        assertThat(found.rows())
                .filteredOn(row -> row.fate() == Fate.REJECTED)
                .extracting(row -> row.problems().get(0).code())
                .containsExactly("not_a_number", "not_a_number", "not_a_number", "already_mended");
    }

    @Test
    void multipliesAmountsOfActivitiesWithTheFactorsOfTheBaselineAndOfTheirDays() {
        workspace.drop(
                "f.csv",
                "activity;unit;kgco2e_per_unit;valid_from;source\nStrom;kWh;0,4;2025-01-01;UBA\nStrom;kWh;0,3;2026-01-01;UBA\n");
        long factors = workspace.dataState();
        workspace.drop("a.csv", "use_case;measure;date;value;unit;activity\nnw;carbon;2026-10-02;2;MWh;Strom\n");

        Found found = TracedMonths.assertExplained(workspace, "carbon", OCTOBER, workspace.dataState());

        assertThat(found.trace().judged().value()).isEqualByComparingTo("0.8");
        assertThat(Objects.requireNonNull(found.trace().actual()).value()).isEqualByComparingTo("0.6");
        TracedRow.Understood row = Objects.requireNonNull(found.rows().get(0).understood());
        assertThat(Objects.requireNonNull(row.judged()).factorFile()).isEqualTo(factors);
        assertThat(Objects.requireNonNull(row.judged().factor()).kgPerUnit()).isEqualByComparingTo("0.4");
        assertThat(Objects.requireNonNull(row.actual()).amount()).isEqualByComparingTo("0.6");
    }

    @Test
    void saysWhyAMonthHasNoValue() {
        workspace.drop("a.csv", "use_case;measure;date;value;unit;activity\nnw;carbon;2026-10-02;2;MWh;Fernwärme\n");
        workspace.today("2026-11-20").drop("b.csv", metrics("downtime;2026-11-03;1"));

        assertThat(TracedMonths.of(workspace, "carbon", "2026-10").trace().withoutFactor())
                .containsExactly("Fernwärme");
        assertThat(TracedMonths.of(workspace, "repair", "2026-10")
                        .trace()
                        .judged()
                        .missing())
                .isEqualTo(Missing.NO_ROWS);
        assertThat(TracedMonths.of(workspace, "downtime", "2026-11")
                        .trace()
                        .judged()
                        .missing())
                .isEqualTo(Missing.INCOMPLETE);
        assertThat(TracedMonths.of(workspace, "downtime", "2026-11").rows()).hasSize(1);
        assertThat(TracedMonths.of(workspace, "claims", "2026-10").trace().assumedZero())
                .isTrue();
    }

    @Test
    void readsWithTheDefinitionsOfThatTime() {
        workspace.define("sap.yaml", SAP);
        workspace.drop("sap.csv", lines("Projekt;Tag;Dauer", "P-1;01.10.2026;60", "P-1;01.10.2026;30"));
        workspace.define("sap.yaml", "match: {header: Nichts}", "columns: {use_case: Nichts, date: Tag, value: Dauer}");
        workspace.amend(
                "id: downtime, dimension: time, name: Stillstand, unit: h",
                "id: downtime, dimension: time, name: Stillstand, unit: min");
        workspace.drop("b.csv", metrics("downtime;2026-10-02;6"));

        Found found = TracedMonths.assertExplained(workspace, "downtime", OCTOBER, workspace.dataState());

        assertThat(found.trace().judged().value()).isEqualByComparingTo("96");
        assertThat(found.rows()).extracting(TracedRow::line).containsExactly(2L, 3L, 2L);
    }

    @Test
    void refusesAnOriginalThatIsNoLongerWhatWasLoaded() throws IOException {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1"));
        Path original = workspace
                .archive()
                .original(workspace.archive().entry(workspace.dataState()).orElseThrow());
        Files.writeString(original, metrics("downtime;2026-10-01;2"));

        assertThatExceptionOfType(ArchiveDamaged.class)
                .isThrownBy(() -> TracedMonths.of(workspace, "downtime", "2026-10"));
    }

    private static final String[] SAP = {
        "match: {header: Projekt}",
        "unit: min",
        "columns:",
        "  use_case: {column: Projekt, map: {P-1: nw}}",
        "  measure: {value: downtime}",
        "  date: Tag",
        "  value: Dauer"
    };
}
