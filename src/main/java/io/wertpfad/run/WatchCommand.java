package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code watch}: stays up, loads files as they arrive and runs the months that are due. */
@Command
final class WatchCommand implements Callable<Integer> {

    private final Console console;

    WatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Workspace workspace = console.options().workspace();
        if (!Files.isDirectory(workspace.portfolio())) {
            throw CommandFailed.wrongUsage("workspace.none", workspace.root());
        }
        Settings settings = WorkspaceSettings.settings(WorkspaceSettings.environment(workspace), workspace);
        WorkspaceLock watching = WorkspaceLock.tryLock(workspace, WorkspaceLock.WATCH)
                .orElseThrow(() -> CommandFailed.alreadyWatched(workspace));
        try (Management management = Management.open(settings.management())) {
            Logs.ofWatch(settings.log());
            console.say("watch.begins", workspace.root());
            management.port().ifPresent(port -> console.say("watch.management", String.valueOf(port)));
            new Watch(console, workspace, Stop.onSignals(), management.state(), settings.log()).run();
        } finally {
            watching.close();
        }
        console.say("watch.stopped");
        if (console.options().json) {
            console.json(Map.of("stopped", true));
        }
        return Exit.DONE.code();
    }
}
