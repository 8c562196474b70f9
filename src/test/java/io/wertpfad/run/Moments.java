package io.wertpfad.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Moments of a run that can be seen from outside, by what lies in its workspace. */
final class Moments {

    private final Path workspace;

    Moments(Path workspace) {
        this.workspace = workspace;
    }

    /** The log has so many entries. */
    BooleanSupplier entries(int count) {
        Path log = workspace.resolve("archive/log.jsonl");
        return () -> {
            try (Stream<String> lines = Files.lines(log)) {
                return lines.count() >= count;
            } catch (IOException | java.io.UncheckedIOException e) {
                return false;
            }
        };
    }

    /** So many files in a folder have names that end like this. */
    BooleanSupplier files(String folder, String ending, int count) {
        return () -> count(workspace.resolve(folder), file -> file.toString().endsWith(ending)) >= count;
    }

    /** Some time after a moment. */
    static BooleanSupplier after(BooleanSupplier moment, long milliseconds) {
        long[] seen = new long[1];
        return () -> {
            if (seen[0] == 0 && moment.getAsBoolean()) {
                seen[0] = System.nanoTime();
            }
            return seen[0] != 0 && System.nanoTime() - seen[0] >= milliseconds * 1_000_000;
        };
    }

    /** A folder may change while it is looked at; then the moment is asked for again. */
    private static long count(Path folder, Predicate<Path> which) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(which).count();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
