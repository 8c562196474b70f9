package io.wertpfad.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.trend.Question.Baseline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The short form of {@link EffectSimulation}: all looks, for each kind of baseline. Tolerances are two standard errors of such a
 * rate (with 2,000 series 5 %: 1.0 points, 7 %: 1.1, 88 %: 1.5, 58 %: 2.2); seeds are fixed, so that a failure is a change of
 * the method.
 */
class ErrorRateTests {

    private static final int SERIES = 2_000;

    @ParameterizedTest
    @CsvSource({
        "constant, 12, 0, 0.060",
        "constant, 12, 0.3, 0.060",
        "constant, 12, 0.6, 0.081",
        "fixed, 12, 0, 0.060",
        "fixed, 12, 0.6, 0.081",
        "fixed, 0, 0.3, 0.060",
        "fixed, 0, 0.6, 0.081",
        "seasonal, 24, 0, 0.060",
        "seasonal, 24, 0.3, 0.060",
        "seasonal, 24, 0.6, 0.081"
    })
    void seldomClaimsAnEffectWhereThereIsNone(String kind, int baseline, double autocorrelation, double atMost) {
        SimulatedSeries simulated = SimulatedSeries.of(baseline, 12).autocorrelated(autocorrelation);

        assertThat(rate(simulated, kind)).isBetween(0.005, atMost);
    }

    @ParameterizedTest
    @CsvSource({
        "constant, 12, 0, -0.5, 0.060",
        "constant, 12, 0.3, -0.8, 0.060",
        "constant, 12, 0.6, -0.8, 0.081",
        "fixed, 12, 0, -0.5, 0.060",
        "fixed, 12, 0.3, -0.8, 0.060",
        "fixed, 12, 0.6, -0.8, 0.081",
        "seasonal, 24, 0, -0.5, 0.060",
        "seasonal, 24, 0, -0.8, 0.060",
        "seasonal, 24, 0.3, -0.8, 0.060",
        "seasonal, 24, 0.6, -0.8, 0.081"
    })
    void comparesLikeLevelsOfARatioWhoseDenominatorsGoWithIt(
            String kind, int baseline, double autocorrelation, double together, double atMost) {
        SimulatedSeries simulated =
                SimulatedSeries.of(baseline, 12).ofRatiosWith(together).autocorrelated(autocorrelation);

        assertThat(rate(simulated, kind)).isBetween(0.005, atMost);
    }

    @ParameterizedTest
    @CsvSource({"constant, 12, 0, 0.865", "constant, 12, 0.3, 0.558", "seasonal, 24, 0, 0.95", "fixed, 0, 0, 0.50"})
    void showsAShiftOfTwoStandardDeviations(String kind, int baseline, double autocorrelation, double atLeast) {
        SimulatedSeries simulated =
                SimulatedSeries.of(baseline, 12).autocorrelated(autocorrelation).shifted(2);

        assertThat(rate(simulated, kind)).isBetween(atLeast, 1.0);
    }

    private static double rate(SimulatedSeries simulated, String kind) {
        return ClaimRate.ofEffects(simulated, baseline(kind), SERIES, 7);
    }

    private static Baseline baseline(String kind) {
        return switch (kind) {
            case "fixed" -> new Baseline.Fixed(20);
            case "seasonal" -> new Baseline.Seasonal();
            default -> new Baseline.Constant();
        };
    }
}
