package io.wertpfad.measurement;

import static io.wertpfad.intake.IntakeFixture.codes;
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

/** Each aggregate, from the file to the value of the month. Quantiles: Python 3.11, as in {@link QuantilesTests}. */
class MonthlyValuesTests {

    private static final String RATIO = "use_case;measure;date;numerator;denominator";

    @TempDir
    private Path folder;

    private IntakeFixture workspace;

    @BeforeEach
    void open() {
        workspace = IntakeFixture.in(folder);
    }

    @Test
    void addsUpTheValuesOfASum() {
        workspace.drop(
                "a.csv", metrics("downtime;2026-10-01;1,5", "downtime;2026-10-01;2", "downtime;2026-10-31;-0,25"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("3.25");
    }

    @Test
    void weighsAMeanWithTheRowsBehindEachValue() {
        workspace.drop(
                "a.csv",
                lines(
                        "use_case;measure;date;value;count",
                        "nw;repair;2026-10-01;2;3",
                        "nw;repair;2026-10-02;6;1",
                        "nw;repair;2026-10-03;9;"));

        assertThat(workspace.value("repair", "2026-10")).as("(2·3 + 6 + 9) / 5").isEqualTo("4.2");
    }

    @Test
    void hasNoMeanOfNoRows() {
        workspace.drop("a.csv", lines("use_case;measure;date;value;count", "nw;repair;2026-10-01;2;0"));

        assertThat(workspace.value("repair", "2026-10")).isEqualTo("no_denominator");
    }

    @Test
    void takesTheMedianOverAllRowsOfTheMonth() {
        workspace.drop(
                "a.csv", metrics("wait;2026-10-01;1", "wait;2026-10-01;10", "wait;2026-10-20;2", "wait;2026-10-31;4"));

        assertThat(workspace.value("wait", "2026-10")).isEqualTo("3");
    }

    @Test
    void interpolatesTheNinthDecileOverAllRowsOfTheMonth() {
        workspace.drop(
                "a.csv",
                metrics(
                        "wait90;2026-10-01;40",
                        "wait90;2026-10-02;2,5",
                        "wait90;2026-10-03;21",
                        "wait90;2026-10-04;3",
                        "wait90;2026-10-05;20",
                        "wait90;2026-10-06;7",
                        "wait90;2026-10-07;11,25"));

        assertThat(workspace.value("wait90", "2026-10")).isEqualTo("28.6");
    }

    @Test
    void takesTheMedianInTheMeasuresUnitWhateverTheRowsAreIn() {
        workspace.drop(
                "a.csv",
                lines(
                        "use_case;measure;date;value;unit",
                        "nw;wait;2026-10-01;1;h",
                        "nw;wait;2026-10-01;30;min",
                        "nw;wait;2026-10-02;600;s"));

        assertThat(workspace.value("wait", "2026-10")).isEqualTo("30");
    }

    @Test
    void poolsARatioOfSharesInPercent() {
        workspace.drop("a.csv", lines(RATIO, "nw;scrap;2026-10-01;1;10", "nw;scrap;2026-10-02;9;190"));

        assertThat(workspace.value("scrap", "2026-10"))
                .as("10 of 200, not the mean of 10 % and 4.7 %")
                .isEqualTo("5");
        MonthValue month = workspace.month("nw", "scrap", "2026-10", 99);
        assertThat(month.numerator()).isEqualByComparingTo("10");
        assertThat(month.denominator()).isEqualByComparingTo("200");
    }

    @Test
    void poolsARatioOfAmounts() {
        workspace.drop("a.csv", lines(RATIO, "nw;energy;2026-10-01;30;10", "nw;energy;2026-10-02;60;30"));

        assertThat(workspace.value("energy", "2026-10")).isEqualTo("2.25");
    }

    @Test
    void convertsTheNumeratorOfARatioOfAmounts() {
        workspace.drop(
                "a.csv", lines(RATIO + ";unit", "nw;energy;2026-10-01;0,03;10;MWh/Stk", "nw;energy;2026-10-02;60;30;"));

        assertThat(workspace.value("energy", "2026-10")).isEqualTo("2.25");
    }

    @Test
    void readsTheUnitsBesideNumeratorAndDenominator() {
        workspace.drop("a.csv", lines(RATIO, "nw;energy;2026-10-01;0,03 MWh;10 Stk", "nw;energy;2026-10-02;60;30"));

        assertThat(workspace.value("energy", "2026-10")).isEqualTo("2.25");
    }

    @Test
    void rejectsARatioWithAUnitInOneOfTwoCells() {
        Receipt receipt =
                workspace.drop("a.csv", lines(RATIO, "nw;energy;2026-10-01;0,03 MWh;10", "nw;energy;2026-10-02;60;30"));

        assertThat(codes(receipt)).containsExactly("one_unit_of_two");
    }

    @Test
    void rejectsSharesOfDifferentUnits() {
        Receipt receipt =
                workspace.drop("a.csv", lines(RATIO, "nw;scrap;2026-10-01;30 min;2 h", "nw;scrap;2026-10-02;1;30"));

        assertThat(codes(receipt)).containsExactly("other_kind_of_unit");
    }

    @Test
    void leavesAShareAsItIsWhenTheUnitColumnSaysPercent() {
        workspace.drop("a.csv", lines(RATIO + ";unit", "nw;scrap;2026-10-01;10;200;%"));

        assertThat(workspace.value("scrap", "2026-10")).isEqualTo("5");
    }

    @Test
    void takesARatioWithoutDenominatorForAMonthAsItStands() {
        Receipt receipt = workspace.drop("a.csv", metrics("scrap;2026-10;4,5"));

        assertThat(outcome(receipt)).isEqualTo("loaded 1 1 0");
        assertThat(workspace.value("scrap", "2026-10")).isEqualTo("4.5");
        assertThat(workspace.month("nw", "scrap", "2026-10", 99).denominator()).isNull();
    }

    @Test
    void rejectsARatioWithoutDenominatorForADay() {
        Receipt receipt = workspace.drop("a.csv", metrics("scrap;2026-10-01;4,5", "scrap;2026-10;4,5"));

        assertThat(codes(receipt)).containsExactly("needs_denominator");
    }

    @Test
    void doesNotPoolSeveralRatiosWithoutDenominator() {
        workspace.drop(
                "a.csv",
                lines("use_case;measure;date;value;segment", "nw;scrap;2026-10;4,5;Nord", "nw;scrap;2026-10;5,5;Süd"));

        assertThat(workspace.value("scrap", "2026-10")).isEqualTo("not_poolable");
    }

    @Test
    void prefersTheDenominatorWhereARowAlsoHasTheValue() {
        workspace.drop(
                "a.csv",
                lines(
                        "use_case;measure;date;value;numerator;denominator",
                        "nw;scrap;2026-10-01;10;1;10",
                        "nw;scrap;2026-10-02;4,7;9;190"));

        assertThat(workspace.value("scrap", "2026-10")).isEqualTo("5");
    }

    @Test
    void addsNothingForZeroOfZero() {
        workspace.drop("a.csv", lines(RATIO, "nw;scrap;2026-10-01;0;0", "nw;scrap;2026-10-02;1;20"));

        assertThat(workspace.value("scrap", "2026-10")).isEqualTo("5");
    }

    @Test
    void hasNoRatioWhereAllDenominatorsAreZero() {
        workspace.drop("a.csv", lines(RATIO, "nw;scrap;2026-10-01;0;0"));

        assertThat(workspace.value("scrap", "2026-10")).isEqualTo("no_denominator");
    }

    @Test
    void rejectsImpossibleDenominators() {
        Receipt receipt = workspace.drop(
                "a.csv",
                lines(RATIO, "nw;scrap;2026-10-01;1;-20", "nw;scrap;2026-10-02;1;0", "nw;scrap;2026-10-03;1;20"));

        assertThat(codes(receipt)).containsExactly("bad_denominator", "zero_denominator");
    }

    @Test
    void rejectsANumeratorWithoutDenominator() {
        Receipt receipt = workspace.drop("a.csv", lines(RATIO, "nw;scrap;2026-10-01;1;", "nw;scrap;2026-10-03;1;20"));

        assertThat(codes(receipt)).containsExactly("missing");
    }

    @Test
    void rejectsADenominatorWhereThereIsNoRatio() {
        Receipt receipt =
                workspace.drop("a.csv", lines(RATIO, "nw;downtime;2026-10-01;1;2", "nw;scrap;2026-10-03;1;20"));

        assertThat(codes(receipt)).containsExactly("not_a_ratio");
    }

    @Test
    void takesTheLastRowOfTheLatestDate() {
        workspace.drop("a.csv", metrics("stock;2026-10-31;8", "stock;2026-10-31;7", "stock;2026-10-30;99"));

        assertThat(workspace.value("stock", "2026-10")).isEqualTo("7");
    }

    @Test
    void addsUpTheLastOfEachSegment() {
        workspace.drop(
                "a.csv",
                lines(
                        "use_case;measure;date;value;segment",
                        "nw;stock;2026-10-30;8;Nord",
                        "nw;stock;2026-10-02;1;Nord",
                        "nw;stock;2026-10-15;5;Süd"));

        assertThat(workspace.value("stock", "2026-10")).isEqualTo("13");
    }

    @Test
    void averagesTheLastSharesOfTheSegments() {
        workspace.drop(
                "a.csv",
                lines(
                        "use_case;measure;date;value;segment",
                        "nw;level;2026-10-30;80;Nord",
                        "nw;level;2026-10-15;50;Süd"));

        assertThat(workspace.value("level", "2026-10")).isEqualTo("65");
    }

    @Test
    void countsRowsAndWhatIsBehindThem() {
        workspace.drop(
                "a.csv",
                lines(
                        "use_case;measure;date;value;count",
                        "nw;incidents;2026-10-01;1;",
                        "nw;incidents;2026-10-02;7;12"));

        assertThat(workspace.value("incidents", "2026-10")).isEqualTo("13");
    }

    @Test
    void rejectsARowForAMonthThatDoesNotSayHowManyItCounts() {
        Receipt receipt = workspace.drop(
                "a.csv",
                lines("use_case;measure;date;value;count", "nw;incidents;2026-10;7;", "nw;incidents;2026-09;7;12"));

        assertThat(codes(receipt)).containsExactly("needs_count");
        assertThat(workspace.value("incidents", "2026-09")).isEqualTo("12");
    }

    @Test
    void rejectsCountsThatAreNone() {
        Receipt receipt = workspace.drop(
                "a.csv",
                lines(
                        "use_case;measure;date;value;count",
                        "nw;repair;2026-10-01;7;-1",
                        "nw;repair;2026-10-02;7;3 h",
                        "nw;repair;2026-10-03;7;3 Stk"));

        assertThat(codes(receipt)).containsExactly("negative_count", "not_a_count");
    }

    @Test
    void saysThatRatiosCannotBecomeASum() {
        workspace.drop("a.csv", lines(RATIO, "nw;energy;2026-10-01;30;10"));
        workspace.amend(
                "unit: kWh/pcs, better: lower, aggregate: ratio", "unit: kWh/pcs, better: lower, aggregate: sum");
        workspace.ingest();

        assertThat(workspace.value("energy", "2026-10")).isEqualTo("other_aggregate");
    }

    @Test
    void saysThatAmountsOfDaysCannotBecomeARatio() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;3"));
        workspace.amend(
                "unit: h, better: lower, aggregate: sum, target: {change: -20%}",
                "unit: h, better: lower, aggregate: ratio, target: {change: -20%}");
        workspace.ingest();

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("not_poolable");
    }
}
