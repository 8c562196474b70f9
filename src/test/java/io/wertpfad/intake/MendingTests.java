package io.wertpfad.intake;

import static io.wertpfad.intake.IntakeFixture.codes;
import static io.wertpfad.intake.IntakeFixture.days;
import static io.wertpfad.intake.IntakeFixture.lines;
import static io.wertpfad.intake.IntakeFixture.metrics;
import static io.wertpfad.intake.IntakeFixture.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The round trip of a file of rejected rows: out, mended, and in again. */
class MendingTests {

    @TempDir
    private Path folder;

    private IntakeFixture workspace;

    @BeforeEach
    void open() {
        workspace = IntakeFixture.in(folder);
    }

    @Test
    void writesTheRowsToMendWithTheirOriginalColumnsAndWhatIsWrong() {
        String text = lines(
                "Projekt;Kennzahl;Datum;Wert;Bemerkung",
                "nw;downtime;01.10.2026;abc;\"a;b\"",
                "nw;downtime;02.10.2026;1,5;");
        workspace.drop("a.csv", text);

        String parent = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        assertThat(workspace.rejected("a.csv").lines())
                .hasSize(2)
                .satisfies(rows -> assertThat(rows.get(0))
                        .isEqualTo("\ufeffProjekt;Kennzahl;Datum;Wert;Bemerkung;_line;_reason;_remedy;_parent"))
                .satisfies(rows -> assertThat(rows.get(1)).startsWith("nw;downtime;01.10.2026;abc;\"a;b\";2;"))
                .satisfies(rows ->
                        assertThat(rows.get(1)).contains("„abc“ ist keine Zahl").endsWith(";" + parent));
    }

    @Test
    void addsMendedRowsToADayThatCountsFromTheirParent() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10-01;x", "downtime;2026-10-03;4"));
        Receipt receipt = mend("a.csv", ";x;", ";2;");

        assertThat(outcome(receipt)).isEqualTo("loaded 1 1 0");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("7");
        assertThat(receipt.restated()).singleElement().satisfies(r -> {
            assertThat(r.oldValue()).isEqualTo("5");
            assertThat(r.newValue()).isEqualTo("7");
        });
    }

    @Test
    void replacesADayOfWhichTheOldValueHadStayed() {
        workspace.drop("a.csv", metrics(days("downtime", "2026-10", 1, 3, "1")));
        workspace.drop(
                "b.csv",
                metrics(
                        "downtime;2026-10-01;10",
                        "downtime;2026-10-02;20",
                        "downtime;2026-10-02;x",
                        "downtime;2026-10-03;30"));
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("41");

        mend("b.csv", ";x;", ";2;");

        assertThat(workspace.value("downtime", "2026-10")).as("10 + 22 + 30").isEqualTo("62");
    }

    @Test
    void replacesOnlyTheVeryDaysOfItsRows() {
        workspace.drop("a.csv", metrics(days("downtime", "2026-10", 1, 5, "1")));
        workspace.drop(
                "b.csv",
                metrics(
                        "downtime;2026-10-01;x",
                        "downtime;2026-10-05;y",
                        "repair;2026-10-05;1",
                        "repair;2026-10-06;1"));
        workspace.put(
                "b.rejected.csv",
                workspace.rejected("b.csv").replace(";x;", ";10;").replace(";y;", ";50;"));
        workspace.ingest();

        assertThat(workspace.value("downtime", "2026-10"))
                .as("days 2 to 4 stay")
                .isEqualTo("63");
    }

    @Test
    void rejectsADaySupersededMeanwhile() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10-01;x", "downtime;2026-10-02;1"));
        workspace.drop("b.csv", metrics("downtime;2026-10-01;50"));
        Receipt receipt = mend("a.csv", ";x;", ";2;");

        assertThat(codes(receipt)).contains("superseded");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("51");
    }

    @Test
    void rejectsADayThatANewerFileReplacedWithoutHavingARowForIt() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10-02;x", "downtime;2026-10-03;1"));
        workspace.drop("b.csv", metrics("downtime;2026-10-01;50", "downtime;2026-10-03;60"));
        Receipt receipt = mend("a.csv", ";x;", ";2;");

        assertThat(codes(receipt)).contains("superseded");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("110");
    }

    @Test
    void takesADayBesideWhatWasSupersededMeanwhile() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10-02;x", "downtime;2026-10-03;1"));
        workspace.drop("b.csv", metrics("downtime;2026-10-03;60"));
        mend("a.csv", ";x;", ";2;");

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("63");
    }

    @Test
    void takesTheMendedCopyOfARefusedFileForAnOrdinaryFile() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10-02;1"));
        Receipt refused = workspace.drop("b.csv", metrics("downtime;2026-10-01;x", "downtime;2026-10-02;y"));
        assertThat(outcome(refused)).isEqualTo("rejected 2 0 2");

        workspace.put(
                "c.csv", workspace.rejected("b.csv").replace(";x;", ";10;").replace(";y;", ";20;"));
        assertThat(workspace.ingest()).extracting(IntakeFixture::outcome).containsExactly("loaded 2 2 0");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("30");
    }

    @Test
    void doesNotCountARowTwiceThatComesBackTwice() {
        workspace.drop(
                "a.csv",
                metrics(
                        "downtime;2026-10-01;1",
                        "downtime;2026-10-01;x",
                        "downtime;2026-10-02;y",
                        "downtime;2026-10-03;1"));
        String rejected = workspace.rejected("a.csv");
        mend("a.csv", ";x;", ";2;");
        Receipt again =
                workspace.drop("again.csv", rejected.replace(";x;", ";2;").replace(";y;", ";5;"));

        assertThat(codes(again)).containsExactly("already_mended");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("9");
    }

    @Test
    void canBeMendedInSeveralRounds() {
        workspace.drop(
                "a.csv",
                metrics(
                        "downtime;2026-10-01;1",
                        "downtime;2026-10-01;x",
                        "downtime;2026-10-01;y",
                        "downtime;2026-10-01;1"));
        Receipt first = mend("a.csv", ";x;", ";2;");
        assertThat(outcome(first)).isEqualTo("loaded_with_rejections 2 1 1");
        String left = workspace.rejected("a.csv.rejected.csv");
        assertThat(left).contains(";y;4;");
        Receipt second = workspace.drop("third.csv", left.replace(";y;", ";4;"));

        assertThat(outcome(second)).isEqualTo("loaded 1 1 0");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("8");
        assertThat(workspace.files("rejected")).isEmpty();
    }

    @Test
    void leavesTheHeaderOfRejectedRowsTheSameInEveryRound() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10-01;x", "downtime;2026-10-01;y"));
        String first = workspace.rejected("a.csv");
        mend("a.csv", ";x;", ";2;");

        assertThat(header(workspace.rejected("a.csv.rejected.csv"))).isEqualTo(header(first));
    }

    @Test
    void blanksTheGoodCellsOfAWideRow() {
        workspace.drop("a.csv", lines("use_case;date;downtime;repair", "nw;2026-10-01;1;x", "nw;2026-10-02;2;3"));
        assertThat(workspace.rejected("a.csv")).contains("nw;2026-10-01;;x;2;");

        Receipt receipt = mend("a.csv", ";x;", ";5;");

        assertThat(outcome(receipt)).isEqualTo("loaded 1 1 0");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("3");
        assertThat(workspace.value("repair", "2026-10")).isEqualTo("4");
    }

    @Test
    void readsAnAmbiguousCellAsItsParentWasRead() {
        workspace.drop(
                "a.csv",
                lines(
                        "use_case,measure,date,value",
                        "nw,downtime,10/25/2026,1.5",
                        "nw,downtime,10/26/2026,2.25",
                        "nw,down,10/02/2026,1.234"));
        workspace.put("b.csv", workspace.rejected("a.csv").replace(";down;", ";downtime;"));
        workspace.ingest();

        assertThat(workspace.value("downtime", "2026-10"))
                .as("1.234 is a decimal point, 10/02 in October")
                .isEqualTo("4.984");
    }

    @Test
    void takesTheLastRowOfTheOriginalForTheLast() {
        workspace.drop("a.csv", metrics("stock;2026-10-31;x", "stock;2026-10-31;7"));
        mend("a.csv", ";x;", ";99;");

        assertThat(workspace.value("stock", "2026-10")).isEqualTo("7");
    }

    @Test
    void rejectsRowsOfAnotherFileCopiedInBetween() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10-01;x"));
        workspace.drop("b.csv", metrics("repair;2026-10-01;1", "repair;2026-10-01;y"));
        String other = workspace.rejected("b.csv").lines().toList().get(1) + "\r\n";
        Receipt receipt = workspace.drop(
                "c.csv", workspace.rejected("a.csv").replace(";x;", ";2;") + other.replace(";y;", ";2;"));

        assertThat(codes(receipt)).containsExactly("other_parent");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("3");
        assertThat(workspace.hasRejected("b.csv")).as("it has not come back").isTrue();

        assertThat(outcome(workspace.drop("d.csv", workspace.rejected("c.csv"))))
                .isEqualTo("loaded 1 1 0");
        assertThat(workspace.value("repair", "2026-10")).isEqualTo("1.5");
        assertThat(workspace.files("rejected")).isEmpty();
    }

    @Test
    void letsASpreadsheetSeeNoFormulaAndTakesThemBackAsTheyWere() {
        String header = "use_case;measure;date;value;segment";
        workspace.drop(
                "a.csv",
                lines(
                        header,
                        "nw;downtime;2026-10-01;x;=1+1",
                        "nw;downtime;2026-10-01;y;@home",
                        "nw;downtime;2026-10-02;1;'=q",
                        "nw;downtime;2026-10-03;z;'=q",
                        "nw;downtime;2026-10-04;1;"));
        assertThat(workspace.rejected("a.csv")).contains(";'=1+1;", ";'@home;", ";''=q;");

        workspace.put(
                "b.csv",
                workspace
                        .rejected("a.csv")
                        .replace(";x;", ";1;")
                        .replace(";y;", ";1;")
                        .replace(";z;", ";1;"));
        workspace.ingest();

        assertThat(workspace.seriesNames())
                .contains("nw downtime  =1+1 ", "nw downtime  @home ", "nw downtime  '=q ")
                .hasSize(4);
    }

    @Test
    void letsAHalfMendedFileOfTheSameNameStepAside() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10-01;x"));
        workspace.drop("a.csv", metrics("downtime;2026-10-02;1", "downtime;2026-10-02;y"));

        assertThat(workspace.files("rejected")).hasSize(2).contains("a.csv.rejected.csv");
        assertThat(workspace.rejected("a.csv")).contains(";y;");
    }

    @Test
    void removesTheRejectedRowsOnceAllOfThemCameBack() {
        workspace.drop(
                "zeit.csv",
                metrics(
                        "downtime;2026-10-01;x",
                        "downtime;2026-10-02;y",
                        "downtime;2026-10-03;z",
                        "downtime;2026-10-04;3"));
        String rejected = workspace.rejected("zeit.csv");
        List<String> rows = rejected.lines().toList();

        workspace.drop("teil.csv", rows.get(0) + "\n" + rows.get(1).replace(";x;", ";1;") + "\n");
        assertThat(workspace.hasRejected("zeit.csv"))
                .as("rows are still to be mended")
                .isTrue();

        workspace.drop("alles.csv", rejected.replace(";x;", ";1;").replace(";y;", ";2;"));
        assertThat(workspace.files("rejected")).containsExactly("alles.csv.rejected.csv");
        assertThat(workspace.rejected("alles.csv")).as("what is still wrong").contains(";z;");
    }

    private Receipt mend(String name, String from, String to) {
        return workspace.drop(name + ".rejected.csv", workspace.rejected(name).replace(from, to));
    }

    private static String header(String text) {
        return text.lines().findFirst().orElseThrow();
    }
}
