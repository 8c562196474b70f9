package io.wertpfad.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wertpfad.trend.Assessment.AssessedPoint;
import io.wertpfad.trend.Assessment.Kind;
import io.wertpfad.trend.Question.Baseline;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties over seeded random series: whatever the values are, there is an answer, and it moves with them. */
class AnyDoublesTests {

    private static final double[] SPECIAL = {
        0,
        -0.0,
        1,
        -1,
        0.1,
        1e308,
        -1e308,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        1e-300,
        1e15,
        1e16 + 2
    };

    @Test
    void answersAnyFiniteDoubles() throws ReflectiveOperationException {
        Random random = new Random(42);
        for (int i = 0; i < 1_500; i++) {
            int n = random.nextInt(50);
            List<@Nullable Double> values = new ArrayList<>();
            int flavour = random.nextInt(4);
            for (int k = 0; k < n; k++) {
                values.add(random.nextInt(6) == 0 ? null : garbage(random, flavour));
            }
            Question question = randomQuestion(random, n);
            Assessment assessment = Trend.assess(SeriesOf.nullable(values), question);
            assertFinite(assessment);
            assertFinite(Trend.slope(SeriesOf.nullable(values)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e308, 1e-310, 0, -1e308})
    void answersConstantValuesOfAnySize(double value) {
        double[] values = new double[24];
        Arrays.fill(values, value);
        Assessment assessment = Trend.assess(SeriesOf.values(values), SeriesOf.question(12, 12));

        assertThat(assessment.effect().change()).isZero();
        assertThat(assessment.effect().interval()).isEqualTo(new Assessment.Interval(0, 0));
        assertThat(assessment.limits().upper()).isEqualTo(value);
        assertThat(assessment.gaps()).doesNotContain(Assessment.Gap.OUT_OF_RANGE);
    }

    @Test
    void namesWhatADoubleCannotHold() {
        double[] values = new double[24];
        Arrays.fill(values, 0, 12, 1.5e308);
        Arrays.fill(values, 12, 24, -1.5e308);
        Assessment assessment = Trend.assess(SeriesOf.values(values), SeriesOf.question(12, 12));

        assertThat(assessment.effect().change()).isNull();
        assertThat(assessment.effect().changePercent()).isEqualTo(-200);
        assertThat(assessment.gaps()).contains(Assessment.Gap.OUT_OF_RANGE);
    }

    @Test
    void moveWithScaleAndShift() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            double[] values =
                    SimulatedSeries.of(12, 9).autocorrelated(0.3).shifted(-1).values(random);
            double factor = Math.exp(random.nextGaussian() * 20);
            double offset = random.nextGaussian() * 100;
            Assessment plain = assess(values, x -> x, true);
            Assessment moved = assess(values, x -> x * factor, true);
            Assessment lifted = assess(values, x -> x + offset, true);

            assertThat(signals(moved)).isEqualTo(signals(plain));
            assertThat(signals(lifted)).isEqualTo(signals(plain));
            assertClose(upper(moved), upper(plain) * factor, factor);
            assertClose(upper(lifted), upper(plain), 1);
            assertClose(Objects.requireNonNull(moved.forecast().value()), forecast(plain) * factor, factor * 20);
            assertClose(forecast(lifted), forecast(plain) + offset, 100);
        }
    }

    @Test
    void mirrorLowerAndHigher() {
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            double[] values = SimulatedSeries.of(12, 9)
                    .autocorrelated(0.3)
                    .skewed()
                    .shifted(-1)
                    .values(random);
            Assessment plain = assess(values, x -> x, true);
            Assessment mirrored = assess(values, x -> -x, false);

            assertThat(kinds(mirrored)).isEqualTo(kinds(plain));
            assertThat(Objects.requireNonNull(mirrored.effect().interval()).lower())
                    .isCloseTo(-upper(plain), within(1e-9));
            assertThat(mirrored.slope().s())
                    .isEqualTo(-Objects.requireNonNull(plain.slope().s()));
            assertThat(forecast(mirrored)).isCloseTo(-forecast(plain), within(1e-9));
        }
    }

    private static Assessment assess(double[] values, DoubleUnaryOperator change, boolean lowerIsBetter) {
        Question question = SeriesOf.question(12, 12, 9, new Baseline.Constant());
        return Trend.assess(
                SeriesOf.values(Arrays.stream(values).map(change).toArray()),
                SeriesOf.withTarget(question, null, null, lowerIsBetter));
    }

    private static double garbage(Random random, int flavour) {
        return switch (flavour) {
            case 0 -> SPECIAL[random.nextInt(SPECIAL.length)];
            case 1 -> Math.scalb(random.nextGaussian(), random.nextInt(1500) - 1000);
            case 2 -> random.nextInt(3);
            default -> random.nextGaussian();
        };
    }

    private static Question randomQuestion(Random random, int n) {
        Baseline kind = switch (random.nextInt(3)) {
            case 0 -> new Baseline.Constant();
            case 1 -> new Baseline.Seasonal();
            default -> new Baseline.Fixed(SPECIAL[random.nextInt(SPECIAL.length)]);
        };
        int baseline = 1 + random.nextInt(36);
        Question question = SeriesOf.question(baseline, 1 + random.nextInt(30), Math.max(0, n - baseline), kind);
        boolean relative = random.nextBoolean();
        double target = SPECIAL[random.nextInt(SPECIAL.length)];
        return SeriesOf.withTarget(question, relative ? null : target, relative ? target : null, random.nextBoolean());
    }

    static void assertFinite(Object record) throws ReflectiveOperationException {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(record);
            if (value instanceof Double number) {
                assertThat(number).as(component.getName()).isFinite();
            } else if (value instanceof Record part) {
                assertFinite(part);
            } else if (value instanceof List<?> list) {
                for (Object item : list) {
                    if (item instanceof Record part) {
                        assertFinite(part);
                    }
                }
            }
        }
    }

    private static void assertClose(double actual, double expected, double size) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * size));
    }

    private static double upper(Assessment assessment) {
        return Objects.requireNonNull(assessment.effect().interval()).upper();
    }

    private static double forecast(Assessment assessment) {
        return Objects.requireNonNull(assessment.forecast().value());
    }

    private static List<List<Assessment.Signal>> signals(Assessment assessment) {
        return assessment.points().stream().map(AssessedPoint::signals).toList();
    }

    private static List<Kind> kinds(Assessment assessment) {
        return assessment.points().stream().map(AssessedPoint::kind).toList();
    }
}
