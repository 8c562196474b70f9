package io.wertpfad.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx", "'=1", "''=1"})
    void guardsWhatASpreadsheetCouldRunAndTakesItBack(String cell) {
        assertThat(Formula.guard(cell)).isEqualTo("'" + cell);
        assertThat(Formula.unguard(Formula.guard(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-12,5", "+1.234,50", "-1'000", "-5 %", "1e-5", "abc", "'abc", "O'Neill", "'"})
    void leavesNumbersAndWordsAlone(String cell) {
        assertThat(Formula.guard(cell)).isEqualTo(cell);
        assertThat(Formula.unguard(cell)).isEqualTo(cell);
    }
}
