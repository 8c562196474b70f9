package io.wertpfad.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.decision.ValueData.CategorySeries;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Language;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.Question;
import io.wertpfad.trend.Series;
import io.wertpfad.trend.ValueRealised;
import io.wertpfad.trend.ValueRealised.By;
import io.wertpfad.trend.ValueRealised.Weighing;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which months the figures of a table of costs are of. */
class CategorySplitTests {

    private static final YearMonth START = YearMonth.of(2025, 1);
    private static final YearMonth PILOT = YearMonth.of(2026, 1);
    private static final Series COSTS = Cases.series(52, 1, 42, 41, 40, 42, 41, 40, 41, 42, 40, 38);

    /** The decision was due after September, and the value goes on. */
    @Test
    void areNamedWhereTheYearlyValueHasMoreThanWhatWasJudged() {
        assertThat(notes(YearMonth.of(2026, 9)))
                .contains("Pilot und Änderung beruhen auf Jan.–Sept. 2026, der Wert im Jahr auf Jan.–Okt. 2026.");
    }

    @Test
    void areTheSameAsARule() {
        assertThat(notes(YearMonth.of(2026, 12))).noneMatch(note -> note.startsWith("Pilot und Änderung"));
    }

    private static List<String> notes(YearMonth finalLook) {
        Question question = new Question(
                START,
                PILOT.minusMonths(1),
                PILOT,
                PILOT.plusMonths(11),
                finalLook,
                YearMonth.of(2026, 10),
                true,
                null,
                null,
                new Question.Baseline.Constant());
        ValueData data = new ValueData(
                COSTS, null, List.of(), List.of(new CategorySeries("operation", COSTS, false)), List.of());
        ValueRealised realised = ValueRealised.of(COSTS, question, new Weighing(By.MONTH, 1));
        return Objects.requireNonNull(new CategorySplit(measure(), question, data).shares(realised)).notes().stream()
                .map(note -> note.in(Language.DE))
                .toList();
    }

    private static Measure measure() {
        return new Measure(
                "costs",
                Measure.Dimension.TCO,
                new Wording("Kosten", "Costs"),
                Unit.of("EUR").orElseThrow(),
                Measure.Better.LOWER,
                Measure.Aggregate.SUM,
                null,
                new Measure.Relevance(true, BigDecimal.ONE),
                true,
                false,
                false,
                new Measure.BaselineRule(Measure.BaselineRule.Kind.CONSTANT, null, null),
                null);
    }
}
