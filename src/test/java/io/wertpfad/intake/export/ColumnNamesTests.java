package io.wertpfad.intake.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnNamesTests {

    @Test
    void takesAsciiInNamesWithAndWithoutAccentsAlike() {
        for (char c = 0; c < 128; c++) {
            assertThat(ColumnNames.plain("A" + c + "b"))
                    .as("character %d", (int) c)
                    .isEqualTo(ColumnNames.plain("Ä" + c + "b"));
        }
        assertThat(ColumnNames.plain("Cost_per-Unit (EUR):")).isEqualTo("costperunit(eur)");
    }
}
