package io.wertpfad.intake;

import static io.wertpfad.intake.IntakeFixture.lines;
import static io.wertpfad.intake.IntakeFixture.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.LogEntry;
import io.wertpfad.text.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names under which columns and values are known, and those that a workspace adds. */
class SynonymsTests {

    private static final String FILE = "exports/synonyms.properties";
    private static final String OWN = "VORHABENSCHLÜSSEL;measure;date;Meßergebnis";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Anwendungsfall, use_case",
        "use case, use_case",
        "PROJEKT_ID, use_case",
        "Zähler, numerator",
        "kg CO₂e je Einheit, kgco2e_per_unit",
        "Gültig ab, valid_from",
        "NÄCHSTE ENTSCHEIDUNG, next_decision_date",
        "Nr., id",
        "Fällig am:, due",
        "amount, value",
        "Größe,"
    })
    void knowsColumnsInBothLanguages(String header, String canonical) {
        assertThat(Synonyms.shipped().canonical(header).orElse(null)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "decision, Skalieren, scale",
        "decision, ANPASSEN, adapt",
        "party, Key-Account, key_account",
        "party, key_account, key_account",
        "solution, bisherige Lösung, baseline",
        "cost, end of life, end_of_life",
        "block, Roadmap-Eintrag, roadmap",
        "block_status, Entwurf, draft",
        "done, ja, yes",
        "decision, Wert,"
    })
    void knowsValuesInBothLanguages(String set, String text, String code) {
        assertThat(Synonyms.shipped().value(set, text).orElse(null)).isEqualTo(code);
    }

    @Test
    void namesEveryMistakeWithItsLine() {
        Synonyms.Extended extended = Synonyms.shipped()
                .extendedBy(
                        FILE,
                        lines(
                                        "# ours",
                                        "value = Meßergebnis",
                                        "vaule = x",
                                        "unit = Kunde, Maß",
                                        "date",
                                        "decision.scale = weiter")
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(extended.problems())
                .extracting(problem -> problem.in(Language.EN))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith(FILE + ":3:1: “vaule” is neither a known column nor a known value")
                                .endsWith(": value."),
                        second -> assertThat(second)
                                .isEqualTo(FILE + ":4:1: “Kunde” cannot mean “unit”, for it means “customer” already."
                                        + " Delete it here."),
                        third -> assertThat(third).startsWith(FILE + ":5:1: What shall mean the same is missing"));
        assertThat(extended.synonyms().canonical("Meßergebnis"))
                .as("none of it counts")
                .isEmpty();
    }

    @Test
    void readsAFileThatAWindowsEditorSaved() {
        byte[] content = "value = Meßergebnis\r\n".getBytes(Charset.forName("windows-1252"));

        assertThat(Synonyms.shipped().extendedBy(FILE, content).synonyms().canonical("messergebnis"))
                .contains("value");
    }

    @Test
    void readsFilesWithTheNamesOfTheWorkspaceAndAgainLater() throws IOException {
        IntakeFixture workspace = IntakeFixture.in(folder);
        String first = lines(OWN, "nw;downtime;2026-10-01;7");
        assertThat(outcome(workspace.drop("a.csv", first))).isEqualTo("rejected 0 0 0");

        write(workspace, "use_case = Vorhabenschlüssel", "value = Meßergebnis");
        assertThat(outcome(workspace.drop("a.csv", first))).isEqualTo("loaded 1 1 0");
        LogEntry entry = workspace.archive().entry(workspace.dataState()).orElseThrow();
        assertThat(entry.versions().synonyms()).matches("[0-9a-f]{64}\\+[0-9a-f]{64}");
        assertThat(workspace
                        .archive()
                        .entry(workspace.dataState() - 1)
                        .orElseThrow()
                        .name())
                .isEqualTo(FILE);

        Files.delete(workspace.workspace().root().resolve(FILE));
        assertThat(outcome(workspace.drop("b.csv", first.replace(";7", ";8")))).isEqualTo("rejected 0 0 0");
        workspace.rebuild();
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("7");
    }

    @Test
    void keepsToTheLastSoundVersionWhileTheFileIsBroken() throws IOException {
        IntakeFixture workspace = IntakeFixture.in(folder);
        write(workspace, "use_case = Vorhabenschlüssel", "value = Meßergebnis");
        workspace.ingest();
        write(workspace, "use_case = Vorhabenschlüssel", "value = Einheit");

        assertThat(outcome(workspace.drop("a.csv", lines(OWN, "nw;downtime;2026-10-01;7"))))
                .isEqualTo("loaded 1 1 0");
    }

    @Test
    void letsAFileOfUnknownColumnsWaitWhileTheNamesAreBroken() throws IOException {
        IntakeFixture workspace = IntakeFixture.in(folder);
        write(workspace, "value = Einheit, Meßergebnis");

        assertThat(workspace
                        .put("a.csv", lines(OWN, "nw;downtime;2026-10-01;7"))
                        .ingest())
                .isEqualTo(List.of());
        assertThat(workspace.files("inbox")).containsExactly("a.csv");
    }

    private static void write(IntakeFixture workspace, String... lines) {
        IntakeFixture.write(workspace.workspace().root().resolve(FILE), lines(lines));
    }
}
