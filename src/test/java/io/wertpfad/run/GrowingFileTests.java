package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.LogEntry;
import io.wertpfad.archive.Sha256;
import io.wertpfad.archive.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody writes to, or takes away, while they are taken. */
class GrowingFileTests {

    private static final String NAME = "nordwind_pm_stillstand.csv";

    @TempDir
    private Path folder;

    @Test
    void isArchivedAsItWasReadAndLosesNothing() throws Exception {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());
        SmallWorkspace.drop(workspace, NAME);
        Path file = workspace.resolve("inbox").resolve(NAME);
        String whole = Sha256.of(file);
        List<String> lines =
                Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
        Files.delete(file);
        AtomicBoolean written = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (String line : lines) {
                append(file, line);
            }
            written.set(true);
        });

        writer.start();
        while (!written.get()) {
            Command growing = Command.in(workspace, "ingest");
            assertThat(growing.code()).as(growing.all()).isLessThanOrEqualTo(Exit.DONE_WITH_REMARKS.code());
        }
        writer.join();
        Files.deleteIfExists(file);
        SmallWorkspace.drop(workspace, NAME);
        Command last = Command.in(workspace, "ingest");

        assertThat(last.code()).as(last.all()).isLessThanOrEqualTo(Exit.DONE_WITH_REMARKS.code());
        assertThat(file).doesNotExist();
        Archive archive = Archive.open(new Workspace(workspace));
        List<LogEntry> dropped =
                archive.entries().stream().filter(LogEntry::dropped).toList();
        assertThat(dropped).extracting(LogEntry::sha256).contains(whole);
        for (LogEntry entry : dropped) {
            assertThat(Sha256.of(archive.original(entry))).isEqualTo(entry.sha256());
        }
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(
                    file,
                    line + "\n",
                    StandardCharsets.ISO_8859_1,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
