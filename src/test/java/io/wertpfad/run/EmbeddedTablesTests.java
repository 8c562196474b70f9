package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the embedded database when the making of its tables was cut off. */
class EmbeddedTablesTests {

    @TempDir
    Path folder;

    @Test
    void areMadeAnewWhenTheirMakingWasCutOff() throws Exception {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());
        Files.createDirectories(workspace.resolve("data"));
        execute(workspace, "create table batch_job_instance (job_instance_id bigint primary key)");

        Command status = Command.in(workspace, "--lang", "en", "status");

        assertThat(status.code()).as(status.all()).isLessThanOrEqualTo(1);
        assertThat(count(workspace, "delivery")).isZero();
    }

    @Test
    void stayAsTheyAreWhenTheyHoldWhatNothingElseKnows() throws Exception {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());
        Command.in(workspace, "status");
        execute(
                workspace,
                "insert into delivery (period, customer, revision, pack, recipient, issue, edition, language, state,"
                        + " message_id, attempts, repeats, made_at, at_once) values ('2026-10', 'nordwind', 1, 'p',"
                        + " 'a@example.com', 0, 'internal', 'de', 'SENT', 'm', 1, 0, current_timestamp, true)");
        execute(workspace, "delete from \"flyway_schema_history\" where \"version\" = '5'");

        Command status = Command.in(workspace, "--lang", "en", "status");

        assertThat(status.code()).as(status.all()).isEqualTo(Exit.FAILED.code());
        assertThat(status.err()).contains("The tables of the database data/ are not those of this version");
        assertThat(count(workspace, "delivery")).isEqualTo(1);
    }

    private static void execute(Path workspace, String sql) throws SQLException {
        try (Connection connection = open(workspace);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Path workspace, String table) throws SQLException {
        try (Connection connection = open(workspace);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection open(Path workspace) throws SQLException {
        return DriverManager.getConnection(Contexts.embedded(new Workspace(workspace)), "", "");
    }
}
