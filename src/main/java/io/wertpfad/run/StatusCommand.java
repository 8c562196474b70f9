package io.wertpfad.run;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code status}: what is missing, due, overdue, failed and held. */
@Command
final class StatusCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--portfolio", descriptionKey = "status.portfolio")
    private boolean portfolio;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (portfolio) {
            throw CommandFailed.wrongUsage(
                    "not_yet", "status --portfolio", console.language().code());
        }
        try (Session session = console.open(Session.Access.LOOK, Map.of())) {
            Status status = session.get(StatusQuery.class).of(session.today());
            for (String line : new StatusLines(status, console.language()).lines()) {
                console.line(line);
            }
            if (console.options().json) {
                Map<String, @Nullable Object> json = StatusJson.of(status, console.language());
                console.json(json);
            }
            return (status.hasRemarks() ? Exit.DONE_WITH_REMARKS : Exit.DONE).code();
        }
    }
}
