package io.wertpfad.measurement;

import static io.wertpfad.intake.IntakeFixture.metrics;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.intake.IntakeFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which months are complete, and which are zero. */
class CompletenessTests {

    @TempDir
    private Path folder;

    private IntakeFixture workspace;

    @BeforeEach
    void open() {
        workspace = IntakeFixture.in(folder);
    }

    @Test
    void isIncompleteWhileTheNewestFileWasLoadedBeforeItsEnd() {
        workspace.today("2026-10-31").drop("a.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10-01;2"));
        workspace.today("2026-11-05");

        MonthValue month = workspace.month("nw", "downtime", "2026-10", 99);
        assertThat(month.missing()).isEqualTo(MonthValue.Missing.INCOMPLETE);
        assertThat(month.rows()).isEqualTo(2);
    }

    @Test
    void isCompleteOnceAFileThatContributesWasLoadedAfterItsEnd() {
        workspace.today("2026-10-31").drop("a.csv", metrics("downtime;2026-10-01;1"));
        workspace.today("2026-11-01").drop("b.csv", metrics("downtime;2026-10-31;2"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("3");
    }

    @Test
    void doesNotBecomeCompleteByAFileOfAnotherMonth() {
        workspace.today("2026-10-31").drop("a.csv", metrics("downtime;2026-10-01;1"));
        workspace.today("2026-12-01").drop("b.csv", metrics("downtime;2026-11-30;2"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("incomplete");
    }

    @Test
    void endsAMonthAtMidnightOfTheWorkspacesZone() {
        workspace.at("2026-10-31T22:59:59Z").drop("a.csv", metrics("downtime;2026-10-01;1"));
        assertThat(workspace.value("downtime", "2026-10"))
                .as("23:59:59 in Berlin")
                .isEqualTo("incomplete");

        workspace.at("2026-10-31T23:00:00Z").drop("b.csv", metrics("downtime;2026-10-01;2"));
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("2");
    }

    @Test
    void isMissingWithoutRows() {
        workspace.drop("a.csv", metrics("repair;2026-10-01;1"));

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("no_rows");
    }

    @Test
    void isZeroWhereAbsentMeansZeroAndTheUseCaseHasRows() {
        workspace.drop("a.csv", metrics("repair;2026-10-01;1"));

        assertThat(workspace.value("claims", "2026-10")).isEqualTo("0");
        assertThat(workspace.month("nw", "claims", "2026-09", "2026-10", 99).value())
                .as("rows of a later month")
                .isZero();
        assertThat(workspace.value("claims", "2026-11")).as("no rows yet").isEqualTo("no_rows");
    }

    @Test
    void isNotZeroBeforeTheMonthIsOver() {
        workspace.today("2026-10-15").drop("a.csv", metrics("repair;2026-10-01;1"));

        assertThat(workspace.value("claims", "2026-10")).isEqualTo("incomplete");
    }

    @Test
    void isNotZeroBecauseOfAnotherUseCase() {
        workspace.drop("a.csv", "use_case;measure;date;value\nyard;loading;2026-10-01;1\n");

        assertThat(workspace.value("claims", "2026-10")).isEqualTo("no_rows");
    }
}
