package io.wertpfad.intake;

import static io.wertpfad.intake.IntakeFixture.metrics;
import static io.wertpfad.intake.IntakeFixture.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateTests {

    private static final String FIRST = metrics("downtime;2026-10-01;1");
    private static final String SECOND = metrics("downtime;2026-10-01;2");

    @TempDir
    private Path folder;

    private IntakeFixture workspace;

    @BeforeEach
    void open() {
        workspace = IntakeFixture.in(folder);
    }

    @Test
    void knowsTheSameContentUnderAnotherName() {
        workspace.drop("a.csv", FIRST);
        long state = workspace.dataState();
        Receipt receipt = workspace.drop("b.csv", FIRST);

        assertThat(outcome(receipt)).isEqualTo("duplicate 0 0 0");
        assertThat(receipt.earlier()).extracting(LoadedFile::name).isEqualTo("a.csv");
        assertThat(workspace.dataState()).isEqualTo(state);
        assertThat(workspace.files("inbox")).isEmpty();
    }

    @Test
    void loadsContentAgainThatWasSupersededMeanwhile() {
        workspace.drop("a.csv", FIRST);
        workspace.drop("b.csv", SECOND);

        assertThat(outcome(workspace.drop("a.csv", FIRST))).isEqualTo("loaded 1 1 0");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1");
    }

    @Test
    void loadsContentAgainAfterAChangeOfDefinitions() {
        workspace.drop("a.csv", FIRST);
        workspace.amend(
                "unit: h, better: lower, aggregate: sum, target", "unit: min, better: lower, aggregate: sum, target");

        assertThat(outcome(workspace.drop("a.csv", FIRST))).isEqualTo("loaded 1 1 0");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1");
    }

    @Test
    void loadsContentAgainThatAnotherLocaleReadsOtherwise() {
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1.234"));
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1234");

        workspace.locale(Locale.US);

        assertThat(outcome(workspace.drop("a.csv", metrics("downtime;2026-10-01;1.234"))))
                .isEqualTo("loaded 1 1 0");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1.234");
    }

    @Test
    void knowsAFileWithRejectedRowsAgain() {
        String text = metrics("downtime;2026-10-01;1", "downtime;2026-10-02;x");
        workspace.drop("a.csv", text);

        assertThat(outcome(workspace.drop("a.csv", text))).isEqualTo("duplicate 0 0 0");
    }

    @Test
    void saysSoInACheckToo() {
        workspace.drop("a.csv", FIRST);

        assertThat(workspace.check("c.csv", FIRST).status()).isEqualTo(Receipt.Status.DUPLICATE);
        assertThat(workspace.check("c.csv", SECOND).status()).isEqualTo(Receipt.Status.LOADED);
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1");
    }
}
