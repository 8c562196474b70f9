package io.wertpfad.trend;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Change of the pilot against the expected level, with its standard error under autocorrelation.
 *
 * <p>Formulas and the simulation that they were held against: {@code src/docs/statistics.md}.
 *
 * @param variance of one month about its segment's fit
 * @param freedom degrees of freedom
 * @param critical how many standard errors this look's bound lies away
 * @param halfWidth half the interval at this look's bound
 */
record Estimate(double change, Ar1 noise, double variance, double freedom, double critical, double halfWidth) {

    static final int MIN_PILOT = 3;
    static final int MIN_BASELINE = 6;

    /**
     * What is added to the estimated autocorrelation, times 1/n of the window plus 1/n of the pilot: the shorter a series, the
     * less of its autocorrelation it shows. Set by simulation, as the others.
     */
    private static final double ALLOWANCE = 0.9;

    private static final double ALLOWANCE_FIXED = 1.2;
    /** The same on the pilot alone, times 1/√n. */
    private static final double ALLOWANCE_PILOT_ALONE = 1.75;

    private static final double MIN_FREEDOM = 1.5;
    private static final double PREDICTION_TAIL = 0.025;

    static Estimate of(Segment window, Segment pilot, Expectation expected, Looks looks) {
        Residuals after = Residuals.ofPilot(pilot, expected);
        boolean given = expected instanceof Expectation.Given;
        if (given && window.n() < MIN_BASELINE) {
            Ar1 noise = Ar1.of(ALLOWANCE_PILOT_ALONE / Math.sqrt(after.n()), after);
            return of(noise, window, pilot, expected, looks, after);
        }
        Residuals before = Residuals.ofBaseline(window, expected);
        double shortness = 1.0 / before.n() + 1.0 / after.n();
        Ar1 noise = Ar1.of((given ? ALLOWANCE_FIXED : ALLOWANCE) * shortness, before, after);
        return of(noise, window, pilot, expected, looks, before, after);
    }

    private static Estimate of(
            Ar1 noise, Segment window, Segment pilot, Expectation expected, Looks looks, Residuals... segments) {
        double squares = 0;
        double expectedSquares = 0;
        double n = 0;
        int parameters = 0;
        for (Residuals segment : segments) {
            squares += segment.squares();
            expectedSquares += noise.expectedSquares(segment);
            n += segment.n();
            parameters += segment.fitted().length;
        }
        double variance = squares / expectedSquares;
        double freedom = Math.max(MIN_FREEDOM, noise.effective(n) - parameters);
        double critical = quantile(freedom, new Plan(expected, looks).tail());
        double halfWidth = critical * Math.sqrt(variance * error(noise, window, pilot, expected));
        return new Estimate(pilot.minus(expected::at).level(), noise, variance, freedom, critical, halfWidth);
    }

    /** Half the interval of the change over months that weigh as {@code pilot} says, under the same noise and bound. */
    double halfWidth(Segment window, Segment pilot, Expectation expected) {
        return critical * Math.sqrt(variance * error(noise, window, pilot, expected));
    }

    /** Variance of the change where each month has 1: the pilot's own, and that of the level it is compared with. */
    private static double error(Ar1 noise, Segment window, Segment pilot, Expectation expected) {
        double error = noise.variance(pilot.months(), pilot.weights());
        double[] influence = expected.influence(pilot.months(), pilot.weights());
        return influence.length == 0 ? error : error + noise.variance(window.months(), influence);
    }

    /** Half the width of a 95 % prediction interval for Σ wᵢyᵢ over months. */
    double prediction(long[] months, double[] weights) {
        return quantile(freedom, PREDICTION_TAIL) * Math.sqrt(variance * noise.variance(months, weights));
    }

    private static double quantile(double freedom, double tail) {
        return TDistribution.of(freedom).inverseSurvivalProbability(tail);
    }
}
