package io.wertpfad.run;

import io.wertpfad.intake.Projection;
import io.wertpfad.text.Message;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code rebuild}: the database again from the archive. */
@Command
final class RebuildCommand implements Callable<Integer> {

    private final Console console;

    RebuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (Session session = console.open(Session.Access.CHANGE, Map.of())) {
            Projection projection = session.get(Projection.class);
            int size = projection.size();
            try (Progress.Announced stage =
                    console.progress().announce(Message.of(RebuildCommand.class, "stage.rebuild"))) {
                projection.rebuild(stage);
            }
            Overview.refresh(session, console);
            console.say("rebuild.done", size);
            if (console.options().json) {
                console.json(Map.of("files", size));
            }
            return Exit.DONE.code();
        }
    }
}
