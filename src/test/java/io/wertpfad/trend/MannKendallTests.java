package io.wertpfad.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wertpfad.trend.Assessment.Slope;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MannKendallTests {

    @Test
    void agreesOnShampooSales() {
        JsonNode reference = Reference.of("mann_kendall", "shampoo");
        Slope slope = slope(reference);

        assertThat(slope.s()).isEqualTo(440);
        assertThat(slope.z()).isCloseTo(5.979573, within(1e-6));
        assertThat(slope.sen()).isCloseTo(11.509375, within(1e-6));
        assertInterval(slope, reference.required("sen_interval"), "lower", "upper", 1);
    }

    @Test
    void agreesOnALongSeriesWithTiesAndMissingMonths() {
        JsonNode reference = Reference.of("mann_kendall", "arbitrary 360");
        Slope slope = slope(reference);

        assertThat(slope.s()).isEqualTo(-1959);
        assertThat(slope.z()).isCloseTo(-0.8854562843, within(1e-9));
        assertThat(slope.p()).isCloseTo(0.3759105874, within(1e-9));
        assertThat(slope.sen()).isCloseTo(-0.0063694268, within(1e-9));
        assertThat(test(reference).variance()).isCloseTo(4889800.3333, within(1e-4));
        assertInterval(slope, reference.required("sen_intervals"), "lower", "upper", 1);
    }

    @Test
    void agreesOnAirPassengersBySeason() {
        JsonNode reference = Reference.of("mann_kendall", "air-passengers, season 12");
        MannKendall test = MannKendall.seasonal(segment(reference));
        Slope slope = Answer.slope(test, new Scale(0));

        assertThat(test.s()).isEqualTo(784);
        assertThat(test.variance()).isEqualTo(2550);
        assertThat(test.z()).isCloseTo(15.5057105, within(1e-7));
        assertThat(12 * test.slope()).isCloseTo(30.2361111, within(1e-7));
        assertThat(slope.season()).isEqualTo(12);
        assertInterval(slope, reference.required("sen_interval_per_year"), "lower", "upper", 12);
    }

    @Test
    void agreesBySeasonWithTiesAndMissingMonths() {
        JsonNode reference = Reference.of("mann_kendall", "arbitrary 360");
        MannKendall test = MannKendall.seasonal(segment(reference));

        assertThat(test.s()).isEqualTo(-399);
        assertThat(test.variance()).isCloseTo(34702.3333, within(1e-4));
        assertThat(test.z()).isCloseTo(-2.1365041145, within(1e-10));
        assertThat(test.p()).isCloseTo(0.032638346, within(1e-9));
        assertThat(12 * test.slope()).isCloseTo(-0.0869565217, within(1e-10));
        assertInterval(
                Answer.slope(test, new Scale(0)),
                reference.required("sen_intervals"),
                "seasonal_lower_per_year",
                "seasonal_upper_per_year",
                12);
    }

    @Test
    void comparesOnlyMonthsOfTheSameName() {
        // Each calendar month rises by 1 a year; from one month to the next the values fall by 5.
        double[] values = IntStream.range(0, 36)
                .mapToDouble(i -> Math.floorDiv(i, 12) - 5.0 * (i % 12))
                .toArray();
        MannKendall seasonal = MannKendall.seasonal(segment(values));

        assertThat(seasonal.s()).isEqualTo(36);
        assertThat(seasonal.slope()).isEqualTo(1.0 / 12);
        assertThat(MannKendall.of(segment(values)).s()).isNegative();
    }

    @Test
    void judgesThePilotOfASeasonalBaselineBySeasonFromTwoYearsOn() {
        double[] values = IntStream.range(0, 48)
                .mapToDouble(i -> 50 + 8 * Math.sin(Math.PI * i / 6) - (i < 24 ? 0 : 0.1 * (i - 24)))
                .toArray();
        Slope early = slopeOfPilot(values, 23);
        Slope full = slopeOfPilot(values, 24);

        assertThat(early.season()).isNull();
        assertThat(early.sen()).isCloseTo(-0.1, within(1e-9));
        assertThat(early.p()).isLessThan(0.001);
        assertThat(full.season()).isEqualTo(12);
        assertThat(full.s()).isEqualTo(-12);
        assertThat(full.sen()).isCloseTo(-0.1, within(1e-9));
    }

    @Test
    void findsNoTrendInWhatRoundingLeavesOfASeason() {
        double[] values = IntStream.range(0, 36)
                .mapToDouble(i -> 50 + 8 * Math.sin(Math.PI * i / 6))
                .toArray();

        assertThat(slopeOfPilot(values, 12).s()).isZero();
    }

    @Test
    void saysNothingOfMoreValuesThanCanBeCompared() {
        double[] values = IntStream.range(0, Slope.MAX_N + 1).asDoubleStream().toArray();

        assertThat(Trend.slope(SeriesOf.values(values)).s()).isNull();
        assertThat(Trend.slope(SeriesOf.values(Arrays.copyOf(values, Slope.MAX_N)))
                        .s())
                .isEqualTo(Slope.MAX_N * (Slope.MAX_N - 1) / 2);
    }

    @Test
    void answersAPilotOfAnyLength() {
        double[] values = IntStream.range(0, 9_000).mapToDouble(i -> i % 7).toArray();
        Assessment assessment = Trend.assess(SeriesOf.values(values), SeriesOf.question(24, 8_976));

        assertThat(assessment.effect().interval()).isNotNull();
        assertThat(assessment.slope().s()).isNull();
        assertThat(assessment.gaps())
                .contains(Assessment.Gap.TOO_MANY_POINTS_FOR_SLOPE)
                .doesNotContain(Assessment.Gap.TOO_FEW_POINTS_FOR_SLOPE);
    }

    @Test
    void boundsTheSlopeByItsRanks() {
        // Six values, 15 slopes, variance 28.33: ranks floor((15 − 1.96 × 5.32)/2) = 2 from either end.
        Slope slope = Trend.slope(SeriesOf.values(0, 1, 4, 9, 16, 25));

        assertThat(slope.sen()).isEqualTo(5);
        assertThat(slope.interval()).isEqualTo(new Assessment.Interval(2, 8));
    }

    @Test
    void saysNothingBelowFourValues() {
        assertThat(Trend.slope(SeriesOf.values(1, 2, 3)))
                .isEqualTo(new Slope(3, null, null, null, null, null, null, false));
        assertThat(Trend.slope(SeriesOf.values(1, 2, 3, 4)).interval()).isNull();
    }

    @Test
    void findsNoTrendInConstantValues() {
        Slope slope = Trend.slope(SeriesOf.values(3, 3, 3, 3, 3, 3, 3, 3));

        assertThat(slope.s()).isZero();
        assertThat(slope.z()).isZero();
        assertThat(slope.p()).isEqualTo(1);
        assertThat(slope.sen()).isZero();
    }

    private static void assertInterval(Slope slope, JsonNode expected, String lower, String upper, int perUnit) {
        Assessment.Interval interval = Objects.requireNonNull(slope.interval());

        assertThat(perUnit * interval.lower())
                .isCloseTo(expected.required(lower).asDouble(), within(1e-9));
        assertThat(perUnit * interval.upper())
                .isCloseTo(expected.required(upper).asDouble(), within(1e-9));
    }

    private static Slope slopeOfPilot(double[] values, int seen) {
        Question question = SeriesOf.question(24, 24, seen, new Question.Baseline.Seasonal());
        return Trend.assess(SeriesOf.values(values), question).slope();
    }

    private static MannKendall test(JsonNode reference) {
        return MannKendall.of(segment(reference));
    }

    private static Segment segment(JsonNode reference) {
        return segment(Reference.numbers(reference.required("values")));
    }

    private static Segment segment(double... values) {
        return Segment.of(SeriesOf.withGaps(values), new Scale(0), month -> true);
    }

    private static Slope slope(JsonNode reference) {
        return Trend.slope(SeriesOf.withGaps(Reference.numbers(reference.required("values"))));
    }
}
