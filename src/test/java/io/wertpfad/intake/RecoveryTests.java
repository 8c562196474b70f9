package io.wertpfad.intake;

import static io.wertpfad.intake.IntakeFixture.days;
import static io.wertpfad.intake.IntakeFixture.lines;
import static io.wertpfad.intake.IntakeFixture.metrics;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wertpfad.archive.ArchiveDamaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database agrees with the archive's log again, whatever happened in between. */
class RecoveryTests {

    @TempDir
    private Path folder;

    private IntakeFixture workspace;

    @BeforeEach
    void load() {
        workspace = IntakeFixture.in(folder);
        workspace.drop(
                "a.csv",
                metrics("downtime;2026-10-01;1", "downtime;2026-10-01;x", "wait;2026-10-01;3", "wait;2026-10-02;5"));
        workspace.drop("b.csv", metrics("downtime;2026-09-01;7", "downtime;2026-09-02;8"));
        workspace.drop("a.csv.rejected.csv", workspace.rejected("a.csv").replace(";x;", ";2;"));
        workspace.drop("c.csv", metrics("downtime;2026-09-01;70", "wait;2026-10-02;9"));
    }

    @Test
    void makesTheSameDatabaseAgain() {
        Map<String, List<Map<String, Object>>> before = ProjectionDump.of(workspace.template());

        workspace.rebuild();

        assertThat(ProjectionDump.of(workspace.template())).isEqualTo(before);
    }

    @Test
    void makesTheSameDatabaseFromAnEmptyOne() {
        Map<String, List<Map<String, Object>>> before = ProjectionDump.of(workspace.template());
        IntakeFixture other = workspace.withNewDatabase().restart();

        assertThat(ProjectionDump.of(other.template())).isEqualTo(before);
    }

    @Test
    void makesTheSameDatabaseAgainUnderAnotherLocale() {
        workspace.drop("d.csv", metrics("downtime;2026-08-01;1.234"));
        Map<String, List<Map<String, Object>>> before = ProjectionDump.of(workspace.template());

        workspace.locale(Locale.US).rebuild();

        assertThat(ProjectionDump.of(workspace.template())).isEqualTo(before);
        assertThat(workspace.value("downtime", "2026-08")).isEqualTo("1234");
    }

    @Test
    void replaysWhatTheDatabaseLacks() {
        Map<String, List<Map<String, Object>>> before = ProjectionDump.of(workspace.template());
        workspace.forgetAfter(3);
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1");

        workspace.restart();

        assertThat(ProjectionDump.of(workspace.template())).isEqualTo(before);
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("3");
    }

    @Test
    void forgetsWhatTheLogDoesNotHave() throws IOException {
        String value = workspace.value("downtime", "2026-09");
        assertThat(value).isEqualTo("78");
        cutLastEntry();

        workspace.restart();

        assertThat(workspace.value("downtime", "2026-09")).isEqualTo("15");
        assertThat(workspace.value("wait", "2026-10")).isEqualTo("4");
    }

    @Test
    void takesAFileInAgainThatWasNotCommitted() throws IOException {
        Map<String, List<Map<String, Object>>> before = ProjectionDump.of(workspace.template());
        List<String> receipts = workspace.files("receipts");
        cutLastEntry();
        workspace.restart().drop("c.csv", metrics("downtime;2026-09-01;70", "wait;2026-10-02;9"));

        assertThat(ProjectionDump.of(workspace.template())).isEqualTo(before);
        assertThat(workspace.files("receipts")).as("reported once").isEqualTo(receipts);
    }

    @Test
    void makesADatabaseOfAnotherArchiveAgain(@TempDir Path elsewhere) {
        Map<String, List<Map<String, Object>>> before = ProjectionDump.of(workspace.template());
        IntakeFixture other = IntakeFixture.in(elsewhere);
        other.drop("other.csv", metrics("downtime;2026-10-01;999"));

        assertThat(ProjectionDump.of(workspace.withDatabaseOf(other).restart().template()))
                .isEqualTo(before);
    }

    @Test
    void removesAFileThatWasStillInTheInboxAfterItsCommit() throws IOException {
        String text = metrics("downtime;2026-07-01;7");
        Path file = workspace.workspace().inbox().resolve("d.csv");
        FileTime time = FileTime.from(Instant.parse("2026-11-01T10:00:00Z"));
        workspace.put("d.csv", text);
        Files.setLastModifiedTime(file, time);
        long size = Files.size(file);
        workspace.ingest();
        List<String> receipts = workspace.files("receipts");

        workspace.put("d.csv", text);
        Files.setLastModifiedTime(file, time);
        String mark = "{\"file\":\"inbox/d.csv\",\"size\":%d,\"time\":%d,\"sequence\":%d}"
                .formatted(size, time.toMillis(), workspace.dataState());
        IntakeFixture.write(workspace.workspace().data().resolve("leaving.json"), mark);
        workspace.restart().ingest();

        assertThat(workspace.files("inbox")).isEmpty();
        assertThat(workspace.files("receipts")).isEqualTo(receipts);
    }

    @Test
    void reportsTheSameContentThatWasDroppedOnceMore() {
        workspace.restart();
        Receipt receipt = workspace.drop("c.csv", metrics("downtime;2026-09-01;70", "wait;2026-10-02;9"));

        assertThat(receipt.status()).isEqualTo(Receipt.Status.DUPLICATE);
        assertThat(workspace.files("receipts"))
                .filteredOn(name -> name.contains("-c.csv"))
                .hasSize(4);
    }

    @Test
    void projectsAMeasureAgainThatNowNeedsItsValues() {
        workspace.drop("d.csv", metrics("repair;2026-10-01;1", "repair;2026-10-02;2", "repair;2026-10-03;9"));
        assertThat(workspace.value("repair", "2026-10")).isEqualTo("4");
        workspace.amend("unit: h, better: lower, aggregate: mean", "unit: h, better: lower, aggregate: median");
        workspace.ingest();

        assertThat(workspace.value("repair", "2026-10")).isEqualTo("2");
    }

    @Test
    void projectsItAgainEvenIfTheProcessWasKilledInBetween() throws IOException {
        workspace.drop("d.csv", metrics("repair;2026-10-01;1", "repair;2026-10-02;2", "repair;2026-10-03;9"));
        workspace.amend("unit: h, better: lower, aggregate: mean", "unit: h, better: lower, aggregate: median");
        workspace.acceptOnly();

        workspace.restart();

        assertThat(workspace.value("repair", "2026-10")).isEqualTo("2");
    }

    @Test
    void answersAsOfEveryDataStateAsBeforeAfterARebuild() {
        workspace.drop("d.csv", metrics(days("downtime", "2026-10", 1, 31, "1")));
        List<String> before = valuesOfAllStates();

        workspace.rebuild();

        assertThat(valuesOfAllStates()).isEqualTo(before);
    }

    @Test
    void refusesToGoOnWithoutTheLog() throws IOException {
        Files.delete(workspace.workspace().archive().resolve("log.jsonl"));

        assertThatThrownBy(workspace::restart)
                .isInstanceOfSatisfying(
                        ArchiveDamaged.class, e -> assertThat(e.problem().key()).isEqualTo("log.gone"));
        assertThat(workspace.value("downtime", "2026-09"))
                .as("nothing was changed")
                .isEqualTo("78");
    }

    @Test
    void saysThatAnArchivedFileCanNoLongerBeRead() throws IOException {
        Path original =
                workspace.archive().original(workspace.archive().entry(2).orElseThrow());
        IntakeFixture.write(original, lines("nothing", "of use"));

        assertThatThrownBy(workspace::rebuild)
                .isInstanceOfSatisfying(
                        ArchiveDamaged.class, e -> assertThat(e.problem().key()).isEqualTo("replay.refused"));
    }

    @Test
    void knowsACustomerNoLongerWhoseFileIsGone() throws IOException {
        Path portfolio = workspace.workspace().portfolio();
        Files.copy(portfolio.resolve("nordwind.yaml"), portfolio.resolve("renamed.yaml"));
        Files.delete(portfolio.resolve("nordwind.yaml"));
        long before = workspace.dataState();
        workspace.ingest();

        assertThat(workspace.versions().asOf(workspace.dataState()).customers()).hasSize(1);
        assertThat(workspace.versions().asOf(before).customers()).hasSize(1);
        assertThat(workspace.value("downtime", "2026-09")).isEqualTo("78");
    }

    private List<String> valuesOfAllStates() {
        return java.util.stream.LongStream.rangeClosed(1, workspace.dataState())
                .mapToObj(state -> workspace.value("downtime", "2026-10", state) + " "
                        + workspace.value("downtime", "2026-09", state) + " "
                        + workspace.value("wait", "2026-10", state))
                .toList();
    }

    private void cutLastEntry() throws IOException {
        Path log = workspace.workspace().archive().resolve("log.jsonl");
        List<String> entries = Files.readAllLines(log);
        IntakeFixture.write(log, lines(entries.subList(0, entries.size() - 1).toArray(String[]::new)));
    }
}
