package io.wertpfad.measurement;

import static io.wertpfad.intake.IntakeFixture.codes;
import static io.wertpfad.intake.IntakeFixture.lines;
import static io.wertpfad.intake.IntakeFixture.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.intake.IntakeFixture;
import io.wertpfad.intake.Receipt;
import io.wertpfad.intake.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifeCycleCostsTests {

    @TempDir
    private Path folder;

    private static String costs(String... rows) {
        return "Projekt;Messpunkt;Lösung;Kostenart;Jahr;Betrag;Währung;Quelle\nnw;owning;"
                + String.join("\nnw;owning;", rows) + "\n";
    }

    private static List<String> stored(IntakeFixture workspace, long dataState) {
        return MetricsStore.lifeCycleCosts(workspace.template()).of("nw", "owning", dataState).stream()
                .map(c -> c.solution().code() + " " + c.year() + " "
                        + c.category().code() + " " + c.amount().toPlainString() + " " + c.unit())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheCostsOfEachSolutionAsOfADataState(TestDatabase database) {
        IntakeFixture workspace = IntakeFixture.on(database, folder);
        Receipt receipt = workspace.drop(
                "a.csv",
                costs(
                        "Pilot;Anschaffung;0;12.500,00 €;EUR;Angebot",
                        "Pilot;Wartung;1;1,2;kEUR;",
                        "bisherige Lösung;Stillstand;1;40.000;EUR;",
                        "Pilot;Restwert;8;-2.000;EUR;"));
        long first = workspace.dataState();
        workspace.drop("b.csv", costs("pilot;acquisition;0;11000;EUR;", "pilot;operation;1;500;EUR;"));

        assertThat(outcome(receipt)).isEqualTo("loaded 4 4 0");
        assertThat(stored(workspace, first))
                .containsExactly(
                        "baseline 1 downtime 40000 EUR",
                        "pilot 0 acquisition 12500 EUR",
                        "pilot 1 maintenance 1200 EUR",
                        "pilot 8 end_of_life -2000 EUR");
        assertThat(stored(workspace, workspace.dataState()))
                .as("a newer file replaces all rows of the solution, and only of that one")
                .containsExactly(
                        "baseline 1 downtime 40000 EUR", "pilot 0 acquisition 11000 EUR", "pilot 1 operation 500 EUR");
        assertThat(MetricsStore.lifeCycleCosts(workspace.template()).files("nw", "owning", workspace.dataState()))
                .containsExactly(first, workspace.dataState());

        workspace.rebuild();
        assertThat(stored(workspace, first)).hasSize(4);
    }

    @Test
    void rejectsWhatTheMeasureHasNotAgreed() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        Receipt receipt = workspace.drop(
                "a.csv",
                costs(
                        "Pilot;Anschaffung;2026;1;EUR;",
                        "Pilot;Anschaffung;1,5;1;EUR;",
                        "Pilot;Anschaffung;9;1;EUR;",
                        "Pilot;Anschaffung;0;1;USD;",
                        "Pilot;Anschaffung;0;1 $;EUR;",
                        "Pilot;Anschaffung;0;1;;",
                        "Pilot;Miete;0;1;EUR;",
                        "Prototyp;Anschaffung;0;1;EUR;",
                        "Baseline;Anschaffung;0;1;EUR;"));
        String other = lines(
                "use_case;measure;solution;category;year;amount;unit",
                "nw;cost;pilot;operation;1;5;EUR",
                "nx;owning;pilot;operation;1;5;EUR",
                "nw;owning;pilot;operation;1;5;EUR");

        assertThat(codes(receipt))
                .containsExactly(
                        "year_outside",
                        "year_outside",
                        "year_outside",
                        "other_kind_of_unit",
                        "other_kind_of_unit",
                        "missing",
                        "unknown_value",
                        "unknown_value");
        assertThat(stored(workspace, workspace.dataState())).containsExactly("baseline 0 acquisition 1 EUR");
        assertThat(codes(workspace.drop("b.csv", other))).containsExactly("no_life_cycle", "misspelt_use_case");
    }

    @Test
    void keepsTheOldCostsOfASolutionWhileOneOfItsNewRowsIsFaulty() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        workspace.drop("a.csv", costs("Pilot;Anschaffung;0;100;EUR;", "Baseline;Anschaffung;0;50;EUR;"));
        Receipt receipt = workspace.drop(
                "b.csv",
                costs("Pilot;Anschaffung;0;200;EUR;", "Pilot;Wartung;1;x;EUR;", "Baseline;Anschaffung;0;60;EUR;"));

        assertThat(outcome(receipt)).isEqualTo("loaded_with_rejections 3 1 2");
        assertThat(codes(receipt)).containsExactly("held_back", "not_a_number");
        assertThat(stored(workspace, workspace.dataState()))
                .containsExactly("baseline 0 acquisition 60 EUR", "pilot 0 acquisition 100 EUR");

        String mended = workspace.rejected("b.csv").replace(";x;", ";20;");
        assertThat(outcome(workspace.drop("b.csv.rejected.csv", mended))).isEqualTo("loaded 2 2 0");
        assertThat(stored(workspace, workspace.dataState()))
                .containsExactly(
                        "baseline 0 acquisition 60 EUR", "pilot 0 acquisition 200 EUR", "pilot 1 maintenance 20 EUR");
    }

    @Test
    void addsMendedRowsToThoseThatCountFromTheSameFile() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        workspace.drop("a.csv", costs("Pilot;Anschaffung;0;100;EUR;", "Pilot;Wartung;1;x;EUR;"));
        String mended = workspace.rejected("a.csv").replace(";x;", ";20;");

        workspace.drop("a.csv.rejected.csv", mended);
        assertThat(stored(workspace, workspace.dataState()))
                .containsExactly("pilot 0 acquisition 100 EUR", "pilot 1 maintenance 20 EUR");

        workspace.drop("c.csv", costs("Pilot;Anschaffung;0;300;EUR;"));
        assertThat(codes(workspace.drop("a.csv.rejected.csv", mended.replace(";20;", ";21;"))))
                .contains("already_mended");
        assertThat(stored(workspace, workspace.dataState())).containsExactly("pilot 0 acquisition 300 EUR");
    }
}
