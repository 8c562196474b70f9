package io.wertpfad.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wertpfad.trend.Assessment.Gap;
import io.wertpfad.trend.Question.Baseline;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BaselineKindsTests {

    @Test
    void expectsAGivenValueWhateverTheWindowSays() {
        Question question = SeriesOf.question(6, 3, 3, new Baseline.Fixed(10));
        Assessment assessment = Trend.assess(SeriesOf.values(5, 6, 5, 6, 5, 6, 8, 9, 8), question);

        assertThat(assessment.effect().baseline()).isEqualTo(10);
        assertThat(assessment.effect().change()).isCloseTo(25.0 / 3 - 10, within(1e-12));
        assertThat(assessment.limits().centre()).isEqualTo(5.5);
        assertThat(assessment.gaps()).doesNotContain(Gap.BASELINE_TOO_SHORT, Gap.NO_WINDOW_FOR_LIMITS);
    }

    @Test
    void judgesAGivenValueOnThePilotAlone() {
        Question question = SeriesOf.question(1, 6, 6, new Baseline.Fixed(10));
        Assessment assessment = Trend.assess(SeriesOf.withGaps(Double.NaN, 5, 6, 5, 6, 5, 6), question);

        assertThat(assessment.effect().interval()).isNotNull();
        assertThat(assessment.limits().centre()).isNull();
        assertThat(assessment.gaps()).contains(Gap.NO_WINDOW_FOR_LIMITS).doesNotContain(Gap.BASELINE_TOO_SHORT);
    }

    @Test
    void agreesWithAnotherLeastSquaresFitOfASeason() {
        JsonNode expected = Reference.of("harmonic_regression");
        double[] air = Reference.numbers(
                Reference.of("mann_kendall", "air-passengers, season 12").required("values"));
        double[] fitted = Reference.numbers(expected.required("fitted"));
        Segment window = Segment.of(SeriesOf.values(Arrays.copyOf(air, 36)), new Scale(0), month -> true);
        Expectation season = Objects.requireNonNull(Season.of(window, 36));

        for (int i = 0; i < window.n(); i++) {
            assertThat(season.at(window.month(i))).isCloseTo(fitted[i % 12], within(1e-9));
        }
        assertThat(season.level(window.months(), window.weights()))
                .isCloseTo(expected.required("level").asDouble(), within(1e-9));
        assertThat(Residuals.ofBaseline(window, season).squares())
                .isCloseTo(expected.required("residual_squares").asDouble(), within(1e-6));
    }

    @Test
    void recoversAPureSeasonExactly() {
        Assessment assessment = Trend.assess(seasonal(24, 9, 0), SeriesOf.question(24, 12, 9, new Baseline.Seasonal()));

        assertThat(assessment.points())
                .allSatisfy(p -> assertThat(p.expected()).isCloseTo(Objects.requireNonNull(p.value()), within(1e-9)));
        assertThat(assessment.effect().change()).isCloseTo(0, within(1e-9));
        assertThat(assessment.points()).allMatch(p -> p.signals().isEmpty());
    }

    @Test
    void findsAChangeBehindASeason() {
        Question question = SeriesOf.question(24, 12, 9, new Baseline.Seasonal());
        Assessment assessment = Trend.assess(seasonal(24, 9, -4), question);
        Assessment constant = Trend.assess(seasonal(24, 9, -4), SeriesOf.question(24, 12, 9, EffectTests.constant()));

        assertThat(assessment.effect().change()).isCloseTo(-4, within(1e-9));
        assertThat(constant.effect().change()).isNotCloseTo(-4, within(1.0));
    }

    @Test
    void weighsTheMonthsOfASeasonalRatioByTheirDenominators() {
        Series ratios = ratios(24, 12);
        double numerators = 0;
        double denominators = 0;
        for (Series.Point point : ratios.points().subList(0, 24)) {
            numerators += Objects.requireNonNull(point.numerator());
            denominators += Objects.requireNonNull(point.denominator());
        }
        Assessment assessment = Trend.assess(ratios, SeriesOf.question(24, 12, 12, new Baseline.Seasonal()));

        assertThat(assessment.effect().pooled()).isTrue();
        assertThat(assessment.limits().centre()).isCloseTo(numerators / denominators, within(1e-9));
        // The heavy months of window and pilot are the low ones: like is compared with like.
        assertThat(assessment.effect().change()).isCloseTo(0, within(0.1));
    }

    @Test
    void leavesNothingOfAPooledSeasonThatItsWeightsWouldExplain() {
        Segment window = Segment.of(ratios(36, 0), new Scale(0), month -> true);
        Season season = Objects.requireNonNull(Season.of(window, 36));
        Segment rest = window.minus(season::at);
        double level = 0;
        double sine = 0;
        double cosine = 0;
        for (int i = 0; i < rest.n(); i++) {
            double weighted = rest.weight(i) * rest.value(i);
            double angle = 2 * Math.PI * rest.month(i) / 12;
            level += weighted;
            sine += weighted * Math.sin(angle);
            cosine += weighted * Math.cos(angle);
        }

        assertThat(level).isCloseTo(0, within(1e-9));
        assertThat(sine).isCloseTo(0, within(1e-9));
        assertThat(cosine).isCloseTo(0, within(1e-9));
    }

    @Test
    void saysHowMuchEachMonthCountsInAPooledSeason() {
        Segment window = Segment.of(ratios(24, 0), new Scale(0), month -> true);
        Season season = Objects.requireNonNull(Season.of(window, 24));
        long[] months = {window.month(0) + 24, window.month(0) + 25, window.month(0) + 27};
        double[] weights = {0.5, 0.3, 0.2};
        double[] influence = season.influence(months, weights);
        double level = 0;
        for (int i = 0; i < influence.length; i++) {
            level += influence[i] * window.value(i);
        }

        assertThat(level).isCloseTo(season.level(months, weights), within(1e-9));
    }

    @Test
    void forecastsTheMonthsToComeWithTheirSeason() {
        Assessment assessment =
                Trend.assess(seasonal(24, 6, -4), SeriesOf.question(24, 12, 6, new Baseline.Seasonal()));

        // Over a whole year the season adds up to nothing: level 50 − 4.
        assertThat(assessment.forecast().value()).isCloseTo(46, within(1e-9));
    }

    /** Of the months so far, the season's upper half, six hundredths less would be another level. */
    @Test
    void holdsTheForecastAgainstTheTargetOverTheSameMonths() {
        Question question =
                SeriesOf.withTarget(SeriesOf.question(24, 12, 6, new Baseline.Seasonal()), null, -6.0, true);
        Assessment assessment = Trend.assess(seasonal(24, 6, -4), question);

        assertThat(assessment.forecast().targetLevel()).isCloseTo(47, within(1e-9));
        assertThat(assessment.targetLevel()).isGreaterThan(50);
    }

    @Test
    void demandsTwoYearsForASeason() {
        Assessment assessment = Trend.assess(seasonal(23, 9, 0), SeriesOf.question(23, 12, 9, new Baseline.Seasonal()));

        assertThat(assessment.gaps()).contains(Gap.BASELINE_TOO_SHORT_FOR_SEASONS);
        assertThat(assessment.effect().change()).isNull();
        assertThat(assessment.effect().baseline()).isNull();
    }

    /** Ratios of 15 from 10 and of 10 from 1,000 by turns, with a season on them. */
    private static Series ratios(int baseline, int pilot) {
        return new Series(IntStream.range(0, baseline + pilot)
                .mapToObj(i -> {
                    double denominator = i % 2 == 0 ? 10 : 1000;
                    double value = (i % 2 == 0 ? 15 : 10) + 3 * Math.sin(2 * Math.PI * (i + 1) / 12) + i % 3 * 0.01;
                    return new Series.Point(
                            SeriesOf.START.plusMonths(i), value, value * denominator, denominator, null);
                })
                .toList());
    }

    private static Series seasonal(int baseline, int pilot, double shift) {
        return SeriesOf.values(IntStream.range(0, baseline + pilot)
                .mapToDouble(i -> 50 + 8 * Math.sin(2 * Math.PI * (i + 1) / 12) + (i >= baseline ? shift : 0))
                .toArray());
    }
}
