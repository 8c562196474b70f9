package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wertpfad.archive.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitAndDemoTests {

    @TempDir
    private Path folder;

    @Test
    void beginsAWorkspaceInWhichEveryCommandWorks() throws IOException {
        Path workspace = folder.resolve("new");
        Path file =
                Files.writeString(folder.resolve("a.csv"), "use_case;measure;date;value\nmk-wartung;x;2026-10-01;1\n");

        Command init = Command.run("--json", "init", workspace.toString());

        assertThat(init.code()).isZero();
        assertThat(init.json().path("workspace").asString()).isEqualTo(workspace.toString());
        assertThat(Command.in(workspace, "status").code()).isEqualTo(1);
        assertThat(Command.in(workspace, "check", file.toString()).code()).isEqualTo(1);
        assertThat(Command.in(workspace, "ingest").code()).isZero();
        assertThat(Command.in(workspace, "rebuild").code()).isZero();
        Command run = Command.in(workspace, "run");
        assertThat(run.code()).as(run.all()).isZero();
        assertThat(Command.in(workspace, "status").code()).isZero();
    }

    @Test
    void beginsNoWorkspaceWhereSomethingIs() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThat(Command.run("init", folder.toString()).code()).isEqualTo(2);
        assertThat(Command.run("init", file.toString()).code()).isEqualTo(2);
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThat(file).hasContent("mine");
    }

    @Test
    void beginsADemoAnewButRemovesNothingElse() throws IOException {
        Path demo = folder.resolve("demo");
        Samples.copy(demo);
        Files.writeString(demo.resolve("inbox/left.csv"), "left");

        Samples.copy(demo);

        assertThat(demo.resolve("inbox/left.csv")).doesNotExist();
        assertThat(demo.resolve("portfolio/nordwind.yaml")).exists();
        try (WorkspaceLock running =
                WorkspaceLock.tryLock(new Workspace(demo), WorkspaceLock.CHANGE).orElseThrow()) {
            assertThat(Command.run("demo", demo.toString()).code())
                    .as("%s", running.getClass())
                    .isEqualTo(4);
        }
        Files.delete(demo.resolve(".wertpfad-demo"));
        assertThat(Command.run("demo", demo.toString()).code()).isEqualTo(2);
        assertThat(Command.run("demo", demo.resolve("portfolio/nordwind.yaml").toString())
                        .code())
                .isEqualTo(2);
        assertThatExceptionOfType(CommandFailed.class).isThrownBy(() -> Samples.copy(demo));
        assertThat(demo.resolve("portfolio/nordwind.yaml")).exists();
    }

    @Test
    void makesThePacksOfTheSamples() {
        Command run = DemoWorkspace.RUN;

        assertThat(run.code()).as(run.all()).isZero();
        Schemas.assertValid("run", run.json());
        assertThat(run.json().path("period").asString()).isEqualTo("2026-10");
        assertThat(run.json().path("packs").size()).isEqualTo(3);
        assertThat(run.json().path("packs").valueStream())
                .allMatch(pack -> pack.path("failed_check").isEmpty());
    }
}
