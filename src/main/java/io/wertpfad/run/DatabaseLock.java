package io.wertpfad.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Lets one process at a time work on a PostgreSQL database, on whichever machine it runs: the lock of a workspace's folder
 * says nothing to other machines, and Spring Batch starts one job twice if two ask for its restart at once. It belongs to a
 * connection of its own, and the server lets go of it when that ends, however it ends. The embedded database lies in the
 * workspace's folder and has its lock.
 */
final class DatabaseLock implements AutoCloseable {

    private static final String TRY =
            "SELECT pg_try_advisory_lock(hashtextextended('wertpfad in ' || current_schema(), 0))";
    private static final int SECONDS_TO_ANSWER = 10;

    private final Connection connection;

    private DatabaseLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Tries to get the lock of the database that the settings name.
     *
     * @return empty if another process has it
     * @throws SQLException if the database does not answer
     */
    static Optional<DatabaseLock> tryLock(Environment environment) throws SQLException {
        Properties user = new Properties();
        put(user, "user", environment.getProperty(Contexts.USER));
        put(user, "password", environment.getProperty(Contexts.PASSWORD));
        Connection connection = DriverManager.getConnection(environment.getRequiredProperty(Contexts.URL), user);
        boolean ours = false;
        try (PreparedStatement lock = connection.prepareStatement(TRY);
                ResultSet result = lock.executeQuery()) {
            ours = result.next() && result.getBoolean(1);
        } finally {
            if (!ours) {
                connection.close();
            }
        }
        return ours ? Optional.of(new DatabaseLock(connection)) : Optional.empty();
    }

    /** Whether the settings name a database that others may work on. */
    static boolean isNeeded(Environment environment) {
        return environment.getProperty(Contexts.URL, "").startsWith("jdbc:postgresql:");
    }

    /** Whether the server still knows that it is ours: it does not after it was started anew or the network was gone. */
    boolean isHeld() throws SQLException {
        return connection.isValid(SECONDS_TO_ANSWER);
    }

    /** Gives the lock back before it hangs up: the server takes its time to notice that somebody has. */
    @Override
    public void close() throws SQLException {
        try (connection;
                Statement unlock = connection.createStatement()) {
            unlock.execute("SELECT pg_advisory_unlock_all()");
        }
    }

    private static void put(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
