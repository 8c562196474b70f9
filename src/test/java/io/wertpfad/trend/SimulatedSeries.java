package io.wertpfad.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Stationary first-order autoregressive noise with standard deviation 1 about 20, normal or log-normal, with what is laid on it.
 *
 * @param shift added from the first pilot month on
 * @param season amplitude of an annual sine
 * @param missing share of the months that have no value, at random
 * @param ratio each month has a denominator; they lie log-normally about 100, mostly between 37 and 270
 * @param together correlation of the denominators' logarithms with the (normal) noise; the pooled level stays at 20
 */
record SimulatedSeries(
        int baseline,
        int pilot,
        double autocorrelation,
        boolean logNormal,
        double shift,
        double season,
        double missing,
        boolean ratio,
        double together) {

    /** The spread of the logarithms of log-normal noise, and of denominators. */
    private static final double LOG_SPREAD = 0.5;

    private static final double LEVEL = 20;

    static SimulatedSeries of(int baseline, int pilot) {
        return new SimulatedSeries(baseline, pilot, 0, false, 0, 0, 0, false, 0);
    }

    SimulatedSeries autocorrelated(double r) {
        return new SimulatedSeries(baseline, pilot, r, logNormal, shift, season, missing, ratio, together);
    }

    SimulatedSeries skewed() {
        return new SimulatedSeries(baseline, pilot, autocorrelation, true, shift, season, missing, ratio, together);
    }

    SimulatedSeries shifted(double by) {
        return new SimulatedSeries(baseline, pilot, autocorrelation, logNormal, by, season, missing, ratio, together);
    }

    SimulatedSeries seasonal(double amplitude) {
        return new SimulatedSeries(
                baseline, pilot, autocorrelation, logNormal, shift, amplitude, missing, ratio, together);
    }

    SimulatedSeries lacking(double share) {
        return new SimulatedSeries(baseline, pilot, autocorrelation, logNormal, shift, season, share, ratio, together);
    }

    SimulatedSeries ofRatios() {
        return new SimulatedSeries(baseline, pilot, autocorrelation, logNormal, shift, season, missing, true, 0);
    }

    /** The same with denominators that are large where the values are, or small if {@code correlation} is negative. */
    SimulatedSeries ofRatiosWith(double correlation) {
        return new SimulatedSeries(
                baseline, pilot, autocorrelation, logNormal, shift, season, missing, true, correlation);
    }

    double[] values(RandomGenerator random) {
        double[] states = states(random);
        return IntStream.range(0, states.length)
                .mapToDouble(i -> value(i, states[i]))
                .toArray();
    }

    private double[] states(RandomGenerator random) {
        double[] states = new double[baseline + pilot];
        double innovation = Math.sqrt(1 - autocorrelation * autocorrelation);
        for (int i = 0; i < states.length; i++) {
            states[i] = i == 0
                    ? random.nextGaussian()
                    : autocorrelation * states[i - 1] + innovation * random.nextGaussian();
        }
        return states;
    }

    private double value(int i, double state) {
        return LEVEL
                + (logNormal ? standardised(state) : state)
                - pooledExcess()
                + (i >= baseline ? shift : 0)
                + season * Math.sin(2 * Math.PI * (i + 2) / 12);
    }

    /** Expected value of the noise, weighted by denominators: that weighting moves the mean of the state to spread × correlation. */
    private double pooledExcess() {
        double moved = LOG_SPREAD * together;
        return logNormal ? logNormalDeviation(Math.exp(LOG_SPREAD * moved)) : moved;
    }

    Series series(RandomGenerator random) {
        double[] states = states(random);
        double alone = Math.sqrt(1 - together * together);
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            double denominator =
                    ratio ? 100 * Math.exp(LOG_SPREAD * (together * states[i] + alone * random.nextGaussian())) : 1;
            Double value = missing > 0 && random.nextDouble() < missing ? null : Double.valueOf(value(i, states[i]));
            points.add(
                    ratio && value != null
                            ? new Series.Point(
                                    SeriesOf.START.plusMonths(i), value, value * denominator, denominator, null)
                            : Series.Point.of(SeriesOf.START.plusMonths(i), value));
        }
        return new Series(points);
    }

    private static double standardised(double state) {
        return logNormalDeviation(Math.exp(LOG_SPREAD * state - LOG_SPREAD * LOG_SPREAD / 2));
    }

    /** @param ofMean a log-normal value as a multiple of its mean */
    private static double logNormalDeviation(double ofMean) {
        return (ofMean - 1) / Math.sqrt(Math.exp(LOG_SPREAD * LOG_SPREAD) - 1);
    }
}
