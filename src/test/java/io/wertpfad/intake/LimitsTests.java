package io.wertpfad.intake;

import static io.wertpfad.intake.IntakeFixture.codes;
import static io.wertpfad.intake.IntakeFixture.metrics;
import static io.wertpfad.intake.IntakeFixture.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTests {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    @TempDir
    private Path folder;

    private IntakeFixture workspace;

    @BeforeEach
    void open() {
        workspace = IntakeFixture.in(folder);
    }

    @Test
    void refuseAFileWithTooLongALine() {
        workspace.limits(new Limits(1_000, 40, 10, TENTH, 20));

        assertThat(outcome(workspace.drop("a.csv", metrics("downtime;2026-10-01;1"))))
                .isEqualTo("loaded 1 1 0");
        Receipt receipt = workspace.drop("b.csv", metrics("downtime;2026-10-01;1", "x".repeat(50) + ";2026-10-01;1"));
        assertThat(codes(receipt)).containsExactly("line_too_long");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1");
    }

    @Test
    void refuseAFileWithTooManyColumns() {
        workspace.limits(new Limits(1_000, 1_000, 3, TENTH, 20));

        assertThat(codes(workspace.drop("a.csv", metrics("downtime;2026-10-01;1"))))
                .containsExactly("too_many_columns");
    }

    @Test
    void refuseAFileThatIsTooLarge() {
        workspace.limits(new Limits(10, 1_000, 10, TENTH, 20));

        assertThat(codes(workspace.drop("a.csv", metrics("downtime;2026-10-01;1"))))
                .containsExactly("too_large");
        assertThat(workspace.files("rejected")).containsExactly("a.csv");
    }

    @Test
    void refuseAFileWithTooManyFaultyRows() {
        workspace.limits(new Limits(1_000, 1_000, 10, TENTH, 2));

        assertThat(outcome(workspace.drop("a.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10-02;x"))))
                .isEqualTo("rejected 2 1 1");
    }

    @Test
    void doNotUndoWhatWasAcceptedBefore() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1", "downtime;2026-10-02;x"));
        workspace.limits(new Limits(1, 1, 1, BigDecimal.ZERO, 1)).rebuild();

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1");
    }
}
