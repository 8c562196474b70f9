package io.wertpfad.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.trend.Question.Baseline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The short form of {@link EffectSimulation}: 2,000 series per case, all looks. Tolerances are two standard errors of such a
 * rate (5 %: 1.0 points, 7 %: 1.1, 88 %: 1.5, 58 %: 2.2); seeds are fixed, so that a failure is a change of the method.
 */
class ErrorRateTests {

    private static final int SERIES = 2_000;

    @ParameterizedTest
    @CsvSource({"0, 0.060", "0.3, 0.060", "0.6, 0.081"})
    void seldomClaimsAnEffectWhereThereIsNone(double autocorrelation, double atMost) {
        assertThat(rate(autocorrelation, 0)).isBetween(0.01, atMost);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.865", "0.3, 0.558"})
    void showsAShiftOfTwoStandardDeviations(double autocorrelation, double atLeast) {
        assertThat(rate(autocorrelation, 2)).isBetween(atLeast, 1.0);
    }

    private static double rate(double autocorrelation, double shift) {
        SimulatedSeries simulated = new SimulatedSeries(12, 12, autocorrelation, false, shift, 0);
        return ClaimRate.of(simulated, new Baseline.Constant(), SERIES, 7);
    }
}
