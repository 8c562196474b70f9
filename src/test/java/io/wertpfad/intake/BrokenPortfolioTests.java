package io.wertpfad.intake;

import static io.wertpfad.intake.IntakeFixture.metrics;
import static io.wertpfad.intake.IntakeFixture.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files for use cases of a portfolio file with mistakes. */
class BrokenPortfolioTests {

    private static final String FILE = metrics("downtime;2026-10-01;1");

    @TempDir
    private Path folder;

    @Test
    void waitInTheInboxUntilAFileThatNeverWasSoundIsMended() {
        IntakeFixture workspace = IntakeFixture.in(folder).amend("cadence: monthly", "cadence: sometimes");

        assertThat(workspace.put("a.csv", FILE).ingest()).isEqualTo(List.of());
        assertThat(workspace.files("inbox")).containsExactly("a.csv");

        workspace.amend("cadence: sometimes", "cadence: monthly");
        assertThat(workspace.ingest()).map(IntakeFixture::outcome).containsExactly("loaded 1 1 0");
    }

    @Test
    void areReadWithTheLastSoundVersionIfThereIsOne() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        workspace.ingest();
        workspace.amend("cadence: monthly", "cadence: sometimes");

        assertThat(outcome(workspace.drop("a.csv", FILE))).isEqualTo("loaded 1 1 0");
    }
}
