package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes to which the system refuses to write more. */
class FullDiskTests {

    private static final String FULL = "(?s).*(There is no room left on the disk|cannot write any more).*";

    @TempDir
    private Path folder;

    @Test
    void endsARunWithARemedyAndIsFinishedByTheSameCommandWithTheSameResult() {
        Path workspace = SmallWorkspace.in(folder);

        for (int kib : List.of(120, 420)) {
            RealProcess full =
                    RealProcess.startOnFullDisk(kib, workspace, "--lang", "en", "run", "--period", "2026-10");
            assertThat(full.end()).as(full.output()).isEqualTo(Exit.FAILED.code());
            assertThat(full.output()).matches(FULL).contains("run the same command again");
            assertThat(full.output()).doesNotContain("\tat ");
        }
        Command last = Command.in(workspace, "run", "--period", "2026-10");

        assertThat(last.code()).as(last.all()).isLessThanOrEqualTo(Exit.DONE_WITH_REMARKS.code());
        Snapshot.of(workspace).isSameAs(ReportedWorkspace.SNAPSHOT);
    }

    @Test
    void makesAWatchSaySoOnceAndGoOnWhenThereIsRoom() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of("nordwind_pm_stillstand.csv"));
        Files.writeString(
                workspace.resolve("wertpfad.yaml"),
                "wertpfad:\n  intake:\n    settle: 0s\n  schedule:\n    poll: 100ms\n    cron: \"-\"\n");
        RealProcess watch = RealProcess.startOnFullDisk(60, workspace, "--lang", "en", "watch");
        watch.await(() -> watch.output().contains("tries again"));

        watch.makeRoom();
        watch.await(() -> watch.output().contains("The trouble is over"));
        int code = watch.stopWhen(new Moments(workspace).files("receipts", "stillstand.csv.json", 1));

        assertThat(code).as(watch.output()).isZero();
        assertThat(watch.output()).matches(FULL).doesNotContain("\tat ");
        assertThat(watch.output().lines().filter(line -> line.contains("tries again")))
                .as("said once per trouble, not per attempt: " + watch.output())
                .hasSizeLessThanOrEqualTo(2);
        assertThat(workspace.resolve("inbox")).isEmptyDirectory();
        assertThat(Files.readAllLines(workspace.resolve("archive/log.jsonl"))).hasSize(2);
    }
}
