package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills real processes; {@link KillHarness} does it more often and at any moment. */
class KillTests {

    @TempDir
    private Path folder;

    @Test
    void isFinishedByTheSameCommandWithTheSameResult() {
        Path workspace = SmallWorkspace.in(folder);

        moments(new Moments(workspace)).forEach((name, moment) -> {
            RealProcess run = RealProcess.start(workspace, "run", "--period", "2026-10");
            assertThat(run.killWhen(moment)).as(name + ": " + run.output()).isTrue();
        });
        Command last = Command.in(workspace, "run", "--period", "2026-10");

        assertThat(last.code()).as(last.all()).isLessThanOrEqualTo(Exit.DONE_WITH_REMARKS.code());
        Snapshot.of(workspace).isSameAs(ReportedWorkspace.SNAPSHOT);
    }

    private static Map<String, BooleanSupplier> moments(Moments moments) {
        Map<String, BooleanSupplier> all = new LinkedHashMap<>();
        all.put("rows rejected, not yet logged", moments.files("rejected", ".rejected.csv", 1));
        all.put("in the middle of the files", moments.entries(4));
        all.put("first pack", moments.files("outbox", ".pdf", 1));
        all.put("first revision", moments.files("archive", "lindenau_2026-10_r1.json", 1));
        return all;
    }

    @Test
    void letsGoOfEverythingWhenAskedToStop() {
        Path workspace = SmallWorkspace.in(folder);
        RealProcess run = RealProcess.start(workspace, "ingest");

        int code = run.stopWhen(new Moments(workspace).entries(3));

        assertThat(code).as(run.output()).isEqualTo(143);
        assertThat(run.output()).doesNotContain("\tat ", "Exception");
        assertThat(Command.in(workspace, "ingest").code()).isEqualTo(1);
        assertThat(workspace.resolve("inbox")).isEmptyDirectory();
    }
}
