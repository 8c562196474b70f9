package io.wertpfad.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wertpfad.trend.Assessment.Slope;
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
    }

    @Test
    void agreesOnALongSeriesWithTiesAndMissingMonths() {
        JsonNode reference = Reference.of("mann_kendall", "arbitrary 360");
        Slope slope = slope(reference);

        assertThat(slope.s()).isEqualTo(-1959);
        assertThat(slope.z()).isCloseTo(-0.8854562843, within(1e-9));
        assertThat(slope.p()).isCloseTo(0.3759105874, within(1e-9));
        assertThat(slope.sen()).isCloseTo(-0.0063694268, within(1e-9));
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
        assertThat(Trend.slope(SeriesOf.values(1, 2, 3))).isEqualTo(new Slope(3, null, null, null, null, null));
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

    private static Slope slope(JsonNode reference) {
        return Trend.slope(SeriesOf.withGaps(Reference.numbers(reference.required("values"))));
    }
}
