package io.wertpfad.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A small workspace whose October 2026 was reported once, for all tests to copy: packs take their time. */
final class ReportedWorkspace {

    private static final Path ROOT = temporary();

    /** What the run said, with {@code --json}. */
    static final Command RUN =
            Command.in(SmallWorkspace.in(ROOT), "--lang", "en", "--json", "run", "--period", "2026-10");

    static final Snapshot SNAPSHOT = Snapshot.of(ROOT);

    private ReportedWorkspace() {}

    static Path copy(Path target) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            List<Path> sources = all.toList();
            for (Path source : sources) {
                Path place = target.resolve(ROOT.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(source, place);
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("wertpfad-reported");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
