package io.wertpfad.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Stationary first-order autoregressive noise with standard deviation 1 about 20, normal or log-normal, with what is laid on it.
 *
 * @param shift added from the first pilot month on
 * @param season amplitude of an annual sine
 * @param missing share of the months that have no value, at random
 * @param ratio each month has a denominator; they lie log-normally about 100, mostly between 37 and 270
 */
record SimulatedSeries(
        int baseline,
        int pilot,
        double autocorrelation,
        boolean logNormal,
        double shift,
        double season,
        double missing,
        boolean ratio) {

    /** The spread of the logarithms of log-normal noise, and of denominators. */
    private static final double LOG_SPREAD = 0.5;

    private static final double LEVEL = 20;

    static SimulatedSeries of(int baseline, int pilot) {
        return new SimulatedSeries(baseline, pilot, 0, false, 0, 0, 0, false);
    }

    SimulatedSeries autocorrelated(double r) {
        return new SimulatedSeries(baseline, pilot, r, logNormal, shift, season, missing, ratio);
    }

    SimulatedSeries skewed() {
        return new SimulatedSeries(baseline, pilot, autocorrelation, true, shift, season, missing, ratio);
    }

    SimulatedSeries shifted(double by) {
        return new SimulatedSeries(baseline, pilot, autocorrelation, logNormal, by, season, missing, ratio);
    }

    SimulatedSeries seasonal(double amplitude) {
        return new SimulatedSeries(baseline, pilot, autocorrelation, logNormal, shift, amplitude, missing, ratio);
    }

    SimulatedSeries lacking(double share) {
        return new SimulatedSeries(baseline, pilot, autocorrelation, logNormal, shift, season, share, ratio);
    }

    SimulatedSeries ofRatios() {
        return new SimulatedSeries(baseline, pilot, autocorrelation, logNormal, shift, season, missing, true);
    }

    double[] values(RandomGenerator random) {
        double[] values = new double[baseline + pilot];
        double state = random.nextGaussian();
        double innovation = Math.sqrt(1 - autocorrelation * autocorrelation);
        for (int i = 0; i < values.length; i++) {
            state = i == 0 ? state : autocorrelation * state + innovation * random.nextGaussian();
            values[i] = LEVEL
                    + (logNormal ? standardised(state) : state)
                    + (i >= baseline ? shift : 0)
                    + season * Math.sin(2 * Math.PI * (i + 2) / 12);
        }
        return values;
    }

    Series series(RandomGenerator random) {
        double[] values = values(random);
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            double denominator = ratio ? 100 * Math.exp(LOG_SPREAD * random.nextGaussian()) : 1;
            Double value = missing > 0 && random.nextDouble() < missing ? null : Double.valueOf(values[i]);
            points.add(
                    ratio && value != null
                            ? new Series.Point(
                                    SeriesOf.START.plusMonths(i), value, value * denominator, denominator, null)
                            : Series.Point.of(SeriesOf.START.plusMonths(i), value));
        }
        return new Series(points);
    }

    private static double standardised(double state) {
        double mean = Math.exp(LOG_SPREAD * LOG_SPREAD / 2);
        double deviation = mean * Math.sqrt(Math.exp(LOG_SPREAD * LOG_SPREAD) - 1);
        return (Math.exp(LOG_SPREAD * state) - mean) / deviation;
    }
}
