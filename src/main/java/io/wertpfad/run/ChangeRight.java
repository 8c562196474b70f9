package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The right to change a workspace and its database. Nobody else has it meanwhile, neither here nor on another machine. */
final class ChangeRight implements Closeable {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final WorkspaceLock folder;
    private final @Nullable DatabaseLock database;

    private ChangeRight(WorkspaceLock folder, @Nullable DatabaseLock database) {
        this.folder = folder;
        this.database = database;
    }

    /**
     * Gets the right if nobody has it.
     *
     * @throws SQLException if the database does not answer
     */
    static Optional<ChangeRight> tryGet(Workspace workspace, Environment environment) throws IOException, SQLException {
        Optional<WorkspaceLock> folder = WorkspaceLock.tryLock(workspace, WorkspaceLock.CHANGE);
        if (folder.isEmpty() || !DatabaseLock.isNeeded(environment)) {
            return folder.map(lock -> new ChangeRight(lock, null));
        }
        Optional<DatabaseLock> database = Optional.empty();
        try {
            database = DatabaseLock.tryLock(environment);
        } finally {
            if (database.isEmpty()) {
                folder.get().close();
            }
        }
        return database.map(lock -> new ChangeRight(folder.get(), lock));
    }

    /** As {@link #tryGet}, but waits for whoever has it: a watch has it for a moment now and then. */
    static Optional<ChangeRight> get(Workspace workspace, Environment environment, Duration patience)
            throws IOException, SQLException {
        long begin = System.nanoTime();
        Optional<ChangeRight> right = tryGet(workspace, environment);
        while (right.isEmpty() && System.nanoTime() - begin < patience.toNanos()) {
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return right;
            }
            right = tryGet(workspace, environment);
        }
        return right;
    }

    /**
     * Makes sure that it still is ours before something is begun: a database that was started anew has given the lock to
     * whoever asked first.
     *
     * @throws CommandFailed if it is not
     */
    void require() {
        try {
            if (database == null || database.isHeld()) {
                return;
            }
        } catch (SQLException e) {
            throw CommandFailed.databaseLost(e);
        }
        throw CommandFailed.databaseLost(null);
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            if (database != null) {
                database.close();
            }
        } catch (SQLException e) {
            // The server lets go of it with the connection, which is gone then.
            return;
        }
    }
}
