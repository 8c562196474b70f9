package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes of people who type commands: words that help, never a stack trace, and nothing is changed. */
@Isolated // changes what all of the process share
class UsageTests {

    @TempDir
    private Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("rum", "run"),
                Arguments.of("run --perod 2026-10", "--period"),
                Arguments.of("run --period Oktober", "--period"),
                Arguments.of("run --period 2026-13", "--period"),
                Arguments.of("run --period", "--period"),
                Arguments.of("run --period 2026-11", "2026"),
                Arguments.of("run --customer nordwnd", "nordwind"),
                Arguments.of("run --as-of gestern", "--as-of"),
                Arguments.of("run nordwind", "nordwind"),
                Arguments.of("--today heute status", "--today"),
                Arguments.of("--today 2026-02-30 status", "--today"),
                Arguments.of("--lang fr status", "--lang"),
                Arguments.of("--workspace", "--workspace"),
                Arguments.of("check", "FILE"),
                Arguments.of("check no-such.csv", "no-such.csv"),
                Arguments.of("trend", "--baseline"),
                Arguments.of("init", "DIR"),
                Arguments.of("read x.csv", "--to"),
                Arguments.of("read no-such.csv --to y", "no-such.csv"),
                Arguments.of("watch now", "now"),
                Arguments.of("release --period 2026-10", "--customer"),
                Arguments.of("release --period 2026-10 --customer nordwind", "nordwind"),
                Arguments.of("release --period 2026-10 --customer nordwnd", "nordwind"),
                Arguments.of("deliver --retry", "wertpfad.mail.host"),
                Arguments.of("trace --use-case a", "--measure"),
                Arguments.of("trace --use-case nw-downtme --measure downtime --period 2026-10", "nw-downtime"),
                Arguments.of("trace --use-case nw-downtime --measure downtime --period Oktober", "--period"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatIsWrongInBothLanguages(String line, String named) {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());

        for (String language : List.of("de", "en")) {
            Command command = Command.in(workspace, words("--lang " + language + " " + line));
            Command json = Command.in(workspace, words("--lang " + language + " " + line + " --json"));

            assertThat(command.code()).as(command.all()).isEqualTo(2);
            assertThat(command.err()).contains(named);
            assertThat(command.out()).isEmpty();
            assertPlain(command);
            assertThat(json.code()).isEqualTo(2);
            assertThat(json.json().path("errors").size()).isPositive();
        }
        assertThat(workspace.resolve("archive")).doesNotExist();
    }

    private static String[] words(String line) {
        return line.split(" ");
    }

    private static void assertPlain(Command command) {
        assertThat(command.all()).doesNotContain("\tat ", "Exception", "{0}", "java.");
    }

    @Test
    void speaksTheTwoLanguages() {
        assertThat(Command.run("--lang", "de", "rum").err()).contains("ist unbekannt");
        assertThat(Command.run("--lang=en", "rum").err()).contains("is unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "run", "demo", "check", "trend", "init", "status", "ingest", "rebuild", "trace", "release",
                "deliver"
            })
    void helpsInBothLanguages(String name) {
        for (String language : List.of("de", "en")) {
            String[] line = words(("--lang " + language + " " + name + " --help").replace("  ", " "));
            Command help = Command.run(line);

            assertThat(help.code()).isZero();
            assertThat(help.out())
                    .contains(language.equals("de") ? "Aufruf:" : "Usage:")
                    .contains("--workspace");
        }
    }

    @Test
    void showsTheCommandsIfNoneIsGiven() {
        Command nothing = Command.run();

        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("run", "check", "rebuild");
    }

    static final List<Arguments> SETTINGS = List.of(
            Arguments.of("wertpfad:\n  zone: Mars/Olympus\n", "Mars/Olympus"),
            Arguments.of("wertpfad:\n  locale: \"?\"\n", "wertpfad.locale"),
            Arguments.of("wertpfad:\n  pack-day: 31\n", "wertpfad.pack-day"),
            Arguments.of("wertpfad:\n  intake:\n    settle: soon\n", "wertpfad.intake.settle"),
            Arguments.of("wertpfad:\n  pakc-day: 5\n", "wertpfad.pack-day"),
            Arguments.of("wertpfad:\n  mail:\n    host: smtp.firma.example\n    tls: off\n", "wertpfad.mail.tls"),
            Arguments.of("wertpfad:\n  mail:\n    hots: smtp.firma.example\n", "wertpfad.mail.host"),
            Arguments.of("wertpfad: [\n", "wertpfad.yaml"),
            Arguments.of("just words", "wertpfad.yaml"),
            Arguments.of("spring:\n  datasource:\n    url: jdbc:nothing:here\n", "jdbc:nothing:here"));

    @ParameterizedTest
    @FieldSource("SETTINGS")
    void refusesSettingsThatCannotBe(String settings, String named) throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());
        Files.writeString(workspace.resolve("wertpfad.yaml"), settings);

        for (String language : List.of("de", "en")) {
            Command status = Command.in(workspace, "--lang", language, "status");
            assertThat(status.code()).as(status.all()).isEqualTo(2);
            assertThat(status.err()).contains(named);
            assertPlain(status);
        }
    }

    @Test
    void letsTheMachineOverrideASetting() {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());
        System.setProperty("wertpfad.pack-day", "40");
        try {
            assertThat(Command.in(workspace, "status").err()).contains("wertpfad.pack-day", "40");
        } finally {
            System.clearProperty("wertpfad.pack-day");
        }
    }

    @Test
    void saysThatADatabaseCannotBeReached() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());
        Files.writeString(workspace.resolve("wertpfad.yaml"), """
                spring:
                  datasource:
                    url: jdbc:postgresql://localhost:1/wertpfad
                    hikari.connection-timeout: 250
                """);

        Command status = Command.in(workspace, "status");

        assertThat(status.code()).as(status.all()).isEqualTo(3);
        assertThat(status.err()).contains("jdbc:postgresql://localhost:1/wertpfad");
        assertPlain(status);
    }

    @Test
    void namesAFolderThatIsNoWorkspace() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        for (Path none : List.of(folder, file, folder.resolve("nothing"))) {
            Command status = Command.in(none, "status");
            assertThat(status.code()).isEqualTo(2);
            assertThat(status.err()).contains(none.toString(), "init");
        }
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Größe mit 100% #+'", "${user.home}", "#{1}"})
    void opensAWorkspaceWhateverItsFolderIsCalled(String name) {
        Path workspace = SmallWorkspace.in(folder.resolve(name), List.of("nordwind"), List.of());

        Command status = Command.in(workspace, "status");

        assertThat(status.code()).as(status.all()).isEqualTo(1);
        assertThat(workspace.resolve("data/wertpfad.mv.db")).exists();
    }

    @Test
    void saysWhichFolderNameTheEmbeddedDatabaseCannotBear() {
        Path workspace = SmallWorkspace.in(folder.resolve("a;b"), List.of("nordwind"), List.of());

        Command status = Command.in(workspace, "status");

        assertThat(status.code()).as(status.all()).isEqualTo(2);
        assertThat(status.err()).contains(workspace.toString(), "PostgreSQL");
    }

    @Test
    void letsOneProcessAtATimeChangeAWorkspace() throws IOException {
        Path workspace = SmallWorkspace.in(folder);
        try (WorkspaceLock other = WorkspaceLock.tryLock(new Workspace(workspace), WorkspaceLock.CHANGE)
                .orElseThrow()) {
            for (String name : List.of("run", "ingest", "rebuild", "deliver")) {
                Command command = Command.in(workspace, "--json", name);

                assertThat(command.code())
                        .as("%s beside %s", name, other.getClass())
                        .isEqualTo(4);
                assertThat(command.json().path("errors").size()).isEqualTo(1);
                assertThat(command.err()).contains(workspace.toString());
            }
        }
        assertThat(workspace.resolve("archive")).doesNotExist();
    }
}
