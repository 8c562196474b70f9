package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.core.env.Environment;

/**
 * Sees to it that a command that changes the workspace has the embedded database in its own process. H2 serves others from the
 * process that opened it first; where that is a command that only looks, the connections of all others break when it ends, in the
 * middle of their work.
 */
final class EmbeddedHost implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final String WHERE =
            "select client_addr from information_schema.sessions where session_id = session_id()";

    private final Connection connection;

    private EmbeddedHost(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens the database as soon as no other process serves it, and keeps it open until it is closed: to be closed when the
     * application has opened it, too.
     *
     * @param patience commands that look are short; whoever does not end within this keeps the database
     * @throws SQLException if the database cannot be opened
     * @throws CommandFailed if the command is to stop meanwhile
     */
    static EmbeddedHost take(Workspace workspace, Environment environment, Duration patience) throws SQLException {
        long begin = System.nanoTime();
        while (true) {
            Connection connection = DriverManager.getConnection(
                    Contexts.embedded(workspace),
                    environment.getProperty(Contexts.USER),
                    environment.getProperty(Contexts.PASSWORD));
            boolean keep = false;
            try {
                keep = isHere(connection) || System.nanoTime() - begin > patience.toNanos();
                if (keep) {
                    return new EmbeddedHost(connection);
                }
            } finally {
                if (!keep) {
                    connection.close();
                }
            }
            Pause.of(PAUSE);
        }
    }

    /** Whether this process has the database open itself. */
    private static boolean isHere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet session = statement.executeQuery(WHERE)) {
            return !session.next() || session.getString(1) == null;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // A database that has given up is told by whoever uses it next.
            return;
        }
    }
}
