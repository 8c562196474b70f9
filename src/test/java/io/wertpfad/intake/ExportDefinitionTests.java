package io.wertpfad.intake;

import static io.wertpfad.intake.IntakeFixture.codes;
import static io.wertpfad.intake.IntakeFixture.lines;
import static io.wertpfad.intake.IntakeFixture.outcome;
import static io.wertpfad.intake.IntakeFixture.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.text.Language;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Foreign layouts, read as their definitions say. */
class ExportDefinitionTests {

    private static final String[] LIST = {
        "match: {file: sap_*.csv}",
        "unit: min",
        "columns:",
        "  use_case: {column: Projekt, map: {P-1: nw, \"P-2*\": yard}}",
        "  measure: {value: downtime}",
        "  date: Buch.datum",
        "  value: Dauer"
    };

    @TempDir
    private Path folder;

    private IntakeFixture workspace;

    @BeforeEach
    void open() {
        workspace = IntakeFixture.in(folder);
    }

    @Test
    void readsColumnsConstantsAndMapsOfValues() {
        workspace.define("sap.yaml", LIST);
        Receipt receipt = workspace.drop(
                "SAP_Oktober.csv",
                lines("Bericht", "", "Projekt;BUCH_DATUM;Dauer", "p-1;01.10.2026;90", "P-1;02.10.2026;30"));

        assertThat(outcome(receipt)).isEqualTo("loaded 2 2 0");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("2");
        assertThat(Objects.requireNonNull(receipt.readAs()).definition()).isEqualTo("exports/sap.yaml");
    }

    @Test
    void matchesByTheColumnsOfTheHeader() {
        workspace.define(
                "zaehler.yaml",
                "match: {header: [Zähler-Nr, Ablesung]}",
                "columns:",
                "  use_case: {value: nw}",
                "  measure: {value: downtime}",
                "  date: Ablesung",
                "  value: Stunden");

        assertThat(outcome(workspace.drop("x.csv", lines("ZAHLER NR;ablesung;Stunden", "7;01.10.2026;3"))))
                .isEqualTo("loaded 1 1 0");
        assertThat(workspace
                        .drop("y.csv", lines("Nummer;Ablesung;Stunden", "7;01.10.2026;3"))
                        .status())
                .as("no definition is for it")
                .isEqualTo(Receipt.Status.REJECTED);
    }

    @Test
    void readsColumnsByTheirPlaceAndSeveralAsOne() {
        workspace.define(
                "perioden.yaml",
                "match: {file: perioden.csv}",
                "date: yyyy M",
                "columns:",
                "  use_case: {value: nw}",
                "  measure: {value: cost}",
                "  date: {columns: ['#1', '#2']}",
                "  value: '#4'");
        Receipt receipt = workspace.drop("perioden.csv", lines("2026;9;4711;12,50", "2026;10;4711;13,50"));

        assertThat(outcome(receipt)).isEqualTo("loaded 2 2 0");
        assertThat(workspace.value("cost", "2026-09")).isEqualTo("12.5");
        assertThat(workspace.value("cost", "2026-10")).isEqualTo("13.5");
    }

    @Test
    void rejectsRowsWhoseValueIsNotMappedAndSaysHowToMapIt() {
        workspace.define("sap.yaml", LIST);
        Receipt receipt = workspace.drop(
                "sap.csv.csv", lines("Projekt;Buch.datum;Dauer", "P-1;01.10.2026;60", "P-3;01.10.2026;60"));
        assertThat(codes(receipt)).as("the pattern does not fit this name").containsExactly("unknown_kind");

        receipt = workspace.drop(
                "sap_1.csv", lines("Projekt;Buch.datum;Dauer", "P-1;01.10.2026;60", "P-3;01.10.2026;60"));
        assertThat(outcome(receipt)).isEqualTo("loaded_with_rejections 2 1 1");
        assertThat(receipt.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.line()).isEqualTo(3);
            assertThat(entry.column()).isEqualTo("Projekt");
            assertThat(entry.problem().code()).isEqualTo("unmapped");
            assertThat(entry.problem().message().in(Language.EN)).contains("P-3", "exports/sap.yaml", "P-1, P-2*");
            assertThat(entry.problem().remedy().in(Language.DE)).contains("columns: use_case: map", "\"P-3\": …");
        });
    }

    @Test
    void takesElseForWhatIsNotMapped() {
        workspace.define(
                "sap.yaml",
                "match: {file: sap_*.csv}",
                "columns:",
                "  use_case: {value: nw}",
                "  measure: {column: Art, map: {S: downtime}, else: cost}",
                "  date: Tag",
                "  value: Wert");
        workspace.drop("sap_1.csv", lines("Art;Tag;Wert", "S;01.10.2026;1", "K;01.10.2026;2", "L;01.10.2026;3"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1");
        assertThat(workspace.value("cost", "2026-10")).isEqualTo("5");
    }

    @Test
    void leavesOutRowsAndSaysWhich() {
        workspace.define(
                "sap.yaml",
                "match: {file: sap_*.csv}",
                "columns: {use_case: {value: nw}, measure: {value: downtime}, date: Tag, value: Wert}",
                "ignore:",
                "  - {column: Version, unless: Ist}",
                "  - {column: Text, matches: ['*storno*', '\\*']}");
        Receipt receipt = workspace.drop(
                "sap_1.csv",
                lines(
                        "Tag;Wert;Version;Text",
                        "01.10.2026;1;Ist;",
                        "02.10.2026;2;Plan;",
                        "03.10.2026;3;IST;Teil-Storno 7",
                        "04.10.2026;4;ist;*"));

        assertThat(outcome(receipt)).isEqualTo("loaded 1 1 0");
        assertThat(Objects.requireNonNull(receipt.readAs()).ignoredLines().stream())
                .containsExactly(3, 4, 5);
        assertThat(receipt.readAs().explanation().stream().map(m -> m.in(Language.EN)))
                .contains("Read by the export definition exports/sap.yaml.")
                .anyMatch(sentence -> sentence.contains("3 (left out: column “Version” does not match Ist)")
                        && sentence.contains("4–5 (left out: column “Text” matches *storno*, \\*)"));
    }

    @Test
    void readsMonthsThatAreColumns() {
        workspace.define(
                "kreuz.yaml",
                "match: {file: kreuz*.csv}",
                "columns: {use_case: {value: nw}, measure: Kennzahl}",
                "unpivot: {months: all}");
        Receipt receipt = workspace.drop(
                "kreuztabelle.csv",
                lines("Kennzahl;Sep 26;2026-10;11/2026;Gesamt", "downtime;1,5;2,5;;4", "cost;x;1.250,00;-;1.250"));

        assertThat(outcome(receipt)).isEqualTo("loaded_with_rejections 4 3 1");
        assertThat(workspace.value("downtime", "2026-09")).isEqualTo("1.5");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("2.5");
        assertThat(workspace.value("cost", "2026-10")).isEqualTo("1250");
        assertThat(receipt.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.column()).isEqualTo("Sep 26"));
        assertThat(warnings(receipt)).containsExactly("unused_columns");
    }

    @Test
    void blanksTheGoodCellsOfARowThatHasABadOneAndTakesItBackMended() {
        workspace.define(
                "kreuz.yaml",
                "match: {file: kreuz*.csv}",
                "columns: {use_case: {value: nw}, measure: Kennzahl}",
                "unpivot: {months: {year: 2026}}");
        workspace.drop("kreuz.csv", lines("Kennzahl;August;Sept;10", "cost;x;7;9", "downtime;1;2;3"));
        assertThat(workspace.rejected("kreuz.csv").lines())
                .hasSize(2)
                .last()
                .satisfies(row -> assertThat(row).startsWith("cost;x;;;2;"));

        Receipt receipt = workspace.drop(
                "kreuz.csv.rejected.csv", workspace.rejected("kreuz.csv").replace("cost;x;", "cost;8;"));

        assertThat(outcome(receipt)).isEqualTo("loaded 1 1 0");
        assertThat(workspace.value("cost", "2026-08")).isEqualTo("8");
        assertThat(workspace.value("cost", "2026-09")).isEqualTo("7");
    }

    @Test
    void tellsTheCellsOfARowApartWhenTheyComeBackTwice() {
        workspace.define(
                "kreuz.yaml",
                "match: {file: kreuz*.csv}",
                "columns: {use_case: {value: nw}, measure: Kennzahl}",
                "unpivot: {months: {year: 2026}}");
        workspace.drop("kreuz.csv", lines("Kennzahl;August;Sept;10", "cost;x;y;9"));
        String rejected = workspace.rejected("kreuz.csv");
        workspace.drop("kreuz 1.csv", rejected.replace("cost;x;y;", "cost;8;y;"));

        Receipt receipt = workspace.drop("kreuz 2.csv", rejected.replace("cost;x;y;", "cost;8;7;"));

        assertThat(codes(receipt)).containsExactly("already_mended");
        assertThat(workspace.value("cost", "2026-08")).isEqualTo("8");
        assertThat(workspace.value("cost", "2026-09")).isEqualTo("7");
    }

    @Test
    void readsMeasuresThatAreColumns() {
        workspace.define(
                "messwerte.yaml",
                "match: {file: messwerte.csv}",
                "columns: {use_case: Projekt, date: Tag}",
                "unpivot:",
                "  measures:",
                "    Stillstand (min): {measure: downtime, unit: min}",
                "    Wartung: {measure: cost, category: maintenance}",
                "    Betrieb: {measure: cost, category: operation}",
                "    Meldungen: claims");
        Receipt receipt = workspace.drop(
                "messwerte.csv",
                lines(
                        "Projekt;Tag;Stillstand (min);Wartung;Betrieb;Meldungen",
                        "nw;01.10.2026;90;100;10;3",
                        "nw;02.10.2026;30;;15;"));

        assertThat(outcome(receipt)).isEqualTo("loaded 6 6 0");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("2");
        assertThat(workspace.value("cost", "2026-10")).isEqualTo("125");
        assertThat(workspace.value("claims", "2026-10")).isEqualTo("3");
        assertThat(workspace.seriesNames()).contains("nw cost maintenance  ", "nw cost operation  ");
    }

    @Test
    void takesMendedRowsThroughTheDefinitionOfTheirParent() {
        workspace.define("sap.yaml", LIST);
        workspace.drop("sap_1.csv", lines("Projekt;Buch.datum;Dauer", "P-1;01.10.2026;60", "P-1;01.10.2026;x"));

        Receipt receipt =
                workspace.drop("von Hand.csv", workspace.rejected("sap_1.csv").replace(";x;", ";120;"));

        assertThat(outcome(receipt)).isEqualTo("loaded 1 1 0");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("3");
        assertThat(Objects.requireNonNull(receipt.readAs()).definition()).isEqualTo("exports/sap.yaml");
    }

    @Test
    void takesTheRowsOfARefusedFileBackByTheNameOfTheirFile() {
        workspace.define("sap.yaml", LIST);
        workspace.drop("sap_1.csv", lines("Projekt;Buch.datum;Dauer", "P-1;01.10.2026;x"));

        Receipt receipt = workspace.drop(
                "sap_1.csv.rejected.csv", workspace.rejected("sap_1.csv").replace(";x;", ";120;"));

        assertThat(outcome(receipt)).isEqualTo("loaded 1 1 0");
    }

    @Test
    void prescribesCharsetDelimiterDecimalAndDate() {
        workspace.define(
                "alt.yaml",
                "match: {file: alt.csv}",
                "charset: IBM850",
                "delimiter: '|'",
                "decimal: '.'",
                "date: MM/dd/yyyy",
                "columns: {use_case: {value: nw}, measure: {value: downtime}, date: Tag, value: Größe}");
        workspace.put("alt.csv", "Tag|Größe\n10/01/2026|1.250\n".getBytes(Charset.forName("IBM850")));
        Receipt receipt = workspace.ingest().get(0);

        assertThat(outcome(receipt)).isEqualTo("loaded 1 1 0");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1.25");
    }

    @Test
    void readsQuartersOfAnHourWhereTheClockChanges() {
        workspace.define(
                "lastgang.yaml",
                "match: {header: [Zeitstempel, kWh]}",
                "interval: end",
                "columns: {use_case: {value: nw}, measure: {value: downtime}, date: Zeitstempel, value: kWh}");

        assertThat(outcome(workspace.drop("maerz.csv", quarters("2026-03-29")))).isEqualTo("loaded 92 92 0");
        assertThat(outcome(workspace.drop("oktober.csv", quarters("2026-10-25"))))
                .isEqualTo("loaded 100 100 0");
        assertThat(workspace.value("downtime", "2026-03")).isEqualTo("92");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("100");
        assertThat(workspace
                        .template()
                        .queryForList("select distinct first_day from rollup order by 1", LocalDate.class))
                .containsExactly(LocalDate.parse("2026-03-29"), LocalDate.parse("2026-10-25"));
    }

    /** What a meter logs of a day by the wall clock, each quarter of an hour under its end. */
    private static String quarters(String day) {
        ZonedDateTime end = LocalDate.parse(day).atStartOfDay(ZoneId.of("Europe/Berlin"));
        ZonedDateTime last = end.plusDays(1);
        StringBuilder text = new StringBuilder("Zeitstempel;kWh\n");
        while (end.isBefore(last)) {
            end = end.plusMinutes(15);
            text.append(end.format(DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT)))
                    .append(";1\n");
        }
        return text.toString();
    }

    @Test
    void refusesAFileThatTwoDefinitionsAreFor() {
        workspace.define("a.yaml", LIST);
        workspace.define("b.yaml", "match: {header: Projekt}", "columns: {use_case: Projekt, date: Tag, value: Wert}");
        Receipt receipt = workspace.drop("sap_1.csv", lines("Projekt;Buch.datum;Dauer", "P-1;01.10.2026;60"));

        assertThat(codes(receipt)).containsExactly("two_definitions");
        assertThat(receipt.entries().get(0).problem().message().in(Language.EN))
                .contains("exports/a.yaml, exports/b.yaml");
    }

    @Test
    void refusesAFileThatLacksAColumnAndNamesTheNearest() {
        workspace.define("sap.yaml", LIST);
        Receipt receipt = workspace.drop("sap_1.csv", lines("Projekt;Buchdat.;Dauer", "P-1;01.10.2026;60"));

        assertThat(codes(receipt)).containsExactly("definition_column");
        assertThat(receipt.entries().get(0).problem().message().in(Language.EN))
                .contains("lacks: Buch.datum.", "Did you mean Buchdat.?", "Projekt, Buchdat., Dauer");
    }

    @Test
    void explainsADefinitionThatMakesNoKnownKind() {
        workspace.define("sap.yaml", "match: {file: sap.csv}", "columns: {use_case: Projekt, value: Dauer}");
        Receipt receipt = workspace.drop("sap.csv", lines("Projekt;Dauer", "P-1;60"));

        assertThat(codes(receipt)).containsExactly("definition_of_no_kind");
        assertThat(receipt.entries().get(0).problem().message().in(Language.EN)).contains("measure", "date");
    }

    @Test
    void overridesTheShareOfRowsThatMayBeRejected() {
        String[] rows = new String[21];
        rows[0] = "Projekt;Buch.datum;Dauer";
        for (int i = 1; i <= 20; i++) {
            rows[i] = "P-1;" + "%02d".formatted(i) + ".10.2026;" + (i <= 15 ? "x" : "60");
        }
        assertThat(workspace
                        .define("sap.yaml", LIST)
                        .drop("sap_1.csv", lines(rows))
                        .status())
                .isEqualTo(Receipt.Status.REJECTED);
        String[] lenient = LIST.clone();
        lenient[1] = "unit: min\nmax_rejected: 80%";

        assertThat(outcome(workspace.define("sap.yaml", lenient).drop("sap_1.csv", lines(rows))))
                .isEqualTo("loaded_with_rejections 20 5 15");
    }

    @Test
    void keepsTheFilesOfABrokenDefinitionInTheInbox() {
        workspace.define("sap.yaml", "match: {file: sap_*.csv}", "colums: {}");
        workspace.put("sap_1.csv", lines("use_case;measure;date;value", "nw;downtime;01.10.2026;60"));
        workspace.put("plain.csv", lines("use_case;measure;date;value", "nw;downtime;01.10.2026;1"));

        assertThat(workspace.ingest()).extracting(Receipt::file).containsExactly("plain.csv");
        assertThat(workspace.files("inbox")).containsExactly("sap_1.csv");
        assertThat(codes(workspace.check("sap_1.csv", lines("use_case;measure;date;value"))))
                .containsExactly("definition_broken");

        workspace.define(
                "sap.yaml",
                "match: {file: sap_*.csv}",
                "columns: {use_case: use_case, measure: measure, date: date, value: value}");
        assertThat(workspace.ingest()).extracting(IntakeFixture::outcome).containsExactly("loaded 1 1 0");
    }

    @Test
    void keepsWhatNobodyKnowsWhileADefinitionCannotBeReadAtAll() {
        workspace.define("sap.yaml", "match: {file: [");
        workspace.put("sap_1.csv", lines("Projekt;Dauer", "P-1;60"));

        assertThat(workspace.ingest()).isEmpty();
        assertThat(workspace.files("inbox")).containsExactly("sap_1.csv");
    }

    @Test
    void readsFilesAgainWithTheDefinitionsThatWereValidThen() {
        workspace.define("sap.yaml", LIST);
        workspace.drop("sap_1.csv", lines("Projekt;Buch.datum;Dauer", "P-1;01.10.2026;60"));
        String[] inHours = LIST.clone();
        inHours[1] = "unit: h";
        workspace.define("sap.yaml", inHours);
        workspace.drop("sap_2.csv", lines("Projekt;Buch.datum;Dauer", "P-1;01.09.2026;60"));

        workspace.rebuild();

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1");
        assertThat(workspace.value("downtime", "2026-09")).isEqualTo("60");
        assertThat(workspace.archive().entries().stream()
                        .filter(entry -> entry.kind().equals("export"))
                        .map(entry -> entry.name() + " " + entry.status()))
                .containsExactly("exports/sap.yaml accepted", "exports/sap.yaml accepted");
    }

    @Test
    void readsTheSameContentAgainOnceItsDefinitionHasChanged() {
        String text = lines("Projekt;Buch.datum;Dauer", "P-1;01.10.2026;60");
        workspace.define("sap.yaml", LIST).drop("sap_1.csv", text);
        assertThat(workspace.drop("sap_1.csv", text).status()).isEqualTo(Receipt.Status.DUPLICATE);
        String[] inHours = LIST.clone();
        inHours[1] = "unit: h";

        Receipt receipt = workspace.define("sap.yaml", inHours).drop("sap_1.csv", text);

        assertThat(outcome(receipt)).isEqualTo("loaded 1 1 0");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("60");
    }

    @Test
    void logsThatADefinitionWasRemoved() throws Exception {
        workspace.define("sap.yaml", LIST).ingest();
        java.nio.file.Files.delete(folder.resolve("exports/sap.yaml"));
        workspace.ingest();

        assertThat(workspace.archive().entries().stream().map(entry -> entry.name() + " " + entry.status()))
                .endsWith("exports/sap.yaml accepted", "exports/sap.yaml removed");
    }

    @Test
    void addsWhatIsToBeAdded() {
        String[] adding = LIST.clone();
        adding[1] = "unit: min\nload: append";
        workspace.define("sap.yaml", adding);
        workspace.drop("sap_1.csv", lines("Projekt;Buch.datum;Dauer", "P-1;01.10.2026;60", "P-1;03.10.2026;60"));

        Receipt receipt = workspace.drop(
                "sap_2.csv",
                lines("Projekt;Buch.datum;Dauer", "P-1;01.10.2026;60", "P-1;01.10.2026;x", "P-1;02.10.2026;60"));

        assertThat(outcome(receipt)).isEqualTo("loaded_with_rejections 3 2 1");
        assertThat(warnings(receipt)).containsExactly("added");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("4");
        assertThat(receipt.restated())
                .singleElement()
                .satisfies(r -> assertThat(r.newValue()).isEqualTo("4"));

        workspace.drop("sap_2.csv.rejected.csv", workspace.rejected("sap_2.csv").replace(";x;", ";60;"));
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("5");
        workspace.rebuild();
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("5");
    }

    @Test
    void addsTheSameContentOnceWhateverChangedInTheDefinitions() {
        String[] adding = LIST.clone();
        adding[1] = "unit: min\nload: append";
        workspace.define("sap.yaml", adding);
        String text = lines("Projekt;Buch.datum;Dauer", "P-1;01.10.2026;60");
        workspace.drop("sap_1.csv", text);
        workspace.amend("Nordwind Logistik GmbH", "Nordwind AG");

        assertThat(codes(workspace.drop("sap_1.csv", text))).containsExactly("appended_before");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1");
        workspace.rebuild();
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1");
    }

    @Test
    void addsNoDaysToAMonthThatIsKnownAsAWhole() {
        String[] adding = LIST.clone();
        adding[1] = "unit: min\nload: append";
        workspace.define("sap.yaml", adding);
        workspace.drop("sap_1.csv", lines("Projekt;Buch.datum;Dauer", "P-1;10/2026;60"));

        assertThat(codes(workspace.drop(
                        "sap_2.csv", lines("Projekt;Buch.datum;Dauer", "P-1;01.10.2026;60", "P-1;31.10.2026;60"))))
                .contains("mixed_grain");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1");
    }
}
