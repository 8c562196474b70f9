package io.wertpfad.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The program. All its commands are in {@link CommandLineInterface}. */
public final class Wertpfad {

    private Wertpfad() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        // The embedded database lets other processes of this machine in, and no others.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        System.setProperty("java.awt.headless", "true");
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // Scripts ask for the version before anything else, and should not wait for what commands need.
        if (Arrays.asList(args).equals(List.of("--version"))) {
            out.println(RootCommand.Version.LINE);
            return;
        }
        // Libraries print there, too: where the result is JSON, that would be no JSON any more.
        System.setOut(err);
        System.exit(new CommandLineInterface(out, err).run(args));
    }
}
