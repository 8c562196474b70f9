package io.wertpfad.measurement;

import static io.wertpfad.intake.IntakeFixture.codes;
import static io.wertpfad.intake.IntakeFixture.lines;
import static io.wertpfad.intake.IntakeFixture.metrics;
import static io.wertpfad.intake.IntakeFixture.outcome;
import static io.wertpfad.intake.IntakeFixture.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.intake.IntakeFixture;
import io.wertpfad.intake.Receipt;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the cells of long and wide files mean, and in which unit. */
class LongAndWideTests {

    private static final String WITH_UNIT = "use_case;measure;date;value;unit";

    @TempDir
    private Path folder;

    private IntakeFixture workspace;

    @BeforeEach
    void open() {
        workspace = IntakeFixture.in(folder);
    }

    @Test
    void readsALongFileWithGermanNames() {
        Receipt receipt = workspace.drop(
                "a.csv",
                lines(
                        "Projekt-ID;KENNZAHL;Messdatum;Messwert;Einheit;Bemerkung",
                        "nw;downtime;01.10.2026;1.234,5;h;ja"));

        assertThat(outcome(receipt)).isEqualTo("loaded 1 1 0");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1234.5");
    }

    @Test
    void readsEachFilledCellOfAWideFileAsARow() {
        Receipt receipt = workspace.drop(
                "a.csv",
                lines(
                        "use_case;date;Downtime;repair [min]",
                        "nw;2026-10-01;1;90",
                        "nw;2026-10-02;;30",
                        "nw;2026-10-03;;-"));

        assertThat(outcome(receipt)).isEqualTo("loaded 3 3 0");
        assertThat(receipt.rows().ignored())
                .as("only the row without any value")
                .isEqualTo(1);
        assertThat(ignoredLines(receipt)).containsExactly(4);
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1");
        assertThat(workspace.value("repair", "2026-10")).isEqualTo("1");
    }

    @Test
    void convertsUnitsExactly() {
        workspace.drop(
                "a.csv",
                lines(
                        WITH_UNIT,
                        "nw;downtime;2026-10-01;20;min",
                        "nw;downtime;2026-10-01;20;Minuten",
                        "nw;downtime;2026-10-01;20;min",
                        "nw;downtime;2026-10-02;1800;s"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1.5");
    }

    @Test
    void takesTheMeasuresUnitWhereNoneIsWritten() {
        workspace.drop("a.csv", lines(WITH_UNIT, "nw;downtime;2026-10-01;2;", "nw;downtime;2026-10-02;30;min"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("2.5");
    }

    @Test
    void readsTheUnitBesideTheNumber() {
        workspace.drop(
                "a.csv",
                metrics("downtime;2026-10-01;90 min", "downtime;2026-10-02;1,5 h", "cost;2026-10-02;1.234,56 €"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("3");
        assertThat(workspace.value("cost", "2026-10")).isEqualTo("1234.56");
    }

    @Test
    void rejectsAUnitOfAnotherKind() {
        Receipt receipt = workspace.drop(
                "a.csv",
                lines(
                        WITH_UNIT,
                        "nw;downtime;2026-10-01;2;kg",
                        "nw;downtime;2026-10-02;2;h",
                        "nw;cost;2026-10-02;2;USD"));

        assertThat(codes(receipt)).containsExactly("other_kind_of_unit", "other_kind_of_unit");
        assertThat(receipt.entries().get(0).column()).isEqualTo("unit");
    }

    @Test
    void rejectsAnUnknownUnit() {
        assertThat(codes(workspace.drop(
                        "a.csv", lines(WITH_UNIT, "nw;downtime;2026-10-01;2;Takte", "nw;downtime;2026-10-02;2;h"))))
                .containsExactly("unknown_unit");
    }

    @Test
    void rejectsARowWithTwoUnits() {
        Receipt receipt = workspace.drop(
                "a.csv", lines(WITH_UNIT, "nw;downtime;2026-10-01;2 min;h", "nw;downtime;2026-10-02;2 h;Std."));

        assertThat(outcome(receipt)).isEqualTo("loaded_with_rejections 2 1 1");
        assertThat(codes(receipt)).containsExactly("two_units");
    }

    @Test
    void rejectsACellWhoseUnitIsNotThatOfItsHeader() {
        Receipt receipt = workspace.drop(
                "a.csv", lines("use_case;date;downtime [h]", "nw;2026-10-01;90 min", "nw;2026-10-02;1 h"));

        assertThat(codes(receipt)).containsExactly("two_units");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1");
    }

    @Test
    void doesNotCountTwoColumnsOfOneMeasureTwice() {
        Receipt receipt =
                workspace.drop("a.csv", lines("use_case;date;downtime [h];downtime [min]", "nw;2026-10-01;1;60"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1");
        assertThat(warnings(receipt)).containsExactly("unused_columns");
    }

    @Test
    void namesColumnsThatNothingReads() {
        Receipt receipt = workspace.drop("a.csv", lines("use_case;date;downtime;repare", "nw;2026-10-01;1;60"));

        assertThat(warnings(receipt)).containsExactly("unused_columns");
        assertThat(receipt.warnings().get(0).message().arguments().toString()).contains("repare");
    }

    @Test
    void ignoresRowsWithoutAValueAndListsThem() {
        Receipt receipt = workspace.drop(
                "a.csv",
                metrics(
                        "downtime;2026-10-01;1",
                        "downtime;2026-10-02;",
                        "downtime;2026-10-03;n/a",
                        "unknown;nonsense;-",
                        "downtime;2026-10-04;#N/A"));

        assertThat(outcome(receipt)).isEqualTo("loaded 1 1 0");
        assertThat(ignoredLines(receipt)).containsExactly(3, 4, 5, 6);
    }

    @Test
    void rejectsErrorsOfFormulasAndWhatIsNoFiniteNumber() {
        Receipt receipt = workspace.drop(
                "a.csv",
                metrics(
                        "downtime;2026-10-01;#DIV/0!",
                        "downtime;2026-10-02;NaN",
                        "downtime;2026-10-03;-Infinity",
                        "downtime;2026-10-04;1000000000000000",
                        "downtime;2026-10-05;1000000000000001",
                        "downtime;2026-10-06;2"));

        assertThat(codes(receipt)).containsExactly("error_cell", "error_cell", "error_cell", "out_of_range");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1000000000000002");
    }

    @Test
    void reportsEverythingThatIsWrongWithARow() {
        Receipt receipt =
                workspace.drop("a.csv", lines(WITH_UNIT, "nw;nonsense;2026-13-01;x;h", "nw;downtime;2026-10-01;1;h"));

        assertThat(codes(receipt)).containsExactly("unknown_measure", "no_such_date", "not_a_number");
        assertThat(receipt.rows().rejected()).isEqualTo(1);
    }

    @Test
    void rejectsUnknownUseCasesWithTheNearestName() {
        Receipt receipt = workspace.drop(
                "a.csv",
                lines(
                        "use_case;measure;date;value",
                        "nv;downtime;2026-10-01;1",
                        "nw;downtime;2026-10-01;1",
                        ";downtime;2026-10-01;1"));

        assertThat(codes(receipt)).containsExactly("misspelt_use_case", "missing");
    }

    @Test
    void rejectsKeysThatTheStoreCannotHold() {
        String header = "use_case;measure;date;value;segment";
        Receipt receipt = workspace.drop(
                "a.csv",
                lines(
                        header,
                        "nw;downtime;2026-10-01;1;" + "x".repeat(151),
                        "nw;downtime;2026-10-01;2;" + "x".repeat(150)));

        assertThat(codes(receipt)).containsExactly("unfit_key");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("2");
    }

    @Test
    void rejectsAnActivityOfWhatIsNoCo2() {
        Receipt receipt = workspace.drop(
                "a.csv",
                lines(
                        "use_case;measure;date;value;activity",
                        "nw;downtime;2026-10-01;1;Strom",
                        "nw;energy;2026-10;5;Strom"));

        assertThat(codes(receipt)).containsExactly("activity_without_co2");
    }

    @Test
    void readsAMeasureNamedLikeADocumentedColumnInAWideFile() {
        workspace.amend(
                "- {id: repair,",
                "- {id: menge, dimension: time, name: Menge, unit: h, better: lower, aggregate: mean, key: false}\n        - {id: repair,");
        workspace.drop("a.csv", lines("use_case;date;menge;downtime", "nw;2026-10-01;4;1"));

        assertThat(workspace.value("menge", "2026-10")).isEqualTo("4");
    }

    @Test
    void sumsExactlyWhereDoublesWouldNot() {
        workspace.drop(
                "a.csv", metrics("downtime;2026-10-01;0,1", "downtime;2026-10-01;0,2", "downtime;2026-10-02;1e14"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("100000000000000.3");
    }

    private static IntStream ignoredLines(Receipt receipt) {
        return Objects.requireNonNull(receipt.readAs()).ignoredLines().stream();
    }
}
