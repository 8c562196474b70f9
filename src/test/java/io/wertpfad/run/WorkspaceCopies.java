package io.wertpfad.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Workspaces that several tests share: each takes a copy of what was made once. */
final class WorkspaceCopies {

    private WorkspaceCopies() {}

    /** A folder that is there until the tests end. */
    static Path temporary(String name) {
        try {
            Path folder = Files.createTempDirectory(name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies all that is in a folder into another one, over what is there. */
    static Path copy(Path from, Path target) {
        try (Stream<Path> all = Files.walk(from)) {
            List<Path> sources = all.toList();
            for (Path source : sources) {
                Path place = target.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(source, place, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return target;
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
