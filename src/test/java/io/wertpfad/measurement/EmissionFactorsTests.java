package io.wertpfad.measurement;

import static io.wertpfad.intake.IntakeFixture.codes;
import static io.wertpfad.intake.IntakeFixture.lines;
import static io.wertpfad.intake.IntakeFixture.outcome;
import static io.wertpfad.intake.IntakeFixture.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.intake.IntakeFixture;
import io.wertpfad.intake.Receipt;
import io.wertpfad.intake.Restatement;
import io.wertpfad.intake.TestDatabase;
import io.wertpfad.text.Language;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was delivered as amounts of activities, as CO2 equivalent. */
class EmissionFactorsTests {

    private static final String FACTOR_HEADER = "Energieträger;Einheit;kg CO2e je Einheit;Gültig ab;Quelle";

    @TempDir
    private Path folder;

    private static String amounts(String... rows) {
        return "use_case;measure;date;value;unit;activity\nnw;carbon;" + String.join("\nnw;carbon;", rows) + "\n";
    }

    private static String factors(String... rows) {
        return FACTOR_HEADER + "\n" + lines(rows);
    }

    @ParameterizedTest
    @EnumSource
    void multipliesEachDayWithTheFactorOfThatDay(TestDatabase database) {
        IntakeFixture workspace = IntakeFixture.on(database, folder);
        Receipt receipt =
                workspace.drop("factors.csv", factors("Strom;kWh;0,4;01.01.2026;UBA", "Strom;kWh;0,3;16.10.2026;UBA"));
        workspace.drop("a.csv", amounts("2026-10-15;1000;kWh;Strom", "2026-10-16;1;MWh;strom "));

        assertThat(outcome(receipt)).isEqualTo("loaded 2 2 0");
        assertThat(receipt.kind()).isEqualTo("emission_factors");
        assertThat(workspace.value("carbon", "2026-10")).isEqualTo("0.7");
    }

    @Test
    void givesAMonthTheFactorOfItsFirstDayAndAWeekThatOfItsThursday() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        workspace.drop("f.csv", factors("Strom;kWh;0,4;2026-01-01;UBA", "Strom;kWh;0,3;2026-10-02;UBA"));
        workspace.drop("a.csv", amounts("2026-10;1000;kWh;Strom"));
        assertThat(workspace.value("carbon", "2026-10")).isEqualTo("0.4");

        workspace.today("2026-11-20").drop("b.csv", amounts("2026-W40;1000;kWh;Strom", "2026-W44;1000;kWh;Strom"));
        assertThat(workspace.value("carbon", "2026-10")).isEqualTo("0.7");
    }

    @Test
    void addsActivitiesAndPlainMasses() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        workspace.drop("f.csv", factors("Strom;kWh;0,4;2026-01;UBA", "Diesel;l;2650 g;2026-01;UBA"));
        workspace.drop("a.csv", amounts("2026-10-01;1000;kWh;Strom", "2026-10-01;100;l;Diesel", "2026-10-01;500;kg;"));

        assertThat(workspace.value("carbon", "2026-10")).isEqualTo("1.165");
    }

    @Test
    void saysWhichActivityHasNoFactor() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        workspace.drop("f.csv", factors("Strom;kWh;0,4;2026-10-10;UBA"));
        Receipt receipt = workspace.drop(
                "a.csv", amounts("2026-10-09;1000;kWh;Strom", "2026-09-30;7;l;Diesel", "2026-11-01;7;l;Strom"));

        assertThat(workspace.value("carbon", "2026-10")).isEqualTo("no_factor");
        assertThat(workspace.value("carbon", "2026-09")).isEqualTo("no_factor");
        assertThat(workspace
                        .month("nw", "carbon", "2026-11", workspace.dataState())
                        .rows())
                .isEqualTo(1);
        assertThat(warnings(receipt)).containsExactly("no_factor", "no_factor", "factor_unit");
        assertThat(receipt.warnings().get(0).message().in(Language.DE)).contains("Diesel", "Strom");
    }

    @Test
    void missesAMonthWhoseAmountsAreOfAnotherKind() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        workspace.drop("f.csv", factors("Strom;kWh;0,4;2026-01;UBA"));
        workspace.drop("a.csv", amounts("2026-10-09;1000;l;Strom"));

        assertThat(workspace.value("carbon", "2026-10")).isEqualTo("other_unit");
    }

    @ParameterizedTest
    @EnumSource
    void restatesWhatAChangedFactorChangesAndKeepsWhatWasKnown(TestDatabase database) {
        IntakeFixture workspace = IntakeFixture.on(database, folder);
        workspace.drop("f.csv", factors("Strom;kWh;0,4;2026-01;UBA", "Gas;kWh;0,2;2026-01;UBA"));
        workspace.drop(
                "a.csv", amounts("2026-08-01;1000;kWh;Strom", "2026-09-01;1000;kWh;Strom", "2026-09-02;1000;kWh;Gas"));
        long before = workspace.dataState();

        Receipt receipt = workspace.drop("g.csv", factors("strom;kWh;0,38;01.01.2026;UBA korrigiert"));
        Receipt later = workspace.drop("h.csv", factors("Strom;kWh;0,3;01.09.2026;UBA"));

        assertThat(warnings(receipt)).containsExactly("record_changed");
        assertThat(receipt.restated())
                .containsExactly(
                        new Restatement("nw", "carbon", YearMonth.parse("2026-08"), "0.4", "0.38"),
                        new Restatement("nw", "carbon", YearMonth.parse("2026-09"), "0.6", "0.58"));
        assertThat(later.restated())
                .containsExactly(new Restatement("nw", "carbon", YearMonth.parse("2026-09"), "0.58", "0.5"));
        assertThat(workspace.value("carbon", "2026-09", before)).isEqualTo("0.6");
        assertThat(workspace.value("carbon", "2026-09")).isEqualTo("0.5");
        YearMonth from = YearMonth.parse("2026-08");
        assertThat(MetricsStore.measurements(workspace.template())
                        .files(List.of("nw"), from, from.plusMonths(1), workspace.dataState()))
                .containsOnlyKeys(before - 1, before, before + 1, before + 2)
                .allSatisfy((sequence, measures) -> assertThat(measures).contains(new MeasureId("nw", "carbon")));
    }

    @Test
    void findsThePercentileOfEmissionsOfDifferentFactors() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        workspace.drop("f.csv", factors("Strom;kWh;0,5;2026-01;UBA", "Diesel;l;2,5;2026-01;UBA"));
        workspace.drop(
                "a.csv",
                lines(
                        "use_case;measure;date;value;unit;activity",
                        "nw;carbon90;2026-10-01;10;kWh;Strom",
                        "nw;carbon90;2026-10-01;20;kWh;Strom",
                        "nw;carbon90;2026-10-02;1;l;Diesel",
                        "nw;carbon90;2026-10-02;8;l;Diesel"));

        // 2.5, 5, 10, 20: R type 7 gives 10 + 0.7 * 10
        assertThat(workspace.value("carbon90", "2026-10")).isEqualTo("17");
    }

    @Test
    void tellsAmountsAndFactorsApart() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        workspace.drop("f.csv", factors("Strom;kWh;0,4;2026-01;UBA", "Strom;kWh;0,3;2026-10-16;UBA"));
        workspace.drop(
                "a.csv", amounts("2026-10-15;1;MWh;Strom", "2026-10-17;500;kWh;Strom", "2026-10-18;5;kWh;Strom"));

        List<ActivityAmount> amounts = workspace.activities("carbon", "2026-10");

        assertThat(amounts)
                .extracting(
                        a -> a.factor().kgPerUnit().toPlainString(),
                        a -> a.amount().stripTrailingZeros().toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("0.4", "1000"),
                        org.assertj.core.groups.Tuple.tuple("0.3", "505"));
    }

    @Test
    void rejectsFactorsThatCannotBe() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        Receipt receipt = workspace.drop(
                "f.csv",
                factors(
                        "Strom;kWh;-0,4;2026-01-01;UBA",
                        "Strom;kWhh;0,4;2026-02-01;UBA",
                        "Strom;kWh;0,4 l;2026-03-01;UBA",
                        ";kWh;0,4;2026-04-01;UBA",
                        "Gas;kWh;0,2;KW 3/2026;UBA",
                        "Gas;kWh;n/a;2026-01-01;UBA",
                        "Öl;l;2,6;2026-01-01;UBA",
                        "öl;l;2,7;2026-01-01;UBA",
                        "Holz;kg;0,1 kg/kg;2026-01-01;UBA"));

        assertThat(outcome(receipt)).isEqualTo("loaded_with_rejections 8 1 7");
        assertThat(codes(receipt))
                .containsExactly(
                        "negative_factor",
                        "no_unit",
                        "other_kind_of_unit",
                        "missing",
                        "needs_day",
                        "key_twice",
                        "key_twice");
    }

    @Test
    void takesMendedFactorsBackOnce() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        workspace.drop("f.csv", factors("Strom;kWh;0,4;2026-01-01;UBA", "Gas;kWh;x;2026-01-01;UBA"));
        String mended = workspace.rejected("f.csv").replace(";x;", ";0,2;");
        workspace.drop("a.csv", amounts("2026-10-01;1000;kWh;Strom", "2026-10-01;1000;kWh;Gas"));

        assertThat(outcome(workspace.drop("f.csv.rejected.csv", mended))).isEqualTo("loaded 1 1 0");
        assertThat(workspace.value("carbon", "2026-10")).isEqualTo("0.6");
        Receipt again = workspace.drop("f.csv.rejected.csv", mended.replace("0,2", "0,25"));
        assertThat(codes(again)).contains("already_mended");
    }

    @Test
    void namesTheColumnThatAFactorFileLacks() {
        Receipt receipt = IntakeFixture.in(folder)
                .drop("f.csv", lines("Aktivität;Einheit;Emissionsfaktor;Quelle", "Strom;kWh;0,4;UBA"));

        assertThat(codes(receipt)).containsExactly("unknown_kind");
        assertThat(receipt.entries().get(0).problem().message().in(Language.EN))
                .contains("emission_factors")
                .contains("valid_from");
    }
}
