package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that a run leaves in a workspace: every file by its SHA-256, the log in full, and what the projection says. The
 * database's own files and what a killed process had not finished do not count.
 */
record Snapshot(List<String> log, Map<String, String> files, List<String> projection) {

    static Snapshot of(Path workspace) {
        return of(workspace, Dump.of(workspace));
    }

    static Snapshot of(Path workspace, List<String> projection) {
        try {
            return new Snapshot(
                    Files.readAllLines(workspace.resolve("archive/log.jsonl")), files(workspace), projection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void isSameAs(Snapshot other) {
        assertThat(log).as("log").isEqualTo(other.log);
        assertThat(files).as("files").isEqualTo(other.files);
        assertThat(projection).as("projection").isEqualTo(other.projection);
    }

    Snapshot without(String file) {
        Map<String, String> others = new TreeMap<>(files);
        others.remove(file);
        return new Snapshot(log, others, projection);
    }

    /** The files whose names end like this, by SHA-256. */
    Map<String, String> files(String ending) {
        Map<String, String> some = new TreeMap<>(files);
        some.keySet().removeIf(name -> !name.endsWith(ending));
        return some;
    }

    private static Map<String, String> files(Path workspace) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(workspace)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = workspace.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("data/") && !name.endsWith(".tmp") && !name.equals("wertpfad.yaml")) {
                    files.put(name, Sha256.of(file));
                }
            }
        }
        return files;
    }
}
