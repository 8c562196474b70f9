package io.wertpfad.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Does once, in a workspace of its own, what short commands do: the launcher has Java archive the classes that this needs,
 * so that they start sooner.
 */
final class Rehearsal {

    private static final long SMALL = 10_000;

    private Rehearsal() {}

    /** Ends with 0 whatever the commands say; only the classes matter. */
    public static void main(String[] args) throws IOException {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        System.setProperty("java.awt.headless", "true");
        Path folder = Files.createTempDirectory("wertpfad-rehearsal");
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)) {
            CommandLineInterface commands = new CommandLineInterface(nowhere, nowhere);
            String workspace = folder.resolve("workspace").toString();
            Samples.copy(Path.of(workspace));
            List<Path> samples = samples(Path.of(workspace), folder);
            commands.run("--workspace", workspace, "--help");
            for (Path sample : samples) {
                commands.run("check", "--workspace", workspace, sample.toString());
                commands.run("check", "--workspace", workspace, "--json", sample.toString());
            }
            commands.run("ingest", "--workspace", workspace);
            for (Path sample : samples) {
                Files.writeString(sample, "\n", StandardOpenOption.APPEND);
                commands.run("check", "--workspace", workspace, sample.toString());
            }
            commands.run("--workspace", workspace, "--json", "status");
        } finally {
            Folders.delete(folder);
        }
    }

    /** Small files of several kinds, sound and broken; the inbox keeps them, and no others. */
    private static List<Path> samples(Path workspace, Path folder) throws IOException {
        List<Path> samples = new ArrayList<>();
        for (Path file : Folders.list(workspace.resolve("inbox"), Files::isRegularFile)) {
            if (Files.size(file) < SMALL) {
                samples.add(Files.copy(file, folder.resolve(file.getFileName())));
            } else {
                Files.delete(file);
            }
        }
        return samples;
    }
}
