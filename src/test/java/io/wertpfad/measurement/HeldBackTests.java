package io.wertpfad.measurement;

import static io.wertpfad.intake.IntakeFixture.and;
import static io.wertpfad.intake.IntakeFixture.codes;
import static io.wertpfad.intake.IntakeFixture.days;
import static io.wertpfad.intake.IntakeFixture.lines;
import static io.wertpfad.intake.IntakeFixture.metrics;
import static io.wertpfad.intake.IntakeFixture.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.intake.IntakeFixture;
import io.wertpfad.intake.Receipt;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the sound rows of a day that also has a faulty one. */
class HeldBackTests {

    @TempDir
    private Path folder;

    private IntakeFixture workspace;

    @BeforeEach
    void open() {
        workspace = IntakeFixture.in(folder);
    }

    @Test
    void countsTheSoundRowsOfADayOfWhichNothingWasKnown() {
        Receipt receipt = workspace.drop(
                "a.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10-01;x", "downtime;2026-10-02;2"));

        assertThat(outcome(receipt)).isEqualTo("loaded_with_rejections 3 2 1");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("3");
    }

    @Test
    void keepsTheOldValueOfADayThatIsKnown() {
        workspace.drop("a.csv", metrics(days("downtime", "2026-10", 1, 4, "1")));
        Receipt receipt = workspace.drop(
                "b.csv",
                metrics(
                        "downtime;2026-10-01;10",
                        "downtime;2026-10-02;20",
                        "downtime;2026-10-02;x",
                        "downtime;2026-10-03;30"));

        assertThat(outcome(receipt)).isEqualTo("loaded_with_rejections 4 2 2");
        assertThat(codes(receipt)).containsExactly("held_back", "not_a_number");
        assertThat(workspace.value("downtime", "2026-10")).as("10 + 1 + 30 + 1").isEqualTo("42");
        assertThat(workspace.rejected("b.csv")).contains("2026-10-02;20;3", "2026-10-02;x;4");
    }

    @Test
    void keepsTheOldValueEvenOfADayInsideTheReplacedRangeWithoutSoundRows() {
        workspace.drop("a.csv", metrics(days("downtime", "2026-10", 1, 3, "1")));
        workspace.drop("b.csv", metrics("downtime;2026-10-01;10", "downtime;2026-10-02;x", "downtime;2026-10-03;30"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("41");
    }

    @Test
    void holdsNothingBackForARowWhoseDayCannotBeRead() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1"));
        Receipt receipt =
                workspace.drop("b.csv", metrics("downtime;2026-10-01;10", "downtime;2026-13-01;x", "downtime;;5"));

        assertThat(outcome(receipt)).isEqualTo("loaded_with_rejections 3 1 2");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("10");
    }

    @Test
    void holdsNothingBackForARowWhoseMeasureCannotBeRead() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1"));
        workspace.drop("b.csv", metrics("downtime;2026-10-01;10", "down-time;2026-10-01;5"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("10");
    }

    @Test
    void holdsNothingBackOfAnotherSeriesOrDay() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1", "repair;2026-10-01;1"));
        workspace.drop("b.csv", metrics("downtime;2026-10-01;10", "repair;2026-10-01;x"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("10");
        assertThat(workspace.value("repair", "2026-10")).isEqualTo("1");
    }

    @Test
    void doesNotLeaveATraceOfSeriesThatOnlyFaultyRowsName() {
        workspace.drop(
                "a.csv",
                lines(
                        "use_case;measure;date;value;segment",
                        "nw;downtime;2026-10-01;1;Nord",
                        "nw;downtime;2026-10-01;x;Süd"));

        assertThat(workspace.seriesNames()).containsExactly("nw downtime  Nord ");
    }

    @Test
    void keepsAMonthKnownAsOneWhenADayOfItsReplacementIsFaulty() {
        workspace.drop("a.csv", metrics("downtime;2026-10;100"));
        Receipt receipt = workspace.drop(
                "b.csv",
                metrics(and(
                        and(days("downtime", "2026-10", 1, 29, "1"), "downtime;2026-10-15;x", "downtime;2026-10-31;1"),
                        days("repair", "2026-10", 1, 31, "1"))));

        assertThat(workspace.value("downtime", "2026-10"))
                .as("never the month and its days")
                .isEqualTo("100");
        assertThat(workspace.value("repair", "2026-10")).isEqualTo("1");
        assertThat(codes(receipt)).contains("held_back").doesNotContain("mixed_grain");
    }

    @Test
    void keepsDaysWhenTheMonthThatReplacesThemIsFaulty() {
        workspace.drop("a.csv", metrics(days("downtime", "2026-10", 1, 31, "1")));
        workspace.drop("b.csv", metrics("downtime;2026-10;x", "downtime;2026-10;50", "repair;2026-10;1"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("31");
    }

    @Test
    void keepsDaysWhenAWeekThatReplacesThemIsFaulty() {
        workspace.drop("a.csv", metrics(days("downtime", "2026-10", 1, 31, "1")));
        workspace.drop(
                "b.csv",
                metrics(
                        "downtime;2026-W40;2",
                        "downtime;2026-W41;2",
                        "downtime;2026-W42;x",
                        "downtime;2026-W43;2",
                        "downtime;2026-W44;2"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("31");
    }

    @Test
    void keepsDaysWhenTheFileContradictsItselfAboutTheMonth() {
        workspace.drop("a.csv", metrics(days("downtime", "2026-10", 1, 31, "1")));
        workspace.drop(
                "b.csv",
                metrics(and(days("downtime", "2026-10", 1, 31, "2"), "downtime;2026-10;50", "repair;2026-10;1")));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("31");
    }
}
