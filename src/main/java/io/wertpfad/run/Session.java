package io.wertpfad.run;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.Projection;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A workspace opened by one command: its settings, its archive, and a database that agrees with it. */
final class Session implements AutoCloseable {

    private static final int LOOKS = 5;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    /** What a command means to do with the workspace. */
    enum Access {
        /** Changes it: no other process may. */
        CHANGE,
        /** Looks at it, also while another process changes it, and never in the way of one that wants to. */
        LOOK,
        /** As LOOK, but needs only what reads files. */
        READ_FILES
    }

    private final BeanFactory beans;
    private final Runnable end;
    private final @Nullable ChangeRight right;
    private final Settings settings;

    private Session(BeanFactory beans, Runnable end, @Nullable ChangeRight right, Settings settings) {
        this.beans = beans;
        this.end = end;
        this.right = right;
        this.settings = settings;
    }

    /**
     * Opens a workspace.
     *
     * @param clocks the clock of the command in the workspace's zone
     * @param overrides settings that the command itself prescribes
     * @param progress hears how far the database is brought up to date, if it has to be
     * @throws CommandFailed if it is none, is in use by another process, or its settings or archive are not sound
     */
    static Session open(
            Workspace workspace,
            Access access,
            Function<ZoneId, Clock> clocks,
            Map<String, Object> overrides,
            Progress progress)
            throws IOException {
        if (!Files.isDirectory(workspace.portfolio())) {
            throw CommandFailed.wrongUsage("workspace.none", workspace.root());
        }
        StandardEnvironment environment = WorkspaceSettings.environment(workspace);
        environment.getPropertySources().addFirst(new MapPropertySource("command", overrides));
        Settings settings = WorkspaceSettings.settings(environment, workspace);
        Clock clock = clocks.apply(settings.zone());
        Opening opening = new Opening(workspace, environment, settings, clock, progress);
        if (access == Access.READ_FILES) {
            Optional<Session> session = opening.withReadingParts();
            if (session.isPresent()) {
                return session.get();
            }
        }
        if (access != Access.CHANGE) {
            Session session = opening.looking();
            if (session.get(Projection.class).isUpToDate()) {
                return session;
            }
            session.close();
            try (ChangeRight right = opening.rightIfFree()) {
                if (right != null) {
                    opening.with(right).end.run();
                }
            }
            return opening.looking();
        }
        ChangeRight right = opening.right();
        boolean opened = false;
        try {
            Session session = opening.with(right);
            opened = true;
            return session;
        } finally {
            if (!opened) {
                right.close();
            }
        }
    }

    /** What a workspace is opened with. */
    private record Opening(
            Workspace workspace, StandardEnvironment environment, Settings settings, Clock clock, Progress progress) {

        /** Whoever has the right also brings the database up to date; the log is read when it is ours. */
        Session with(@Nullable ChangeRight right) throws IOException {
            Archive archive = Archive.open(workspace);
            ConfigurableApplicationContext context =
                    Contexts.open(workspace, archive, environment, settings, clock, right);
            Session session = new Session(context, context::close, right, settings);
            boolean opened = false;
            try {
                Logs.ofCommand(settings.log());
                if (right != null) {
                    session.get(Jobs.class).recoverInterrupted();
                    try (Progress.Announced stage = progress.announce(Message.of(Session.class, "stage.catch_up"))) {
                        session.get(Projection.class).catchUp(stage);
                    }
                }
                opened = true;
                return session;
            } finally {
                if (!opened) {
                    session.end.run();
                }
            }
        }

        /** For one who only looks: empty if that takes the application. */
        Optional<Session> withReadingParts() throws IOException {
            Archive archive = Archive.open(workspace);
            Optional<ReadingParts> parts = ReadingParts.tryOpen(workspace, archive, environment, settings, clock);
            parts.ifPresent(p -> Logs.ofCommand(settings.log()));
            return parts.map(p -> new Session(p.beans(), p::close, null, settings));
        }

        /**
         * Without the right another one may be making the tables of a new workspace, or closing the embedded database that it
         * shared with us, at the same moment; a little later it is done. A server has its own lock for the tables, and one that
         * cannot be reached is not waited for again and again.
         */
        Session looking() throws IOException {
            for (int attempt = 1; ; attempt++) {
                try {
                    return with(null);
                } catch (CommandFailed e) {
                    if (!Contexts.isEmbedded(environment, workspace) || e.exit() != Exit.FAILED || attempt == LOOKS) {
                        throw e;
                    }
                }
                Pause.of(BETWEEN_LOOKS);
            }
        }

        ChangeRight right() throws IOException {
            Progress.Waits waiting = progress.wait(Message.of(Session.class, "stage.other_command"));
            try {
                return ChangeRight.get(workspace, environment, settings.lockWait())
                        .orElseThrow(() -> CommandFailed.alreadyRunning(workspace));
            } catch (SQLException e) {
                throw Contexts.unusableDatabase(e, environment, false);
            } finally {
                waiting.close();
            }
        }

        @Nullable
        ChangeRight rightIfFree() throws IOException {
            try {
                return ChangeRight.tryGet(workspace, environment).orElse(null);
            } catch (SQLException e) {
                throw Contexts.unusableDatabase(e, environment, false);
            }
        }
    }

    <T> T get(Class<T> type) {
        return beans.getBean(type);
    }

    Workspace workspace() {
        return get(Workspace.class);
    }

    ZoneId zone() {
        return settings.zone();
    }

    LocalDate today() {
        return LocalDate.now(get(Clock.class).withZone(settings.zone()));
    }

    long dataState() {
        return get(Archive.class).dataState();
    }

    @Override
    public void close() throws IOException {
        try {
            end.run();
        } finally {
            if (right != null) {
                right.close();
            }
        }
    }
}
