package io.wertpfad.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.trend.Assessment.Kind;
import io.wertpfad.trend.Assessment.Signal;
import io.wertpfad.trend.Assessment.Variation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Signals about a centre of 0 with limits of ±30, unless a test says otherwise. */
class SignalsTests {

    private static final int WIDE = 30;

    @Test
    void agreesWithPublishedTrends() {
        for (JsonNode expected : Reference.of("runs").required("trend_of_seven")) {
            assertThat(flagged(Signal.TREND, Reference.numbers(expected.required("values"))))
                    .isEqualTo(flaggedBack(expected.required("flags")));
        }
    }

    @Test
    void agreesWithPublishedShifts() {
        for (JsonNode expected : Reference.of("runs").required("shift_of_seven_sign_to_mean")) {
            assertThat(flagged(Signal.SHIFT, Reference.numbers(expected.required("signs"))))
                    .isEqualTo(flaggedBack(expected.required("flags")));
        }
    }

    @Test
    void agreesWithPublishedTwoOfThree() {
        for (JsonNode expected :
                Reference.of("runs").required("two_of_three_near_a_limit").required("cases")) {
            double[] near = Reference.numbers(expected.required("near"));
            double[] flags = Reference.numbers(expected.required("flags"));
            double[] values = Arrays.stream(near).map(n -> n == 0 ? 1 : 22).toArray();

            assertThat(flagged(Signal.TWO_OF_THREE, values))
                    .isEqualTo(IntStream.range(0, flags.length)
                            .filter(i -> flags[i] != 0)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void flagsPointsBeyondTheLimitsOnly() {
        assertThat(flagged(Signal.OUTSIDE_LIMITS, 30, 30.1, -30, -30.1)).containsExactly(1, 3);
    }

    @Test
    void flagsTwoOfThreeNearOneLimit() {
        assertThat(flagged(Signal.TWO_OF_THREE, 21, 1, 22, 0, 0)).containsExactly(0, 2);
        assertThat(flagged(Signal.TWO_OF_THREE, 21, 1, 22, 23)).containsExactly(0, 2, 3);
        assertThat(flagged(Signal.TWO_OF_THREE, -21, -22, -1)).containsExactly(0, 1);
    }

    @Test
    void doesNotCountOppositeSidesPointsOutsideOrPointsFurtherApart() {
        assertThat(flagged(Signal.TWO_OF_THREE, 21, -22, 0)).isEmpty();
        assertThat(flagged(Signal.TWO_OF_THREE, 21, -1, 22)).isEmpty();
        assertThat(flagged(Signal.TWO_OF_THREE, 21, 31, 0)).isEmpty();
        assertThat(flagged(Signal.TWO_OF_THREE, 21, 0, 0, 21)).isEmpty();
        assertThat(flagged(Signal.TWO_OF_THREE, 20, 20, 20)).isEmpty();
    }

    @Test
    void breaksEveryRunAtAMissingMonth() {
        double nan = Double.NaN;

        assertThat(flagged(Signal.SHIFT, 1, 1, 1, nan, 1, 1, 1, 1)).isEmpty();
        assertThat(flagged(Signal.TREND, 1, 2, 3, nan, 4, 5, 6, 7)).isEmpty();
        assertThat(flagged(Signal.TWO_OF_THREE, 21, nan, 22)).isEmpty();
    }

    @Test
    void judgesByTheFirstSignalInOrderOfPrecedence() {
        // Rising while still below the centre: the trend says up, the shift says down, and the trend comes first.
        Signals signals = signals(-9, -8, -7, -6, -5, -4, -3);

        assertThat(signals.at(6)).containsExactly(Signal.TREND, Signal.SHIFT);
        assertThat(signals.direction(6)).isEqualTo(1);
        assertThat(signals(-9, -8, -7, -6, -5, -4, -31).direction(6)).isEqualTo(-1);
    }

    @Test
    void turnsDirectionsIntoGoodAndBadByOneRule() {
        assertThat(Signals.kind(-1, true)).isEqualTo(Kind.IMPROVEMENT);
        assertThat(Signals.kind(1, true)).isEqualTo(Kind.CONCERN);
        assertThat(Signals.kind(1, false)).isEqualTo(Kind.IMPROVEMENT);
        assertThat(Signals.kind(-1, false)).isEqualTo(Kind.CONCERN);
        assertThat(Signals.kind(0, true)).isEqualTo(Kind.COMMON_CAUSE);
    }

    @Test
    void takesTheVariationFromTheLastValue() {
        double[] values = {10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 4};

        assertThat(variation(true, values)).isEqualTo(Variation.IMPROVEMENT_LOW);
        assertThat(variation(false, values)).isEqualTo(Variation.CONCERN_LOW);
        values[12] = 20;
        assertThat(variation(true, values)).isEqualTo(Variation.CONCERN_HIGH);
        assertThat(variation(false, values)).isEqualTo(Variation.IMPROVEMENT_HIGH);
        values[12] = 10;
        assertThat(variation(true, values)).isEqualTo(Variation.COMMON_CAUSE);
    }

    private static Variation variation(boolean lowerIsBetter, double... values) {
        Question question = SeriesOf.withTarget(SeriesOf.question(12, 1), null, null, lowerIsBetter);
        return Trend.assess(SeriesOf.values(values), question).variation();
    }

    private static Signals signals(double... values) {
        Segment segment = Segment.of(SeriesOf.withGaps(values), new Scale(0), month -> true);
        return Signals.of(segment, segment, new XmrLimits(0, WIDE, WIDE / 2.66, false));
    }

    /** Indices, missing months not counted, that have the signal. */
    private static List<Integer> flagged(Signal signal, double... values) {
        Signals signals = signals(values);
        int n = (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        List<Integer> flagged = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (signals.at(i).contains(signal)) {
                flagged.add(i);
            }
        }
        return flagged;
    }

    /** The reference flags the points that complete a rule; ours go back to the start of the run of seven. */
    private static List<Integer> flaggedBack(JsonNode completing) {
        double[] flags = Reference.numbers(completing);
        List<Integer> flagged = new ArrayList<>();
        for (int i = 0; i < flags.length; i++) {
            boolean part = false;
            for (int j = i; j < Math.min(flags.length, i + 7); j++) {
                part |= flags[j] != 0;
            }
            if (part) {
                flagged.add(i);
            }
        }
        return flagged;
    }
}
