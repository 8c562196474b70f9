package io.wertpfad.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ar1Tests {

    private static final double ROUNDING = 1e-12;

    /** Closed form of the sum, as in any text on the mean of a first-order autoregression. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.6, 0.9})
    void inflatesTheVarianceOfAMeanByTheClosedForm(double r) {
        int n = 12;
        double inflation = (1 + r) / (1 - r) - 2 * r * (1 - Math.pow(r, n)) / (n * (1 - r) * (1 - r));
        long[] months = LongStream.range(100, 100 + n).toArray();

        assertThat(new Ar1(r).variance(months, Expectation.equalWeights(n))).isCloseTo(inflation / n, within(ROUNDING));
    }

    @Test
    void knowsHowFarMonthsAreApart() {
        long[] months = {3, 4, 9, 11};
        double[] weights = {0.1, 0.4, 0.3, 0.2};
        double explicit = 0;
        for (int i = 0; i < months.length; i++) {
            for (int j = 0; j < months.length; j++) {
                explicit += weights[i] * weights[j] * Math.pow(0.7, (double) Math.abs(months[i] - months[j]));
            }
        }

        assertThat(new Ar1(0.7).variance(months, weights)).isCloseTo(explicit, within(ROUNDING));
    }

    @Test
    void correctsThePublishedLagOneOfASeriesForItsLength() {
        double[] values =
                Reference.numbers(Reference.of("mann_kendall", "shampoo").required("values"));
        double r1 = Reference.of("lag_1").required("shampoo").asDouble();
        Segment all = Segment.of(SeriesOf.values(values), new Scale(0), month -> true);
        Residuals residuals = Residuals.ofBaseline(all, new Expectation.Level(all, all.level()));
        int n = values.length;

        assertThat(Ar1.of(0, residuals).r()).isCloseTo((r1 + 1.0 / n) / (1 - 3.0 / n), within(ROUNDING));
    }

    @Test
    void takesTheWorstWhereNoTwoMonthsAdjoin() {
        Segment apart = Segment.of(SeriesOf.withGaps(1, Double.NaN, 2, Double.NaN, 1), new Scale(0), month -> true);

        assertThat(Ar1.of(0, Residuals.ofBaseline(apart, new Expectation.Level(apart, 1)))
                        .r())
                .isEqualTo(0.9);
    }
}
