package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import io.wertpfad.text.Message;
import io.wertpfad.text.TemplateMistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command cannot go on, for reasons that its user understands: what, where, what is valid, what to do. */
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;
    private final transient List<Message> reasons;

    CommandFailed(Exit exit, List<Message> reasons) {
        super(exit.name());
        this.exit = exit;
        this.reasons = List.copyOf(reasons);
    }

    static CommandFailed wrongUsage(String key, Object... arguments) {
        return new CommandFailed(Exit.WRONG_USAGE, List.of(Message.of(CommandFailed.class, key, arguments)));
    }

    static CommandFailed templates(List<TemplateMistake> mistakes) {
        return new CommandFailed(
                Exit.WRONG_USAGE,
                mistakes.stream().map(TemplateMistake::message).toList());
    }

    static CommandFailed alreadyRunning(Workspace workspace) {
        return new CommandFailed(
                Exit.ALREADY_RUNNING, List.of(Message.of(CommandFailed.class, "already_running", workspace.root())));
    }

    static CommandFailed alreadyWatched(Workspace workspace) {
        return new CommandFailed(
                Exit.ALREADY_RUNNING, List.of(Message.of(CommandFailed.class, "watch.already", workspace.root())));
    }

    /** The command was asked to stop, and did so where it can go on. */
    static CommandFailed stopped() {
        return new CommandFailed(Exit.FAILED, List.of(Message.of(CommandFailed.class, "failed.stopped")));
    }

    /** The connection that holds the lock of the database is gone. */
    static CommandFailed databaseLost(@Nullable Exception cause) {
        return new CommandFailed(Exit.FAILED, List.of(Message.of(CommandFailed.class, "database.lost"))).because(cause);
    }

    /** The same with what the option debug shows. */
    CommandFailed because(@Nullable Exception cause) {
        initCause(cause);
        return this;
    }

    Exit exit() {
        return exit;
    }

    List<Message> reasons() {
        return reasons;
    }
}
