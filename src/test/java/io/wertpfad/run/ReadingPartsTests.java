package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.Intake;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;

/** A file is checked without starting the application, wherever that says the same. */
class ReadingPartsTests {

    @TempDir
    private Path folder;

    private Path workspace;
    private Path file;

    @BeforeEach
    void copy() throws IOException {
        workspace = ReportedWorkspace.copy(folder.resolve("workspace"));
        file = Files.writeString(folder.resolve("file.csv"), """
                use_case;measure;date;value
                nw-downtime;downtime;2026-10-05;1,5
                nw-downtime;nothing;2026-10-05;1,5
                """);
    }

    @Test
    void areEnoughForAWorkspaceInUse() {
        assertThat(areEnoughIn(workspace)).isTrue();
    }

    @Test
    void stillAreWhileAnotherProcessHasTheWorkspace() throws IOException {
        try (Session watching =
                Session.open(new Workspace(workspace), Session.Access.CHANGE, Clock::system, Map.of())) {
            assertThat(watching.dataState()).isPositive();
            assertThat(areEnoughIn(workspace)).isTrue();
        }
    }

    /** Whether no application is started for reading files. */
    static boolean areEnoughIn(Path workspace) {
        try (Session session =
                Session.open(new Workspace(workspace), Session.Access.READ_FILES, Clock::system, Map.of())) {
            assertThat(session.get(Intake.class)).isNotNull();
            return session.get(Jobs.class) == null;
        } catch (NoSuchBeanDefinitionException e) {
            return true;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A process of its own tells which classes it needed. */
    @Test
    void leaveSpringBootFlywayBatchAndPicocliAlone() throws Exception {
        Path classes = folder.resolve("classes.txt");
        Process check = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:file=" + classes,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Wertpfad.class.getName(),
                        "check",
                        "--workspace",
                        workspace.toString(),
                        file.toString())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();

        assertThat(check.waitFor()).isEqualTo(1);
        assertThat(folder.resolve("err.txt")).isEmptyFile();
        assertThat(folder.resolve("out.txt")).content().contains("file.csv", "nothing");
        assertThat(Files.readString(classes))
                .contains("org.h2.Driver")
                .doesNotContain(
                        "org.springframework.boot.SpringApplication",
                        "org.springframework.context.support.AbstractApplicationContext",
                        "org.springframework.batch",
                        "org.flywaydb",
                        "com.zaxxer.hikari",
                        "picocli");
    }

    static final List<Arguments> OTHERS = List.of(
            Arguments.of("no database", (Change) w -> Files.delete(w.resolve("data/wertpfad.mv.db"))),
            Arguments.of("no tables", (Change) w -> change(w, "drop all objects")),
            Arguments.of("older tables", (Change) w ->
                    change(w, "delete from \"flyway_schema_history\" where \"version\" = '6'", "drop table reminder")),
            Arguments.of("a file too few", (Change) w -> change(w, "delete from loaded_file where sequence = 3")),
            Arguments.of("a setting of Spring's", (Change)
                    w -> add(w.resolve("wertpfad.yaml"), "spring:\n  main:\n    banner-mode: \"off\"\n")),
            Arguments.of("a level of a log", (Change)
                    w -> add(w.resolve("wertpfad.yaml"), "logging:\n  level:\n    org.example: debug\n")));

    @ParameterizedTest
    @FieldSource("OTHERS")
    void giveWayToTheApplicationOtherwise(String why, Change change) throws Exception {
        change.in(workspace);

        assertThat(areEnoughIn(workspace)).as(why).isFalse();
    }

    @Test
    void sayTheSameAsTheApplication() throws IOException {
        Path with = WorkspaceCopies.copy(workspace, folder.resolve("with"));
        add(with.resolve("wertpfad.yaml"), "spring:\n  main:\n    banner-mode: \"off\"\n");
        Path page = Files.writeString(folder.resolve("page.csv"), "<html></html>");
        Path taken = Path.of("input-samples/inbox/nordwind_puenktlichkeit.csv");

        for (Path one : List.of(file, page, taken)) {
            Command without = Command.run("--workspace", workspace.toString(), "check", one.toString(), "--json");
            Command other = Command.run("--workspace", with.toString(), "check", one.toString(), "--json");

            assertThat(without).isEqualTo(other);
            assertThat(without.json().isEmpty()).isFalse();
        }
        assertThat(Dump.of(workspace)).isEqualTo(Dump.of(with));
    }

    /** Kept beside the migrations, as looking for them takes long. */
    @Test
    void knowTheNewestTables() throws IOException {
        try (Session session = Session.open(new Workspace(workspace), Session.Access.LOOK, Clock::system, Map.of())) {
            assertThat(session.get(Flyway.class).info().applied())
                    .extracting(info -> String.valueOf(info.getVersion()))
                    .containsExactlyElementsOf(ReadingParts.TABLES);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check FILE",
                "--json check FILE",
                "check FILE --json --lang en FILE",
                "--lang de check --debug FILE",
                "--lang EN check no-such.csv",
                "check check",
                "--json --lang en check check FILE"
            })
    void takeAPlainLineAsPicocliDoes(String line) {
        List<String> words = new ArrayList<>(List.of("--workspace", workspace.toString()));
        words.addAll(List.of(line.replace("FILE", file.toString()).split(" ")));
        Command plain = Command.run(words.toArray(String[]::new));
        words.addAll(List.of("--today", "2026-11-05"));
        Command parsed = Command.run(words.toArray(String[]::new));

        assertThat(isPlain(words)).isFalse();
        assertThat(isPlain(words.subList(0, words.size() - 2))).isTrue();
        assertThat(plain).isEqualTo(parsed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "check --help",
                "check FILE --help",
                "check -h FILE",
                "check -- FILE",
                "check FILE --nope",
                "--json --json check FILE",
                "--lang fr check FILE",
                "--lang check FILE",
                "check FILE --lang",
                "--workspace x check FILE",
                "--today 2026-11-05 check FILE",
                "status check",
                "read check --to x",
                "--lang=en check FILE"
            })
    void leaveEveryOtherLineToPicocli(String line) {
        List<String> words = new ArrayList<>(List.of("--workspace", workspace.toString()));
        words.addAll(List.of(line.split(" ")));

        assertThat(isPlain(words)).isFalse();
    }

    private static boolean isPlain(List<String> words) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return PlainCheck.in(words.toArray(String[]::new), new Console(nowhere, nowhere, new Options()))
                .isPresent();
    }

    private static void add(Path yaml, String lines) throws IOException {
        Files.writeString(yaml, Files.readString(yaml) + lines);
    }

    private static void change(Path workspace, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(Contexts.embedded(new Workspace(workspace)));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Makes a workspace one that needs the application. */
    private interface Change {

        void in(Path workspace) throws Exception;
    }
}
