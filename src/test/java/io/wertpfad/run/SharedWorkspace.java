package io.wertpfad.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A workspace on PostgreSQL as several machines see it that share its folders, but whose file locks say nothing to each other: each
 * has {@code data/} for itself.
 */
final class SharedWorkspace {

    private static final String USER = "postgres";
    private static final List<String> FOLDERS =
            List.of("portfolio", "inbox", "archive", "outbox", "held", "receipts", "rejected");

    private SharedWorkspace() {}

    /** Has a workspace use a new database of a server, and gives its address. */
    static String on(EmbeddedPostgres server, String database, Path workspace) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement create = connection.createStatement()) {
            create.execute("CREATE DATABASE " + database);
            String url = server.getJdbcUrl(USER, database);
            Files.writeString(
                    workspace.resolve("wertpfad.yaml"),
                    "spring:\n  datasource:\n    url: " + url + "\n    username: " + USER + "\n",
                    StandardOpenOption.APPEND);
            return url;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The workspace as so many machines see it. */
    static List<Path> machines(Path workspace, Path folder, int count) {
        List<Path> machines = new ArrayList<>();
        try {
            for (int i = 1; i <= count; i++) {
                Path machine = Files.createDirectories(folder.resolve("machine-" + i));
                for (String shared : FOLDERS) {
                    Files.createSymbolicLink(
                            machine.resolve(shared), Files.createDirectories(workspace.resolve(shared)));
                }
                Files.copy(workspace.resolve("wertpfad.yaml"), machine.resolve("wertpfad.yaml"));
                machines.add(machine);
            }
            return machines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
