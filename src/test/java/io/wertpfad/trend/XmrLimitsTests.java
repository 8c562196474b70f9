package io.wertpfad.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wertpfad.trend.Assessment.Gap;
import io.wertpfad.trend.Assessment.Kind;
import io.wertpfad.trend.Assessment.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class XmrLimitsTests {

    @Test
    void agreesWithPublishedLimits() {
        JsonNode reference = Reference.of("xmr", "A");
        double[] values = Reference.numbers(reference.required("values"));
        Assessment assessment = Trend.assess(SeriesOf.values(values), SeriesOf.question(values.length, 0));

        assertThat(assessment.limits().centre()).isCloseTo(1.9444444, within(1e-6));
        assertThat(assessment.limits().upper()).isCloseTo(4.6, within(0.01));
        assertThat(assessment.limits().lower()).isCloseTo(-0.72, within(0.01));
        assertThat(assessment.limits().trial()).isFalse();
        assertThat(assessment.points())
                .filteredOn(p -> p.kind() != Kind.COMMON_CAUSE)
                .singleElement()
                .satisfies(p -> assertThat(p.period()).isEqualTo(SeriesOf.START.plusMonths(4)))
                .satisfies(p -> assertThat(p.signals()).containsExactly(Signal.OUTSIDE_LIMITS));
    }

    @Test
    void screensOneMovingRangeOfTheInfectionsSeries() {
        JsonNode reference = Reference.of("before_after", "cdi");
        double[] before = Reference.numbers(reference.required("before"));
        Assessment.Limits limits =
                Trend.assess(SeriesOf.values(before), SeriesOf.question(24, 12)).limits();

        assertThat(limits.averageMovingRange()).isCloseTo(4.7273, within(1e-4));
        assertThat(limits.lower()).isCloseTo(6.1338, within(1e-4));
        assertThat(limits.upper()).isCloseTo(31.2829, within(1e-4));
    }

    @Test
    void screensRangesThatAreNotStrictlyBelowTheBound() {
        // Ranges 1, 1, …, 1, x: with n ranges the bound 3.267 × average equals x for x = 3.267 (n − 1) / (n − 3.267).
        double x = 3.267 * 10 / (11 - 3.267);
        double[] values = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, x + 1e-9};

        assertThat(limits(values).averageMovingRange()).isCloseTo(1, within(1e-9));
        values[11] = x - 1e-6;
        assertThat(limits(values).averageMovingRange()).isCloseTo((10 + x) / 11, within(1e-6));
    }

    @Test
    void doesNotBridgeMissingMonths() {
        double nan = Double.NaN;
        Series series = SeriesOf.withGaps(1, 2, 1, nan, 100, 101, 100, 101);
        Assessment.Limits limits = Trend.assess(series, SeriesOf.question(8, 0)).limits();

        assertThat(limits.averageMovingRange()).isEqualTo(1);
    }

    @Test
    void namesAWindowWithoutNeighbouringMonths() {
        double nan = Double.NaN;
        Series series = SeriesOf.withGaps(1, nan, 2, nan, 1, nan, 2, nan, 1, nan, 2);
        Assessment assessment = Trend.assess(series, SeriesOf.question(11, 0));

        assertThat(assessment.limits().upper()).isNull();
        assertThat(assessment.gaps()).contains(Gap.NO_MOVING_RANGES);
    }

    @Test
    void callsLimitsFromSixToElevenPointsTrialLimits() {
        assertThat(limits(1, 2, 3, 2, 1)).isEqualTo(new Assessment.Limits(null, null, null, null, false));
        assertThat(limits(1, 2, 3, 2, 1, 2).trial()).isTrue();
        assertThat(limits(1, 2, 3, 2, 1, 2, 1, 2, 1, 2, 1).trial()).isTrue();
        assertThat(limits(1, 2, 3, 2, 1, 2, 1, 2, 1, 2, 1, 2).trial()).isFalse();
    }

    @Test
    void givesConstantValuesLimitsWithoutWidthAndNoSignals() {
        double[] values = DoubleStream.generate(() -> 0.1).limit(12).toArray();
        Assessment assessment = Trend.assess(SeriesOf.values(values), SeriesOf.question(12, 0));

        assertThat(assessment.limits()).isEqualTo(new Assessment.Limits(0.1, 0.1, 0.1, 0.0, false));
        assertThat(assessment.points()).allMatch(p -> p.signals().isEmpty());
    }

    @Test
    void agreesWithPublishedAssurance() {
        JsonNode reference = Reference.of("assurance");
        double target = reference.required("target").asDouble();
        for (JsonNode expected : reference.required("cases")) {
            double lower = expected.required("lpl").asDouble();
            double upper = expected.required("upl").asDouble();
            XmrLimits limits = new XmrLimits((lower + upper) / 2, (upper - lower) / 2, 1, false);

            assertThat(Answer.assurance(limits, target, false).code())
                    .isEqualTo(expected.required("increase").asString());
            assertThat(Answer.assurance(limits, target, true).code())
                    .isEqualTo(expected.required("decrease").asString());
        }
    }

    @Test
    void assuresARatioAboutItsPooledLevel() {
        List<Series.Point> points = IntStream.range(0, 12)
                .mapToObj(i -> {
                    double denominator = i % 2 == 0 ? 1000 : 10;
                    double value = i % 2 == 0 ? 10 : 20;
                    return new Series.Point(
                            SeriesOf.START.plusMonths(i), value, value * denominator, denominator, null);
                })
                .toList();
        // Pooled 10.1, plain mean 15; 2.66 moving ranges are 26.6.
        Question question = SeriesOf.withTarget(SeriesOf.question(6, 6), -14.0, null, true);

        assertThat(Trend.assess(new Series(points), question).assurance()).isEqualTo(Assessment.Assurance.INCONSISTENT);
    }

    @Test
    void assuresFromThePilotsOwnPointsFromSixOn() {
        double[] values = {10, 11, 10, 11, 10, 11, 5, 6, 5, 6, 5, 6};
        Question question = SeriesOf.withTarget(SeriesOf.question(6, 6), 9.0, null, true);
        Assessment six = Trend.assess(SeriesOf.values(values), question);
        double[] fewer = Arrays.copyOf(values, 11);

        assertThat(six.assurance()).isEqualTo(Assessment.Assurance.CONSISTENT_PASS);
        assertThat(six.trialAssurance()).isTrue();
        assertThat(Trend.assess(SeriesOf.values(fewer), question).assurance()).isEqualTo(Assessment.Assurance.NONE);
    }

    private static Assessment.Limits limits(double... values) {
        return Objects.requireNonNull(Trend.assess(SeriesOf.values(values), SeriesOf.question(values.length, 0))
                .limits());
    }
}
