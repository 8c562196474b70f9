package io.wertpfad.run;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A command that users will have, and that says so until then. */
@Command
final class NotYetCommand implements Callable<Integer> {

    static final List<String> NAMES = List.of("watch");

    private final Console console;
    private final String name;

    /** Whatever is typed behind the name is no mistake of the user. */
    @Parameters(hidden = true)
    @SuppressWarnings("UnusedVariable") // filled by picocli
    private List<String> ignored = List.of();

    NotYetCommand(Console console, String name) {
        this.console = console;
        this.name = name;
    }

    @Override
    public Integer call() {
        throw CommandFailed.wrongUsage("not_yet", name, console.language().code());
    }
}
