package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Makes the tables of the embedded database, one process at a time. H2 commits each of these statements by itself: two that make
 * them at once leave a database that nobody can open any more, and so does one that is ended in the middle. The first is kept from
 * happening, the second mended, as long as the database holds nothing that the archive does not.
 */
final class EmbeddedTables implements FlywayMigrationStrategy {

    private static final String TABLES = "tables.lock";
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** Making them takes less than a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What only this database knows: what was mailed, and which work was begun. */
    private static final List<String> ITS_OWN = List.of("delivery", "batch_job_instance");

    private final Workspace workspace;

    EmbeddedTables(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void migrate(Flyway flyway) {
        try {
            WorkspaceLock lock = lock();
            try {
                make(flyway);
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            if (!isUnused(flyway)) {
                throw e;
            }
            Flyway anew = Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .cleanDisabled(false)
                    .load();
            anew.clean();
            anew.migrate();
        }
    }

    private WorkspaceLock lock() throws IOException {
        long begin = System.nanoTime();
        Optional<WorkspaceLock> lock = WorkspaceLock.tryLock(workspace, TABLES);
        while (lock.isEmpty()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw CommandFailed.alreadyRunning(workspace);
            }
            Pause.of(PAUSE);
            lock = WorkspaceLock.tryLock(workspace, TABLES);
        }
        return lock.get();
    }

    private static boolean isUnused(Flyway flyway) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            for (String table : ITS_OWN) {
                if (hasRows(connection, table)) {
                    return false;
                }
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, "PUBLIC", table.toUpperCase(Locale.ROOT), null)) {
            if (!tables.next()) {
                return false;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1 from " + table + " limit 1")) {
            return row.next();
        }
    }
}
