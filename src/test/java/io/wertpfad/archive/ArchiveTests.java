package io.wertpfad.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTests {

    private static final Instant NOVEMBER = Instant.parse("2026-11-05T11:00:00Z");
    private static final byte[] CONTENT = "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Workspace workspace;
    private Path log;

    @BeforeEach
    void begin() {
        workspace = new Workspace(folder);
        log = workspace.archive().resolve("log.jsonl");
    }

    @Test
    void isEmptyInANewWorkspace() throws IOException {
        assertThat(Archive.open(workspace).dataState()).isZero();
        assertThat(log).doesNotExist();
    }

    @Test
    void keepsOriginalsByMonthHashAndName() throws IOException {
        Archive archive = Archive.open(workspace);
        archive.keep(CONTENT, "portfolio/nordwind.yaml", NOVEMBER);

        String hash = Sha256.of(CONTENT).substring(0, 12);
        assertThat(workspace.archive().resolve("2026-11").resolve(hash + "-portfolio_nordwind.yaml"))
                .hasBinaryContent(CONTENT);
    }

    @Test
    void writesALineForEachEntryThatOthersCanRead() throws IOException {
        Archive archive = Archive.open(workspace);
        archive.append(entry(1, "a.csv"));

        assertThat(Files.readString(log))
                .isEqualTo("{\"sequence\":1,\"loaded_at\":\"2026-11-05T11:00:00Z\",\"name\":\"a.csv\",\"sha256\":\""
                        + Sha256.of(CONTENT)
                        + "\",\"kind\":\"metrics\",\"status\":\"loaded\",\"versions\":{\"portfolio\":{\"portfolio/n.yaml\":\"77\"},"
                        + "\"exports\":{},\"synonyms\":\"99\",\"locale\":\"de-DE\",\"zone\":\"\"}}\n");
    }

    @Test
    void findsWhatWasAppendedWhenItIsOpenedAgain() throws IOException {
        Archive archive = Archive.open(workspace);
        archive.append(entry(1, "a.csv"));
        archive.append(entry(2, "ä \"b\".csv"));

        Archive again = Archive.open(workspace);

        assertThat(again.entries()).isEqualTo(archive.entries()).hasSize(2);
        assertThat(again.dataState()).isEqualTo(2);
        assertThat(again.entry(2)).map(LogEntry::name).contains("ä \"b\".csv");
        assertThat(again.entry(3)).isEqualTo(Optional.empty());
    }

    @Test
    void doesNotCountALineThatWasCutShort() throws IOException {
        Archive.open(workspace).append(entry(1, "a.csv"));
        String whole = Files.readString(log);
        Files.writeString(log, "{\"sequence\":2,\"loaded", StandardOpenOption.APPEND);

        Archive archive = Archive.open(workspace);
        assertThat(archive.dataState()).isEqualTo(1);

        archive.append(entry(2, "b.csv"));
        assertThat(Files.readString(log)).startsWith(whole + "{\"sequence\":2,").endsWith("}\n");
        assertThat(Archive.open(workspace).dataState()).isEqualTo(2);
    }

    @Test
    void neverBeginsALogAnewWhereThereAreOriginals() throws IOException {
        Archive archive = Archive.open(workspace);
        archive.keep(CONTENT, "a.csv", NOVEMBER);
        archive.append(entry(1, "a.csv"));
        Files.delete(log);

        assertDamaged("log.gone");
        assertThat(log).doesNotExist();
    }

    @Test
    void goesOnAfterAnOriginalThatWasNeverCommitted() throws IOException {
        Archive.open(workspace).keep(CONTENT, "a.csv", NOVEMBER);

        assertThat(Archive.open(workspace).dataState()).isZero();
    }

    @Test
    void saysThatALogInAnotherOrderIsDamaged() throws IOException {
        Archive archive = Archive.open(workspace);
        archive.append(entry(1, "a.csv"));
        archive.append(entry(2, "b.csv"));
        var lines = Files.readAllLines(log);
        Files.writeString(log, lines.get(1) + "\n" + lines.get(0) + "\n");

        assertDamaged("log.order");
    }

    @Test
    void saysThatALogWithAnUnreadableLineIsDamaged() throws IOException {
        Archive.open(workspace).append(entry(1, "a.csv"));
        for (String line : new String[] {"nonsense", "", "[]", "{\"sequence\":1}", "{\"sequence\":null}"}) {
            Files.writeString(log, line + "\n");
            assertDamaged("log.line");
        }
    }

    @Test
    void refusesAnEntryThatDoesNotFollow() throws IOException {
        Archive archive = Archive.open(workspace);

        assertThatThrownBy(() -> archive.append(entry(2, "a.csv"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Archive.open(workspace).dataState()).isZero();
    }

    @Test
    void takesBackAnOriginalUnlessAnAcceptedEntryHasIt() throws IOException {
        Archive archive = Archive.open(workspace);
        archive.keep(CONTENT, "a.csv", NOVEMBER);
        archive.append(entry(1, "a.csv"));
        archive.keep(CONTENT, "b.csv", NOVEMBER);

        archive.dismiss(entry(2, "a.csv"));
        archive.dismiss(entry(2, "b.csv"));

        assertThat(archive.original(entry(1, "a.csv"))).exists();
        assertThat(archive.original(entry(2, "b.csv"))).doesNotExist();
    }

    @Test
    void replacesAnOriginalThatAKilledProcessLeftHalfWritten() throws IOException {
        Archive archive = Archive.open(workspace);
        Path source = Files.write(folder.resolve("a.csv"), CONTENT);
        archive.keep(source, Sha256.of(source), "a.csv", NOVEMBER);
        Path kept = archive.original(entry(1, "a.csv"));
        Files.writeString(kept, "half");

        archive.keep(source, Sha256.of(source), "a.csv", NOVEMBER);

        assertThat(kept).hasBinaryContent(CONTENT);
    }

    @Test
    void keepsNothingOfAnOriginalThatWasChangedMeanwhile() throws IOException {
        Archive archive = Archive.open(workspace);
        Path source = Files.write(folder.resolve("a.csv"), CONTENT);
        String sha256 = Sha256.of(source);
        Files.writeString(source, "more", StandardOpenOption.APPEND);

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> archive.keep(source, sha256, "a.csv", NOVEMBER));

        assertThat(archive.original(entry(1, "a.csv"))).doesNotExist();
        assertThat(source.resolveSibling("a.csv")).exists();
    }

    @Test
    void tellsVersionsApartByAnyOfTheirParts() {
        Versions versions = Versions.of(Map.of("a", "1"), "s", Locale.GERMANY);

        assertThat(versions.hash())
                .isEqualTo(Versions.of(Map.of("a", "1"), "s", Locale.GERMANY).hash());
        assertThat(versions.hash())
                .isNotIn(
                        Versions.of(Map.of("a", "2"), "s", Locale.GERMANY).hash(),
                        Versions.of(Map.of("a", "1"), "t", Locale.GERMANY).hash(),
                        Versions.of(Map.of("a", "1"), "s", Locale.US).hash());
    }

    @Test
    void readsTheLogOfARelease() throws IOException {
        Files.createDirectories(workspace.archive());
        Files.writeString(workspace.archive().resolve("log.jsonl"), """
                {"sequence":1,"loaded_at":"2026-11-05T11:00:00Z","name":"a.csv","sha256":"00","kind":"metrics","status":"loaded",\
                "versions":{"portfolio":{"n.yaml":"77"},"exports":{},"synonyms":"99","locale":"de-DE"}}
                """);

        LogEntry entry = Archive.open(workspace).entries().get(0);

        assertThat(entry.versions()).isEqualTo(Versions.of(Map.of("n.yaml", "77"), "99", Locale.GERMANY));
    }

    private void assertDamaged(String key) {
        assertThatThrownBy(() -> Archive.open(workspace))
                .isInstanceOfSatisfying(
                        ArchiveDamaged.class, e -> assertThat(e.problem().key()).isEqualTo(key));
    }

    private static LogEntry entry(long sequence, String name) {
        Versions versions = Versions.of(Map.of("portfolio/n.yaml", "77"), "99", Locale.GERMANY);
        return new LogEntry(sequence, NOVEMBER, name, Sha256.of(CONTENT), "metrics", "loaded", versions);
    }
}
