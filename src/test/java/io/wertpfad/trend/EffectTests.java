package io.wertpfad.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wertpfad.trend.Assessment.Effect;
import io.wertpfad.trend.Assessment.Forecast;
import io.wertpfad.trend.Assessment.Gap;
import io.wertpfad.trend.Assessment.Interval;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EffectTests {

    @Test
    void agreesWithAnotherComputationOfTheFormula() {
        for (JsonNode expected : Reference.of("effects").required("cases")) {
            double[] before = Reference.numbers(expected.required("before"));
            double[] after = Reference.numbers(expected.required("after"));
            int planned = expected.required("planned").asInt();
            Question question =
                    SeriesOf.question(before.length, planned, after.length, new Question.Baseline.Constant());
            Assessment assessment = Trend.assess(joined(before, after), question);
            Effect effect = assessment.effect();
            Interval interval = Objects.requireNonNull(effect.interval());

            assertThat(effect.change()).isCloseTo(number(expected, "change"), within(1e-9));
            assertThat(effect.autocorrelation()).isCloseTo(number(expected, "autocorrelation"), within(1e-9));
            double width = number(expected, "upper") - number(expected, "lower");
            assertThat(interval.lower()).isCloseTo(number(expected, "lower"), within(1e-6 * width));
            assertThat(interval.upper()).isCloseTo(number(expected, "upper"), within(1e-6 * width));
            assertThat(effect.look()).isEqualTo(after.length - 2);
            assertThat(effect.looks()).isEqualTo(planned - 2);
            if (expected.has("prediction_half_width")) {
                Interval forecast = Objects.requireNonNull(assessment.forecast().interval());
                assertThat((forecast.upper() - forecast.lower()) / 2)
                        .isCloseTo(number(expected, "prediction_half_width"), within(1e-6));
            }
        }
    }

    @Test
    void isTheTextbookIntervalForOneLookWithoutAutocorrelation() {
        JsonNode only = Reference.of("effects").required("cases").required(4);
        JsonNode expected = Reference.of("textbook_t");
        Series series = joined(Reference.numbers(only.required("before")), Reference.numbers(only.required("after")));
        Effect effect = Trend.assess(series, SeriesOf.question(6, 3)).effect();
        Interval interval = Objects.requireNonNull(effect.interval());

        assertThat(effect.autocorrelation()).isZero();
        assertThat(interval.lower()).isCloseTo(number(expected, "lower"), within(1e-8));
        assertThat(interval.upper()).isCloseTo(number(expected, "upper"), within(1e-8));
    }

    @Test
    void isWiderThanWelchsIntervalWhichKnowsNothingOfLooksAndNeighbours() {
        JsonNode cdi = Reference.of("before_after", "cdi");
        double[] welch = Reference.numbers(cdi.required("welch_ci95"));
        Effect effect = Trend.assess(
                        joined(Reference.numbers(cdi.required("before")), Reference.numbers(cdi.required("after"))),
                        SeriesOf.question(24, 12))
                .effect();
        Interval interval = Objects.requireNonNull(effect.interval());

        assertThat(effect.change()).isCloseTo(-(welch[0] + welch[1]) / 2, within(1e-3));
        assertThat(interval.lower()).isLessThan(-welch[1]);
        assertThat(interval.upper()).isGreaterThan(-welch[0]);
    }

    @Test
    void givesThePilotLevelWithTheEffectsIntervalAsForecastOfTheFinalLook() {
        JsonNode cdi = Reference.of("before_after", "cdi");
        Assessment assessment = Trend.assess(
                joined(Reference.numbers(cdi.required("before")), Reference.numbers(cdi.required("after"))),
                SeriesOf.question(24, 12));
        Interval effect = Objects.requireNonNull(assessment.effect().interval());
        Interval forecast = Objects.requireNonNull(assessment.forecast().interval());

        assertThat(assessment.effect().finalLook()).isTrue();
        assertThat(assessment.effect().changePercent()).isCloseTo(-62.1, within(0.1));
        assertThat(assessment.forecast().value()).isEqualTo(assessment.effect().pilot());
        assertThat(forecast.lower()).isCloseTo(18.708333 + effect.lower(), within(1e-5));
        assertThat(forecast.upper()).isCloseTo(18.708333 + effect.upper(), within(1e-5));
    }

    @Test
    void repeatsTheFinalLookForLaterMonths() {
        double[] values = {5, 6, 5, 6, 5, 6, 4, 3, 4, 3, 90, 91};
        Question end = SeriesOf.question(6, 4);
        Question later = new Question(
                end.baselineFrom(),
                end.baselineTo(),
                end.pilotFrom(),
                Objects.requireNonNull(end.pilotTo()).plusMonths(2),
                end.finalLook(),
                end.now().plusMonths(2),
                true,
                null,
                null,
                end.baseline());

        Assessment atEnd = Trend.assess(SeriesOf.values(Arrays.copyOf(values, 10)), end);
        Assessment afterwards = Trend.assess(SeriesOf.values(values), later);

        assertThat(afterwards.effect()).isEqualTo(atEnd.effect());
        assertThat(afterwards.forecast()).isEqualTo(atEnd.forecast());
        assertThat(afterwards.points()).hasSize(12);
    }

    @Test
    void givesLevelsButNoChangeWhileDataAreInsufficient() {
        Assessment two = Trend.assess(SeriesOf.values(5, 6, 5, 6, 5, 6, 4, 4), SeriesOf.question(6, 12, 2, constant()));

        assertThat(two.effect().baseline()).isEqualTo(5.5);
        assertThat(two.effect().pilot()).isEqualTo(4);
        assertThat(two.effect().change()).isNull();
        assertThat(two.effect().interval()).isNull();
        assertThat(two.effect().look()).isZero();
        assertThat(two.forecast().value()).isNull();
        assertThat(two.gaps()).contains(Gap.PILOT_TOO_SHORT);

        Assessment shortBaseline = Trend.assess(SeriesOf.values(5, 6, 5, 6, 5, 4, 4, 4), SeriesOf.question(5, 3));
        assertThat(shortBaseline.effect().interval()).isNull();
        assertThat(shortBaseline.gaps()).contains(Gap.BASELINE_TOO_SHORT);
    }

    @Test
    void namesAPilotWithoutRecentMonths() {
        double nan = Double.NaN;
        Question question = SeriesOf.question(6, 12, 6, constant());

        assertThat(Trend.assess(SeriesOf.withGaps(5, 6, 5, 6, 5, 6, 4, 4, 3, 4, nan, nan), question)
                        .gaps())
                .contains(Gap.NO_RECENT_PILOT_MONTH);
        assertThat(Trend.assess(SeriesOf.withGaps(5, 6, 5, 6, 5, 6, 4, 4, 3, 4, 3, nan), question)
                        .gaps())
                .doesNotContain(Gap.NO_RECENT_PILOT_MONTH);
    }

    @Test
    void poolsTheLevelsOfARatioWhereEveryMonthHasDenominators() {
        double[] numerators = {1, 2, 1, 2, 1, 30, 1, 1, 30};
        double[] denominators = {10, 20, 10, 20, 10, 100, 20, 20, 200};
        Series series = ratio(numerators, denominators);
        Effect effect = Trend.assess(series, SeriesOf.question(6, 3)).effect();

        assertThat(effect.pooled()).isTrue();
        assertThat(effect.baseline()).isCloseTo(100 * 37.0 / 170, within(1e-9));
        assertThat(effect.pilot()).isCloseTo(100 * 32.0 / 240, within(1e-9));

        denominators[3] = Double.NaN;
        Assessment partly = Trend.assess(ratio(numerators, denominators), SeriesOf.question(6, 3));
        assertThat(partly.effect().pooled()).isFalse();
        assertThat(partly.gaps()).contains(Gap.RATIO_NOT_POOLED);
    }

    @Test
    void doesNotJudgeInPercentOfALevelThatIsNotPositive() {
        Question question = SeriesOf.withTarget(SeriesOf.question(6, 3), null, -20.0, true);
        Assessment assessment = Trend.assess(SeriesOf.values(-5, 6, -5, 4, -5, 4, -8, -9, -8), question);

        assertThat(assessment.effect().changePercent()).isNull();
        assertThat(assessment.targetLevel()).isNull();
        assertThat(assessment.gaps()).contains(Gap.BASELINE_NOT_POSITIVE);
    }

    @Test
    void laysARelativeTargetOnTheExpectedLevel() {
        Question question = SeriesOf.withTarget(SeriesOf.question(6, 12), null, -20.0, true);

        assertThat(Trend.assess(SeriesOf.values(50, 50, 50, 50, 50, 50), question)
                        .targetLevel())
                .isEqualTo(40);
    }

    @Test
    void followsASignificantTrendIntoTheForecastAndDampsIt() {
        double[] before = {50, 51, 50, 51, 50, 51};
        double[] after = {50, 48, 46, 44, 42, 40, 38, 36};
        Forecast forecast = Trend.assess(joined(before, after), SeriesOf.question(6, 12, 8, constant()))
                .forecast();
        // Months to come: 36 − 2 × (0.9, 1.71, 2.439, 3.0951).
        double expected = (DoubleStream.of(after).sum() + 4 * 36 - 2 * (0.9 + 1.71 + 2.439 + 3.0951)) / 12;

        assertThat(forecast.value()).isCloseTo(expected, within(1e-9));
        assertThat(forecast.period()).isEqualTo(SeriesOf.START.plusMonths(17));
    }

    static Question.Baseline constant() {
        return new Question.Baseline.Constant();
    }

    private static Series joined(double[] before, double[] after) {
        return SeriesOf.values(DoubleStream.concat(DoubleStream.of(before), DoubleStream.of(after))
                .toArray());
    }

    private static Series ratio(double[] numerators, double[] denominators) {
        return new Series(IntStream.range(0, numerators.length)
                .mapToObj(i -> Double.isNaN(denominators[i])
                        ? Series.Point.of(SeriesOf.START.plusMonths(i), 10.0)
                        : new Series.Point(
                                SeriesOf.START.plusMonths(i),
                                100 * numerators[i] / denominators[i],
                                numerators[i],
                                denominators[i],
                                null))
                .toList());
    }

    private static double number(JsonNode node, String name) {
        return node.required(name).asDouble();
    }
}
