package io.wertpfad.intake;

import static io.wertpfad.intake.IntakeFixture.metrics;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Workspace;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InboxTests {

    @TempDir
    private Path folder;

    @Test
    void isSearchedWithItsSubfoldersInTheOrderOfNames() throws Exception {
        put("b.csv");
        put("2026/A.csv");
        put("2026/10/c.csv");
        put("steering/b.csv");

        assertThat(names(find().complete()))
                .containsExactly("inbox/2026/A.csv", "inbox/b.csv", "inbox/steering/b.csv", "inbox/2026/10/c.csv");
    }

    @Test
    void leavesUnfinishedAndHiddenFilesAlone() throws Exception {
        put("a.csv.part");
        put("b.TMP");
        put("~$c.csv");
        put(".d.csv");
        put(".hidden/e.csv");
        put("f.csv.filepart");

        assertThat(find()).isEqualTo(new Inbox.Found(List.of(), List.of(), List.of()));
    }

    @Test
    void waitsForAFileThatIsLocked() throws Exception {
        put("a.csv");
        put("a.csv.lock");
        put("b.csv");

        assertThat(names(find().unsettled())).containsExactly("inbox/a.csv");
        assertThat(names(find().complete())).containsExactly("inbox/b.csv");
    }

    @Test
    void refusesLinksToFilesAndToFolders() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("secret.csv"), metrics("downtime;2026-10-01;1"));
        Files.createDirectories(workspace().inbox());
        Files.createSymbolicLink(workspace().inbox().resolve("a.csv"), elsewhere.resolve("secret.csv"));
        Files.createSymbolicLink(workspace().inbox().resolve("b"), elsewhere);
        Files.createSymbolicLink(workspace().inbox().resolve("c.csv"), elsewhere.resolve("nothing.csv"));

        Inbox.Found found = find();

        assertThat(found.complete()).isEmpty();
        assertThat(found.refused()).extracting(Message::key).containsOnly("inbox.link");
        assertThat(found.refused())
                .extracting(reason -> reason.in(Language.EN))
                .satisfiesExactly(
                        a -> assertThat(a).startsWith("inbox/a.csv is a link."),
                        b -> assertThat(b).startsWith("inbox/b is a link."),
                        c -> assertThat(c).startsWith("inbox/c.csv is a link."));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only here can a name be any sequence of bytes")
    void namesAFileWhoseNameTheSystemCannotExpress() throws Exception {
        Files.createDirectories(workspace().inbox());
        new ProcessBuilder("sh", "-c", "printf x > \"$(printf 'f\\377r.csv')\"")
                .directory(workspace().inbox().toFile())
                .start()
                .waitFor();

        Inbox.Found found = find();

        assertThat(found.complete()).isEmpty();
        assertThat(found.refused()).extracting(Message::key).containsExactly("inbox.unnameable");
        assertThat(found.refused().get(0).in(Language.DE)).contains("inbox/f", "LC_ALL=C.UTF-8");
    }

    @Test
    void doesNotTrustATimeThatWasSetBack() throws IOException {
        Path file = put("a.csv");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThat(new Stillness(workspace().inbox(), Duration.ofHours(1)).of(file))
                .contains(false);
    }

    @Test
    void trustsWhatItHasWatched() throws IOException {
        Path file = put("a.csv");
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 3_600_000));
        Stillness stillness = new Stillness(workspace().inbox(), Duration.ofMillis(1));

        assertThat(stillness.of(file)).contains(false);
        long begin = System.nanoTime();
        while (!stillness.of(file).orElseThrow()) {
            assertThat(System.nanoTime() - begin)
                    .isLessThan(Duration.ofSeconds(10).toNanos());
        }

        Files.writeString(file, "something else");
        assertThat(new Stillness(workspace().inbox(), Duration.ofHours(1)).of(file))
                .contains(false);
    }

    @Test
    void doesNotMissWhatIsGoneMeanwhile() throws IOException {
        assertThat(new Stillness(workspace().inbox(), Duration.ofHours(1))
                        .of(workspace().inbox().resolve("gone.csv")))
                .isEmpty();
    }

    private Inbox.Found find() throws IOException, InterruptedException {
        return new Inbox(workspace(), Duration.ZERO, Duration.ZERO).find();
    }

    private Path put(String name) throws IOException {
        Path file = workspace().inbox().resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, "x");
    }

    private List<String> names(List<Path> files) {
        return files.stream().map(workspace()::name).toList();
    }

    private Workspace workspace() {
        return new Workspace(folder.resolve("workspace"));
    }
}
