package io.wertpfad.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.trend.Question.Baseline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The short form of {@link EffectSimulation}: all looks, for each kind of baseline. Tolerances are two standard errors of such a
 * rate (with 1,000 series 5 %: 1.4 points, 7 %: 1.6, 88 %: 2.1, 58 %: 3.1); seeds are fixed, so that a failure is a change of
 * the method.
 */
class ErrorRateTests {

    private static final int SERIES = 1_000;

    @ParameterizedTest
    @CsvSource({
        "constant, 12, 0, 0.064",
        "constant, 12, 0.3, 0.064",
        "constant, 12, 0.6, 0.086",
        "fixed, 12, 0, 0.064",
        "fixed, 12, 0.6, 0.086",
        "fixed, 0, 0.3, 0.064",
        "fixed, 0, 0.6, 0.086",
        "seasonal, 24, 0, 0.064",
        "seasonal, 24, 0.3, 0.064",
        "seasonal, 24, 0.6, 0.086"
    })
    void seldomClaimsAnEffectWhereThereIsNone(String kind, int baseline, double autocorrelation, double atMost) {
        SimulatedSeries simulated = SimulatedSeries.of(baseline, 12).autocorrelated(autocorrelation);

        assertThat(rate(simulated, kind)).isBetween(0.005, atMost);
    }

    @ParameterizedTest
    @CsvSource({
        "constant, 12, 0, -0.5, 0.064",
        "constant, 12, 0.3, -0.8, 0.064",
        "constant, 12, 0.6, -0.8, 0.086",
        "fixed, 12, 0, -0.5, 0.064",
        "fixed, 12, 0.3, -0.8, 0.064",
        "fixed, 12, 0.6, -0.8, 0.086",
        "seasonal, 24, 0, -0.5, 0.064",
        "seasonal, 24, 0, -0.8, 0.064",
        "seasonal, 24, 0.3, -0.8, 0.064",
        "seasonal, 24, 0.6, -0.8, 0.086"
    })
    void comparesLikeLevelsOfARatioWhoseDenominatorsGoWithIt(
            String kind, int baseline, double autocorrelation, double together, double atMost) {
        SimulatedSeries simulated =
                SimulatedSeries.of(baseline, 12).ofRatiosWith(together).autocorrelated(autocorrelation);

        assertThat(rate(simulated, kind)).isBetween(0.005, atMost);
    }

    @ParameterizedTest
    @CsvSource({"constant, 12, 0, 0.859", "constant, 12, 0.3, 0.549", "seasonal, 24, 0, 0.95", "fixed, 0, 0, 0.50"})
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
