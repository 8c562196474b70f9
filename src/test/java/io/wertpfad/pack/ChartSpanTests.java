package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.portfolio.Window;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartSpanTests {

    private static final YearMonth START = YearMonth.of(2025, 1);
    private static final List<YearMonth> ROWS = List.of(START, START.plusMonths(9), START.plusMonths(11));

    @Test
    void reachesFromTheBaselineToTheDecision() {
        YearMonth baseline = START.minusMonths(12);
        YearMonth decision = START.plusMonths(20);

        assertThat(ChartSpan.of(ROWS, decision, null, baseline)).isEqualTo(new Window(baseline, decision));
    }

    @Test
    void leavesOutWhatWouldPressTheSeriesIntoACorner() {
        assertThat(ChartSpan.of(ROWS, START.minusYears(100), START.plusYears(100)))
                .isEqualTo(new Window(START, START.plusMonths(11)));
    }

    @Test
    void showsTheWindowsWhereThereAreNoRows() {
        assertThat(ChartSpan.of(List.of(), START, START.plusMonths(11), START.plusYears(100)))
                .isEqualTo(new Window(START, START.plusYears(20)));
    }
}
