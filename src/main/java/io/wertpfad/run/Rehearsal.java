package io.wertpfad.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Does once, in a workspace of its own, what short commands do: the launcher has Java archive the classes that this needs,
 * so that they start sooner.
 */
final class Rehearsal {

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
            commands.run("--version");
            commands.run("--workspace", workspace, "--help");
            commands.run("--workspace", workspace, "check", sample(Path.of(workspace)));
            commands.run("--workspace", workspace, "--json", "status");
        } finally {
            Folders.delete(folder);
        }
    }

    private static String sample(Path workspace) throws IOException {
        try (Stream<Path> files = Files.list(workspace.resolve("inbox"))) {
            return List.copyOf(files.filter(Files::isRegularFile).sorted().toList())
                    .get(0)
                    .toString();
        }
    }
}
