package io.wertpfad.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Language;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.Question;
import io.wertpfad.trend.Series;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year at 100 h, then a year at another level, against a target of −10 %. */
class NearMissTests {

    private static final YearMonth START = YearMonth.of(2024, 1);

    @ParameterizedTest
    @CsvSource({
        "90.04, −9.96%, not reached",
        "90.004, −9.996%, not reached",
        "90, −10%, reached",
        "89.996, −10%, reached",
        "95, −5%, not reached"
    })
    void neverSaysThatAChangeMissesATargetThatIsWrittenTheSame(double level, String change, String outcome) {
        Judgement judgement = Judgement.of(measure(), series(level), question());

        assertThat(judgement.headline().in(Language.EN))
                .isEqualTo("Downtime " + change + " against baseline; target −10% " + outcome);
        assertThat(judgement.reasons().get(0).in(Language.EN)).contains("a change of " + change + " ");
    }

    /** A change of a share is told in points, and is to be compared with its target. */
    @Test
    void tellsTheLevelThatATargetInPercentOfAShareMeans() {
        assertThat(Judgement.of(measure("%"), series(95), question()).headline().in(Language.EN))
                .isEqualTo("Downtime −5\u00a0percentage points against baseline; target −10% (90%) not reached");
    }

    private static Measure measure() {
        return measure("h");
    }

    private static Measure measure(String unit) {
        return new Measure(
                "downtime",
                Measure.Dimension.TIME,
                new Wording("Stillstand", "Downtime"),
                Unit.of(unit).orElseThrow(),
                Measure.Better.LOWER,
                Measure.Aggregate.SUM,
                new Measure.Target(true, BigDecimal.valueOf(-10)),
                new Measure.Relevance(true, BigDecimal.valueOf(1)),
                true,
                false,
                false,
                new Measure.BaselineRule(Measure.BaselineRule.Kind.CONSTANT, null, null),
                null);
    }

    private static Series series(double level) {
        List<Series.Point> points = IntStream.range(0, 24)
                .mapToObj(i -> Series.Point.of(START.plusMonths(i), (i < 12 ? 100 : level) + (i % 2 == 0 ? 0.5 : -0.5)))
                .toList();
        return new Series(points);
    }

    private static Question question() {
        YearMonth pilot = START.plusMonths(12);
        YearMonth end = START.plusMonths(23);
        return new Question(
                START, pilot.minusMonths(1), pilot, end, end, end, true, null, -10.0, new Question.Baseline.Constant());
    }
}
