package io.wertpfad.trend;

import java.util.Random;

/** Stationary first-order autoregressive noise with standard deviation 1, normal or log-normal, with what is laid on it. */
record SimulatedSeries(
        int baseline, int pilot, double autocorrelation, boolean logNormal, double shift, double season) {

    /** The spread of the logarithms of log-normal noise. */
    private static final double LOG_SPREAD = 0.5;

    double[] draw(Random random) {
        double[] values = new double[baseline + pilot];
        double state = random.nextGaussian();
        double innovation = Math.sqrt(1 - autocorrelation * autocorrelation);
        for (int i = 0; i < values.length; i++) {
            state = i == 0 ? state : autocorrelation * state + innovation * random.nextGaussian();
            values[i] = 20
                    + (logNormal ? standardised(state) : state)
                    + (i >= baseline ? shift : 0)
                    + season * Math.sin(2 * Math.PI * (i + 2) / 12);
        }
        return values;
    }

    private static double standardised(double state) {
        double mean = Math.exp(LOG_SPREAD * LOG_SPREAD / 2);
        double deviation = mean * Math.sqrt(Math.exp(LOG_SPREAD * LOG_SPREAD) - 1);
        return (Math.exp(LOG_SPREAD * state) - mean) / deviation;
    }
}
