package io.wertpfad.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wertpfad.trend.Assessment.AssessedPoint;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.trend.Assessment.Variation;
import io.wertpfad.trend.Question.Baseline;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What must not change a judgement: the unit, the zero of the scale, and whether higher or lower is called better. Seeded random
 * series with gaps, ties and targets, for each kind of baseline.
 */
class InvarianceTests {

    private static final int SERIES = 150;
    private static final double[] FACTORS = {0x1p900, 0x1p-900, 3e250, 7e-250, 0.01};

    enum Kind {
        CONSTANT(12),
        SEASONAL(24),
        FIXED(12),
        FIXED_ALONE(0);

        private final int window;

        Kind(int window) {
            this.window = window;
        }

        Baseline baseline(DoubleUnaryOperator change) {
            return switch (this) {
                case CONSTANT -> new Baseline.Constant();
                case SEASONAL -> new Baseline.Seasonal();
                default -> new Baseline.Fixed(change.applyAsDouble(20));
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void judgeTheSameInAnyUnit(Kind kind) throws ReflectiveOperationException {
        for (Drawn drawn : drawn(kind)) {
            Assessment plain = drawn.assess(x -> x, true);
            AnyDoublesTests.assertFinite(plain);
            for (double factor : FACTORS) {
                Assessment scaled = drawn.assess(x -> x * factor, true);

                assertSameJudgement(scaled, plain);
                assertSame(figures(scaled), figures(plain), x -> x * factor, x -> x * factor, factor);
                assertThat(scaled.gaps()).isEqualTo(plain.gaps());
                AnyDoublesTests.assertFinite(scaled);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void judgeTheSameFromAnyZero(Kind kind) {
        for (Drawn drawn : drawn(kind)) {
            Assessment plain = drawn.levelTarget().assess(x -> x, true);
            for (double offset : new double[] {1000, -64}) {
                Assessment lifted = drawn.levelTarget().assess(x -> x + offset, true);

                assertSameJudgement(lifted, plain);
                assertSame(figures(lifted), figures(plain), x -> x + offset, x -> x, 1000);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void judgeTheSameInTheMirror(Kind kind) {
        for (Drawn drawn : drawn(kind)) {
            Assessment plain = drawn.levelTarget().assess(x -> x, true);
            Assessment mirrored = drawn.levelTarget().assess(x -> -x, false);

            assertThat(mirrored.points()).extracting(AssessedPoint::kind).isEqualTo(kinds(plain));
            assertThat(mirrored.points()).extracting(AssessedPoint::signals).isEqualTo(signals(plain));
            assertThat(mirrored.variation()).isEqualTo(mirror(plain.variation()));
            assertThat(mirrored.assurance()).isEqualTo(plain.assurance());
            assertSame(figures(mirrored), mirroredEnds(figures(plain)), x -> -x, x -> -x, 1);
            assertThat(mirrored.slope().p()).isEqualTo(plain.slope().p());
        }
    }

    private static void assertSameJudgement(Assessment changed, Assessment plain) {
        assertThat(changed.points()).extracting(AssessedPoint::kind).isEqualTo(kinds(plain));
        assertThat(changed.points()).extracting(AssessedPoint::signals).isEqualTo(signals(plain));
        assertThat(changed.variation()).isEqualTo(plain.variation());
        assertThat(changed.assurance()).isEqualTo(plain.assurance());
        assertThat(changed.slope().s()).isEqualTo(plain.slope().s());
        assertThat(changed.slope().p()).isEqualTo(plain.slope().p());
        if (plain.effect().autocorrelation() != null) {
            assertThat(changed.effect().autocorrelation())
                    .isCloseTo(plain.effect().autocorrelation(), within(1e-9));
        }
    }

    /** @param size of what rounding may have lost */
    private static void assertSame(
            List<Figure> changed,
            List<Figure> plain,
            DoubleUnaryOperator levels,
            DoubleUnaryOperator changes,
            double size) {
        for (int i = 0; i < plain.size(); i++) {
            Figure figure = plain.get(i);
            Double value = changed.get(i).value();
            if (figure.value() == null || value == null) {
                assertThat(value).as(figure.name()).isEqualTo(figure.value());
            } else {
                double expected = (figure.level() ? levels : changes).applyAsDouble(figure.value());
                double tolerance = 1e-9 * Math.max(Math.abs(size), Math.abs(expected));
                assertThat(value).as(figure.name()).isCloseTo(expected, within(tolerance));
            }
        }
    }

    /** A lower end becomes the upper one. */
    private static List<Figure> mirroredEnds(List<Figure> figures) {
        List<Figure> mirrored = new ArrayList<>(figures);
        for (int i = 0; i + 1 < mirrored.size(); i++) {
            if (mirrored.get(i).name().endsWith("lower")) {
                Figure lower = mirrored.get(i);
                mirrored.set(i, mirrored.get(i + 1));
                mirrored.set(i + 1, lower);
                i++;
            }
        }
        return mirrored;
    }

    private static Variation mirror(Variation variation) {
        return switch (variation) {
            case COMMON_CAUSE -> Variation.COMMON_CAUSE;
            case IMPROVEMENT_HIGH -> Variation.IMPROVEMENT_LOW;
            case IMPROVEMENT_LOW -> Variation.IMPROVEMENT_HIGH;
            case CONCERN_HIGH -> Variation.CONCERN_LOW;
            case CONCERN_LOW -> Variation.CONCERN_HIGH;
        };
    }

    private static List<Figure> figures(Assessment a) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("centre", true, a.limits().centre()));
        figures.add(new Figure("limit lower", true, a.limits().lower()));
        figures.add(new Figure("limit upper", true, a.limits().upper()));
        figures.add(new Figure("baseline", true, a.effect().baseline()));
        figures.add(new Figure("pilot", true, a.effect().pilot()));
        figures.add(new Figure("change", false, a.effect().change()));
        add(figures, "effect", false, a.effect().interval());
        figures.add(new Figure("forecast", true, a.forecast().value()));
        add(figures, "forecast", true, a.forecast().interval());
        figures.add(new Figure("slope", false, a.slope().sen()));
        add(figures, "slope", false, a.slope().interval());
        return figures;
    }

    private static void add(List<Figure> figures, String name, boolean level, @Nullable Interval interval) {
        figures.add(new Figure(name + " lower", level, interval == null ? null : interval.lower()));
        figures.add(new Figure(name + " upper", level, interval == null ? null : interval.upper()));
    }

    private static List<Assessment.Kind> kinds(Assessment assessment) {
        return assessment.points().stream().map(AssessedPoint::kind).toList();
    }

    private static List<List<Assessment.Signal>> signals(Assessment assessment) {
        return assessment.points().stream().map(AssessedPoint::signals).toList();
    }

    private static List<Drawn> drawn(Kind kind) {
        return IntStream.range(0, SERIES).mapToObj(i -> Drawn.of(kind, i)).toList();
    }

    /** A figure of an assessment: a level moves with the zero of the scale, a change does not. */
    private record Figure(
            String name, boolean level, @Nullable Double value) {}

    /** Values are eighths or whole numbers, so that sums with a whole number are exact and ties stay ties. */
    private record Drawn(Kind kind, List<@Nullable Double> values, int pilot, int seen, boolean relative) {

        static Drawn of(Kind kind, int seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int pilot = 3 + random.nextInt(30);
            int seen = 1 + random.nextInt(pilot);
            int grain = random.nextInt(3) == 0 ? 1 : 8;
            double[] drawn = SimulatedSeries.of(kind.window, seen)
                    .autocorrelated(0.3)
                    .shifted(random.nextInt(3) - 1)
                    .values(random);
            List<@Nullable Double> values = new ArrayList<>();
            for (double value : drawn) {
                values.add(random.nextInt(12) == 0 ? null : Double.valueOf(Math.rint(value * grain) / grain));
            }
            return new Drawn(kind, values, pilot, seen, random.nextBoolean());
        }

        Drawn levelTarget() {
            return new Drawn(kind, values, pilot, seen, false);
        }

        Assessment assess(DoubleUnaryOperator change, boolean lowerIsBetter) {
            List<@Nullable Double> changed = new ArrayList<>();
            for (Double value : values) {
                changed.add(value == null ? null : Double.valueOf(change.applyAsDouble(value)));
            }
            Question question = SeriesOf.question(kind.window, pilot, seen, kind.baseline(change));
            return Trend.assess(
                    SeriesOf.nullable(changed),
                    SeriesOf.withTarget(
                            question,
                            relative ? null : Double.valueOf(change.applyAsDouble(17.5)),
                            relative ? -10.0 : null,
                            lowerIsBetter));
        }
    }
}
