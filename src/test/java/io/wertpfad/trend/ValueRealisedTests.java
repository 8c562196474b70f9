package io.wertpfad.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.trend.Question.Baseline;
import io.wertpfad.trend.ValueRealised.By;
import io.wertpfad.trend.ValueRealised.Gap;
import io.wertpfad.trend.ValueRealised.Weighing;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValueRealisedTests {

    private static final Weighing MONTHS = new Weighing(By.MONTH, 1);
    private static final double[] SPECIAL = {
        0, -0.0, 1, -1, 1e308, -1e308, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, Double.MIN_NORMAL, 1e15
    };

    /** Expected 11 a month; 3 + 2 + 1 less in three months is 6, 24 a year. */
    @Test
    void addsUpWhatEachMonthOfASumFellShortOfTheBaseline() {
        ValueRealised value =
                ValueRealised.of(SeriesOf.values(10, 12, 10, 12, 10, 12, 8, 9, 10), SeriesOf.question(6, 3), MONTHS);

        assertThat(value.value()).isEqualTo(6);
        assertThat(value.yearly()).isEqualTo(24);
        assertThat(value.months()).isEqualTo(3);
        assertThat(value.from()).isEqualTo(YearMonth.of(2025, 7));
        assertThat(value.to()).isEqualTo(YearMonth.of(2025, 9));
        assertThat(value.missing()).isEmpty();
        assertThat(value.gaps()).isEmpty();
    }

    /** Expected 11; (8 − 11) × 2 + (9 − 11) × 3 + (10 − 11) × 5 = −17. */
    @Test
    void multipliesAMeanWithTheRowsBehindIt() {
        ValueRealised value = ValueRealised.of(weighed(By.COUNT, 2, 3, 5), SeriesOf.question(6, 3), counted(1));

        assertThat(value.value()).isEqualTo(17);
        assertThat(value.yearly()).isEqualTo(68);
    }

    /** The same by denominators of a ratio in percent: a hundredth of it. */
    @Test
    void saysARatioInUnitsOfItsNumerator() {
        ValueRealised value = ValueRealised.of(
                weighed(By.DENOMINATOR, 2, 3, 5), SeriesOf.question(6, 3), new Weighing(By.DENOMINATOR, 100));

        assertThat(value.value()).isCloseTo(0.17, within(1e-15));
    }

    @Test
    void fillsNothingIn() {
        double nan = Double.NaN;
        ValueRealised value = ValueRealised.of(
                SeriesOf.withGaps(10, 12, 10, 12, 10, 12, 8, nan, 9, 10, nan),
                SeriesOf.question(6, 12, 5, new Baseline.Constant()),
                MONTHS);

        assertThat(value.value()).isEqualTo(6);
        assertThat(value.yearly()).isEqualTo(24);
        assertThat(value.months()).isEqualTo(3);
        assertThat(value.missing()).containsExactly(YearMonth.of(2025, 8), YearMonth.of(2025, 11));
    }

    @Test
    void namesMonthsWithoutTheWeightTheyNeed() {
        ValueRealised some = ValueRealised.of(weighed(By.COUNT, 2, Double.NaN, 5), SeriesOf.question(6, 3), counted(1));
        ValueRealised none = ValueRealised.of(
                SeriesOf.values(10, 12, 10, 12, 10, 12, 8, 9, 10), SeriesOf.question(6, 3), counted(1));

        assertThat(some.value()).isEqualTo(11);
        assertThat(some.months()).isEqualTo(2);
        assertThat(some.unweighted()).containsExactly(YearMonth.of(2025, 8));
        assertThat(none.value()).isNull();
        assertThat(none.gaps()).containsExactly(Gap.NO_WEIGHTS);
    }

    @Test
    void countsNoMonthsAfterThePilotAndNoneAfterTheReport() {
        double[] values = {10, 12, 10, 12, 10, 12, 8, 9, 10, 0, 0};
        Question over = SeriesOf.question(6, 3, 5, new Baseline.Constant());
        Question early = SeriesOf.question(6, 12, 3, new Baseline.Constant());

        assertThat(ValueRealised.of(SeriesOf.values(values), over, MONTHS).value())
                .isEqualTo(6);
        assertThat(ValueRealised.of(SeriesOf.values(values), early, MONTHS).value())
                .isEqualTo(6);
    }

    @Test
    void saysNothingThatTheEffectCannotSay() {
        assertThat(ValueRealised.of(SeriesOf.values(1, 2, 1, 2, 1, 1, 1, 1), SeriesOf.question(5, 3), MONTHS))
                .satisfies(v -> {
                    assertThat(v.value()).isNull();
                    assertThat(v.interval()).isNull();
                    assertThat(v.yearly()).isNull();
                    assertThat(v.gaps()).containsExactly(Gap.BASELINE_TOO_SHORT);
                });
        assertThat(ValueRealised.of(
                                SeriesOf.values(1, 2, 1, 2, 1, 2, 1, 1),
                                SeriesOf.question(6, 12, 2, new Baseline.Constant()),
                                MONTHS)
                        .gaps())
                .containsExactly(Gap.PILOT_TOO_SHORT);
        assertThat(ValueRealised.of(
                                SeriesOf.values(1, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1),
                                SeriesOf.question(10, 3, 3, new Baseline.Seasonal()),
                                MONTHS)
                        .gaps())
                .containsExactly(Gap.BASELINE_TOO_SHORT_FOR_SEASONS);
        assertThat(ValueRealised.of(
                                SeriesOf.values(1, 2, 1), SeriesOf.question(6, 12, 0, new Baseline.Constant()), MONTHS)
                        .gaps())
                .containsExactly(Gap.NO_PILOT);
    }

    /** The baseline's error is common to all months: it adds up by their number, not by its root. */
    @Test
    void isTheChangeTimesTheMonthsWithItsIntervalAtEveryLook() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            double[] values = noise(12, i % 2 == 0).values(random);
            for (int seen = 3; seen <= 12; seen++) {
                Question question = SeriesOf.question(12, 12, seen, new Baseline.Constant());
                ValueRealised value = ValueRealised.of(SeriesOf.values(values), question, MONTHS);
                Assessment.Effect effect =
                        Trend.assess(SeriesOf.values(values), question).effect();
                Interval interval = Objects.requireNonNull(effect.interval());

                assertThat(value.value()).isCloseTo(-seen * Objects.requireNonNull(effect.change()), within(1e-9));
                assertThat(lower(value)).isCloseTo(-seen * interval.upper(), within(1e-9));
                assertThat(upper(value)).isCloseTo(-seen * interval.lower(), within(1e-9));
            }
        }
    }

    @Test
    void isThePooledChangeTimesTheDenominators() {
        List<Series.Point> points = new ArrayList<>();
        Random random = new Random(5);
        double denominators = 0;
        for (int i = 0; i < 20; i++) {
            double denominator = 50 + random.nextInt(100);
            double numerator = Math.round(denominator * (0.2 + 0.05 * random.nextGaussian()));
            denominators += i < 12 ? 0 : denominator;
            points.add(new Series.Point(
                    SeriesOf.START.plusMonths(i), 100 * numerator / denominator, numerator, denominator, null));
        }
        Question question = SeriesOf.question(12, 8);
        ValueRealised value = ValueRealised.of(new Series(points), question, new Weighing(By.DENOMINATOR, 100));
        Assessment.Effect effect = Trend.assess(new Series(points), question).effect();

        assertThat(value.value())
                .isCloseTo(-denominators / 100 * Objects.requireNonNull(effect.change()), within(1e-9));
        assertThat(lower(value))
                .isCloseTo(
                        -denominators
                                / 100
                                * Objects.requireNonNull(effect.interval()).upper(),
                        within(1e-9));
    }

    @Test
    void comparesEachMonthWithItsSeason() {
        double[] values = new double[36];
        for (int i = 0; i < 36; i++) {
            values[i] = 50 + 10 * Math.sin(2 * Math.PI * i / 12) - (i < 24 ? 0 : 2);
        }
        ValueRealised value = ValueRealised.of(
                SeriesOf.values(values), SeriesOf.question(24, 12, 5, new Baseline.Seasonal()), MONTHS);

        assertThat(value.value()).isCloseTo(10, within(1e-9));
        assertThat(value.yearly()).isCloseTo(24, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void movesWithScaleAndNotWithShiftAndIsMirrored(By by) {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            double[] values = noise(9, true).values(random);
            double[] weights = random.doubles(21, 1, 50).toArray();
            double factor = Math.exp(random.nextGaussian() * 20);
            ValueRealised plain = of(values, weights, by, x -> x, true);
            ValueRealised scaled = of(values, weights, by, x -> x * factor, true);
            ValueRealised lifted = of(values, weights, by, x -> x + 100, true);
            ValueRealised mirrored = of(values, weights, by, x -> -x, false);

            double size = 1e-9 * Math.abs(upper(plain) - lower(plain));
            assertThat(scaled.value()).isCloseTo(factor * value(plain), within(factor * size));
            assertThat(lower(scaled)).isCloseTo(factor * lower(plain), within(factor * size));
            assertThat(lifted.value()).isCloseTo(value(plain), within(size));
            assertThat(upper(lifted)).isCloseTo(upper(plain), within(size));
            assertThat(mirrored.value()).isEqualTo(plain.value());
            assertThat(mirrored.interval()).isEqualTo(plain.interval());
        }
    }

    @Test
    void answersAnyFiniteDoubles() {
        Random random = new Random(13);
        for (int i = 0; i < 2_000; i++) {
            By by = List.of(By.MONTH, By.COUNT, By.DENOMINATOR).get(random.nextInt(3));
            List<Series.Point> points = new ArrayList<>();
            int n = random.nextInt(50);
            for (int k = 0; k < n; k++) {
                points.add(point(by, k, random.nextInt(6) == 0 ? null : any(random), Math.abs(any(random))));
            }
            Baseline kind = switch (random.nextInt(3)) {
                case 0 -> new Baseline.Constant();
                case 1 -> new Baseline.Seasonal();
                default -> new Baseline.Fixed(any(random));
            };
            int baseline = 1 + random.nextInt(30);
            ValueRealised value = ValueRealised.of(
                    new Series(points),
                    SeriesOf.question(baseline, 1 + random.nextInt(20), Math.max(0, n - baseline), kind),
                    new Weighing(by, random.nextBoolean() ? 1 : 100));

            assertFinite(value.value());
            assertFinite(value.yearly());
            for (Interval interval : Arrays.asList(value.interval(), value.yearlyInterval())) {
                assertThat(interval == null || interval.lower() <= interval.upper())
                        .isTrue();
                assertFinite(interval == null ? null : Double.valueOf(interval.lower()));
                assertFinite(interval == null ? null : Double.valueOf(interval.upper()));
            }
            assertThat(value.value() != null || !value.gaps().isEmpty()).isTrue();
        }
    }

    @Test
    void namesWhatADoubleCannotHold() {
        double[] values = new double[18];
        Arrays.fill(values, 0, 12, 1e308);
        ValueRealised value = ValueRealised.of(SeriesOf.values(values), SeriesOf.question(12, 6), MONTHS);

        assertThat(value.value()).isNull();
        assertThat(value.gaps()).containsExactly(Gap.OUT_OF_RANGE);
    }

    /** Short form of {@link ValueSimulation}; its table is in {@code src/docs/statistics.md}. */
    @Test
    void holdsTheTrueValueAsOftenAsItSays() {
        double[] least = {0.95, 0.95, 0.93};
        for (int i = 0; i < least.length; i++) {
            SimulatedSeries simulated =
                    SimulatedSeries.of(12, 12).autocorrelated(0.3 * i).shifted(-2);
            assertThat(ValueSimulation.coverage(simulated, new Baseline.Constant(), 12, 2_000, 1))
                    .isGreaterThan(least[i]);
        }
    }

    private static SimulatedSeries noise(int pilot, boolean logNormal) {
        SimulatedSeries normal =
                SimulatedSeries.of(12, pilot).autocorrelated(0.3).shifted(-1);
        return logNormal ? normal.skewed() : normal;
    }

    private static ValueRealised of(
            double[] values, double[] weights, By by, DoubleUnaryOperator change, boolean lowerIsBetter) {
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(point(by, i, change.applyAsDouble(values[i]), weights[i]));
        }
        Question question = SeriesOf.question(12, 12, 9, new Baseline.Constant());
        return ValueRealised.of(
                new Series(points), SeriesOf.withTarget(question, null, null, lowerIsBetter), new Weighing(by, 1));
    }

    private static Series weighed(By by, double... weights) {
        double[] values = {10, 12, 10, 12, 10, 12, 8, 9, 10};
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(point(by, i, values[i], i < 6 ? 4 : weights[i - 6]));
        }
        return new Series(points);
    }

    private static Series.Point point(By by, int i, @Nullable Double value, double weight) {
        Double given = Double.isNaN(weight) ? null : Double.valueOf(weight);
        return new Series.Point(
                SeriesOf.START.plusMonths(i),
                value,
                null,
                by == By.DENOMINATOR ? given : null,
                by == By.COUNT ? given : null);
    }

    private static Weighing counted(double divisor) {
        return new Weighing(By.COUNT, divisor);
    }

    private static double any(Random random) {
        return random.nextBoolean()
                ? SPECIAL[random.nextInt(SPECIAL.length)]
                : Math.scalb(random.nextGaussian(), random.nextInt(1500) - 1000);
    }

    private static void assertFinite(@Nullable Double figure) {
        assertThat(figure == null || Double.isFinite(figure)).isTrue();
    }

    private static double value(ValueRealised value) {
        return Objects.requireNonNull(value.value());
    }

    private static double lower(ValueRealised value) {
        return Objects.requireNonNull(value.interval()).lower();
    }

    private static double upper(ValueRealised value) {
        return Objects.requireNonNull(value.interval()).upper();
    }
}
