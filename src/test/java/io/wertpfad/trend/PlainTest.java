package io.wertpfad.trend;

import java.time.YearMonth;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The textbook test that our intervals are held against: two-sided at 5 %, at every look as if it were the only one, as if
 * neighbouring months were independent. Pooled two-sample t-test for a constant baseline, one-sample against a fixed one; for a
 * seasonal one the pilot's mean against the prediction of the least-squares fit.
 */
final class PlainTest {

    private static final double TAIL = 0.025;

    private PlainTest() {}

    /** Whether it claims a change in the first {@code seen} pilot months. */
    static boolean claims(Series all, SimulatedSeries simulated, Question.Baseline kind, int seen) {
        YearMonth pilotFrom = SeriesOf.START.plusMonths(simulated.baseline());
        Scale unscaled = new Scale(0);
        Series series = withoutDenominators(all);
        Segment window = Segment.of(series, unscaled, month -> month.isBefore(pilotFrom));
        Segment pilot = Segment.of(
                series, unscaled, month -> !month.isBefore(pilotFrom) && month.isBefore(pilotFrom.plusMonths(seen)));
        Expectation expected = Expectation.of(kind, window, unscaled, simulated.baseline());
        if (expected == null || pilot.n() < 2) {
            return false;
        }
        double[] equal = Expectation.equalWeights(pilot.n());
        Segment rest = pilot.minus(expected::at);
        double squares = squares(rest.residuals());
        double freedom = pilot.n() - 1;
        double error = 1.0 / pilot.n();
        if (!(expected instanceof Expectation.Given)) {
            squares += squares(window.minus(expected::at).residuals());
            freedom += window.n() - expected.fitted().length;
            error += squares(expected.influence(pilot.months(), equal));
        }
        double standardError = Math.sqrt(squares / freedom * error);
        return Math.abs(rest.mean()) > TDistribution.of(freedom).inverseSurvivalProbability(TAIL) * standardError;
    }

    /** The textbook's levels are means of the months. */
    private static Series withoutDenominators(Series series) {
        return new Series(series.points().stream()
                .map(p -> Series.Point.of(p.month(), p.value()))
                .toList());
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }
}
