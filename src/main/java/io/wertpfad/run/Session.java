package io.wertpfad.run;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.Projection;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A workspace opened by one command: its settings, its archive, and a database that agrees with it. */
final class Session implements AutoCloseable {

    /** What a command means to do with the workspace. */
    enum Access {
        /** Changes it: no other process may. */
        CHANGE,
        /** Looks at it, also while another process changes it, and never in the way of one that wants to. */
        LOOK
    }

    private final ConfigurableApplicationContext context;
    private final @Nullable ChangeRight right;
    private final Settings settings;

    private Session(ConfigurableApplicationContext context, @Nullable ChangeRight right, Settings settings) {
        this.context = context;
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
        if (access == Access.LOOK) {
            Session session = opening.with(null);
            if (session.get(Projection.class).isUpToDate()) {
                return session;
            }
            session.close();
            try (ChangeRight right = opening.rightIfFree()) {
                if (right != null) {
                    opening.with(right).context.close();
                }
            }
            return opening.with(null);
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
            Session session = new Session(
                    Contexts.open(workspace, archive, environment, settings, clock, right), right, settings);
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
                    session.context.close();
                }
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
        return context.getBean(type);
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
            context.close();
        } finally {
            if (right != null) {
                right.close();
            }
        }
    }
}
