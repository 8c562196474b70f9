package io.wertpfad.measurement;

import static io.wertpfad.intake.IntakeFixture.and;
import static io.wertpfad.intake.IntakeFixture.codes;
import static io.wertpfad.intake.IntakeFixture.days;
import static io.wertpfad.intake.IntakeFixture.lines;
import static io.wertpfad.intake.IntakeFixture.metrics;
import static io.wertpfad.intake.IntakeFixture.outcome;
import static io.wertpfad.intake.IntakeFixture.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.intake.IntakeFixture;
import io.wertpfad.intake.Receipt;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupersedingTests {

    @TempDir
    private Path folder;

    private IntakeFixture workspace;

    @BeforeEach
    void open() {
        workspace = IntakeFixture.in(folder);
    }

    @Test
    void replacesTheDaysFromTheFirstToTheLastRowOfAMonth() {
        workspace.drop("a.csv", metrics(days("downtime", "2026-10", 1, 10, "1")));
        workspace.drop("b.csv", metrics("downtime;2026-10-03;5", "downtime;2026-10-06;5"));

        assertThat(workspace.value("downtime", "2026-10"))
                .as("days 1, 2 and 7 to 10 stay")
                .isEqualTo("16");
    }

    @Test
    void doesNotTouchMonthsWithoutARow() {
        workspace.drop("a.csv", metrics("downtime;2026-08-15;1", "downtime;2026-09-15;2", "downtime;2026-10-15;3"));
        workspace.drop("b.csv", metrics("downtime;2026-08-15;10", "downtime;2026-10-15;30"));

        assertThat(List.of(
                        workspace.value("downtime", "2026-08"),
                        workspace.value("downtime", "2026-09"),
                        workspace.value("downtime", "2026-10")))
                .containsExactly("10", "2", "30");
    }

    @Test
    void replacesEachMonthFromItsOwnFirstToItsOwnLastRow() {
        workspace.drop("a.csv", metrics("downtime;2026-09-30;1", "downtime;2026-10-01;2", "downtime;2026-10-31;4"));
        workspace.drop("b.csv", metrics("downtime;2026-09-01;10", "downtime;2026-10-31;40"));

        assertThat(workspace.value("downtime", "2026-09")).isEqualTo("11");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("42");
    }

    @Test
    void neverReplacesDataOfAnotherSegmentCategoryOrMeasure() {
        String header = "use_case;measure;date;value;segment;category";
        workspace.drop(
                "a.csv",
                lines(
                        header,
                        "nw;cost;2026-10-01;1;Nord;Energie",
                        "nw;cost;2026-10-01;2;Süd;Energie",
                        "nw;cost;2026-10-01;4;Nord;Wartung",
                        "nw;downtime;2026-10-01;8;;"));
        workspace.drop("b.csv", lines(header, "nw;cost;2026-10-01;100;Nord;Energie"));

        assertThat(workspace.value("cost", "2026-10")).isEqualTo("106");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("8");
    }

    @Test
    void replacesAMonthByAMonth() {
        workspace.drop("a.csv", metrics("downtime;2026-09;7", "downtime;2026-10;8"));
        Receipt receipt = workspace.drop("b.csv", metrics("downtime;2026-10;9"));

        assertThat(workspace.value("downtime", "2026-09")).isEqualTo("7");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("9");
        assertThat(receipt.restated()).singleElement().satisfies(r -> {
            assertThat(r.useCase()).isEqualTo("nw");
            assertThat(r.measure()).isEqualTo("downtime");
            assertThat(r.period()).isEqualTo(YearMonth.of(2026, 10));
            assertThat(r.oldValue()).isEqualTo("8");
            assertThat(r.newValue()).isEqualTo("9");
        });
    }

    @Test
    void replacesWeeksOneByOne() {
        workspace.drop("a.csv", metrics("downtime;2026-W41;1", "downtime;KW 42/2026;2", "downtime;2026-W43;4"));
        workspace.drop("b.csv", metrics("downtime;2026-W41;10", "downtime;2026-W43;40"));

        assertThat(workspace.value("downtime", "2026-10")).as("week 42 stays").isEqualTo("52");
    }

    @Test
    void booksAWeekOnItsThursday() {
        workspace.drop("a.csv", metrics("downtime;2026-W40;3", "downtime;2026-W45;5"));

        assertThat(workspace.value("downtime", "2026-10"))
                .as("29 September to 4 October")
                .isEqualTo("3");
        assertThat(workspace.value("downtime", "2026-11")).as("2 to 8 November").isEqualTo("incomplete");
    }

    @Test
    void replacesDaysByAMonth() {
        workspace.drop("a.csv", metrics(days("downtime", "2026-10", 1, 31, "1")));
        workspace.drop("b.csv", metrics("downtime;Okt 26;40"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("40");
    }

    @Test
    void replacesAMonthByDaysOfItsFirstAndLastWeek() {
        workspace.drop("a.csv", metrics("downtime;2026-10;40"));
        workspace.drop("b.csv", metrics("downtime;2026-10-07;1", "downtime;2026-10-25;2"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("3");
    }

    @Test
    void rejectsDaysThatDoNotCoverAMonthKnownAsOne() {
        workspace.drop("a.csv", metrics("downtime;2026-10;40"));
        Receipt receipt = workspace.drop(
                "b.csv", metrics("downtime;2026-10-08;1", "downtime;2026-10-25;2", "downtime;2026-09-25;2"));

        assertThat(outcome(receipt)).isEqualTo("loaded_with_rejections 3 1 2");
        assertThat(codes(receipt)).containsExactly("mixed_grain", "mixed_grain");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("40");
    }

    @Test
    void replacesWeeksByDaysAndDaysByWeeksOnlyForWholeMonths() {
        workspace.drop("a.csv", metrics(days("downtime", "2026-10", 1, 31, "1")));
        Receipt few =
                workspace.drop("b.csv", metrics("downtime;2026-W41;9", "downtime;2026-W43;9", "repair;2026-W43;9"));
        assertThat(codes(few)).containsExactly("mixed_grain", "mixed_grain");

        Receipt all = workspace.drop(
                "c.csv",
                metrics(
                        "downtime;2026-W40;2",
                        "downtime;2026-W41;2",
                        "downtime;2026-W42;2",
                        "downtime;2026-W43;2",
                        "downtime;2026-W44;2"));
        assertThat(codes(all)).isEmpty();
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("10");

        workspace.drop("d.csv", metrics(days("downtime", "2026-10", 1, 31, "1")));
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("31");
    }

    @Test
    void rejectsTheSecondGrainOfAMonthWithinOneFile() {
        Receipt receipt = workspace.drop("a.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10;40"));

        assertThat(codes(receipt)).containsExactly("mixed_grain");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1");
    }

    @Test
    void warnsOfAMonthThatHasFewerRowsThanBefore() {
        workspace.drop("a.csv", metrics(days("downtime", "2026-10", 1, 31, "1")));
        Receipt receipt = workspace.drop("b.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10-31;1"));

        assertThat(warnings(receipt)).containsExactly("shrinks");
        assertThat(receipt.warnings().get(0).message().arguments().toString()).contains("31", "2");
        assertThat(receipt.restated()).hasSize(1);
    }

    @Test
    void doesNotWarnOfAMonthThatHasAsManyRows() {
        workspace.drop("a.csv", metrics(days("downtime", "2026-10", 1, 31, "1")));
        Receipt receipt = workspace.drop("b.csv", metrics(days("downtime", "2026-10", 1, 31, "2")));

        assertThat(warnings(receipt)).isEmpty();
    }

    @Test
    void warnsOfRowsWithAndWithoutSegmentInOneMonth() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1"));
        Receipt receipt =
                workspace.drop("b.csv", lines("use_case;measure;date;value;segment", "nw;downtime;2026-10-02;1;Nord"));

        assertThat(warnings(receipt)).containsExactly("mixed_segments");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("2");
    }

    @Test
    void warnsOfRowsWithAndWithoutCategoryInOneFile() {
        Receipt receipt = workspace.drop(
                "b.csv",
                lines("use_case;measure;date;value;category", "nw;cost;2026-10-02;1;Energie", "nw;cost;2026-10-03;1;"));

        assertThat(warnings(receipt)).containsExactly("mixed_segments");
    }

    @Test
    void loadsFilesFoundTogetherInTheOrderOfTheirNamesAndWarnsWhereTheyOverlap() {
        workspace.put("b.csv", metrics("downtime;2026-10-01;2"));
        workspace.put("A.csv", metrics("downtime;2026-10-01;1"));
        workspace.put("ä.csv", metrics("downtime;2026-10-01;3"));

        List<Receipt> receipts = workspace.ingest();

        assertThat(receipts).extracting(Receipt::file).containsExactly("A.csv", "b.csv", "ä.csv");
        assertThat(receipts)
                .extracting(IntakeFixture::warnings)
                .containsExactly(List.of(), List.of("overlap"), List.of("overlap"));
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("3");
    }

    @Test
    void doesNotWarnOfFilesFoundTogetherWithDifferentDaysOfAMonth() {
        workspace.put("a.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10-15;1"));
        workspace.put("b.csv", metrics("downtime;2026-10-16;2", "downtime;2026-10-31;2"));

        assertThat(workspace.ingest()).extracting(IntakeFixture::warnings).containsExactly(List.of(), List.of());
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("6");
    }

    @Test
    void doesNotWarnOfOverlapWithFilesOfAnEarlierTime() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1"));

        assertThat(warnings(workspace.drop("b.csv", metrics("downtime;2026-10-01;2"))))
                .isEmpty();
    }

    @Test
    void answersAsOfEarlierDataStatesAsBefore() {
        workspace.drop("a.csv", metrics(and(days("wait", "2026-10", 1, 3, "1"), "downtime;2026-10-01;1")));
        long first = workspace.month("nw", "downtime", "2026-10", 99).rows();
        long before = workspace.dataState();
        workspace.drop(
                "b.csv",
                metrics(and(days("wait", "2026-10", 1, 3, "9"), "downtime;2026-10-01;5", "downtime;2026-10-01;5")));

        assertThat(first).isEqualTo(1);
        assertThat(workspace.value("downtime", "2026-10", before)).isEqualTo("1");
        assertThat(workspace.value("wait", "2026-10", before)).isEqualTo("1");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("10");
        assertThat(workspace.value("wait", "2026-10")).isEqualTo("9");
    }
}
