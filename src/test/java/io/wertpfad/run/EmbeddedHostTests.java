package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.h2.tools.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;

/** Who has the embedded database open, while another process has it open already. */
@Timeout(120)
class EmbeddedHostTests {

    @TempDir
    private Path folder;

    private Workspace workspace;
    private Process other;
    private BufferedReader answers;

    /** Another process opens the database, and has it until it is told to end. */
    @BeforeEach
    void openElsewhere() throws IOException {
        workspace = new Workspace(folder);
        Files.createDirectories(workspace.data());
        other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of(Shell.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .getPath())
                                .toString(),
                        Shell.class.getName(),
                        "-url",
                        Contexts.embedded(workspace),
                        "-user",
                        "",
                        "-password",
                        "")
                .redirectErrorStream(true)
                .start();
        answers = other.inputReader(StandardCharsets.UTF_8);
        say("select 'it is' || ' open';");
        assertThat(answers.lines().anyMatch(line -> line.contains("it is open")))
                .isTrue();
    }

    @AfterEach
    void end() {
        other.destroyForcibly();
    }

    @Test
    void waitsForAProcessThatServesTheDatabaseAndTakesItOver() throws Exception {
        FutureTask<EmbeddedHost> taking =
                new FutureTask<>(() -> EmbeddedHost.take(workspace, new StandardEnvironment(), Duration.ofMinutes(1)));
        Thread thread = new Thread(taking);
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING && !taking.isDone()) {
            Thread.onSpinWait();
        }
        boolean before = taking.isDone();
        say("exit");
        other.waitFor();
        EmbeddedHost host = taking.get(1, TimeUnit.MINUTES);

        assertThat(before).isFalse();
        assertThat(client()).isNull();
        host.close();
    }

    @Test
    void goesOnBesideAProcessThatDoesNotEnd() throws Exception {
        EmbeddedHost host = EmbeddedHost.take(workspace, new StandardEnvironment(), Duration.ZERO);

        assertThat(client()).isNotNull();
        host.close();
    }

    private void say(String line) throws IOException {
        other.outputWriter(StandardCharsets.UTF_8).append(line).append('\n').flush();
    }

    /** From where the database is used by this process; null if it has it open itself. */
    private String client() throws SQLException {
        try (Connection connection = DriverManager.getConnection(Contexts.embedded(workspace));
                Statement statement = connection.createStatement();
                ResultSet session = statement.executeQuery(
                        "select client_addr from information_schema.sessions where session_id = session_id()")) {
            session.next();
            return session.getString(1);
        }
    }
}
