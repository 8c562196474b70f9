package io.wertpfad.trend;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Level plus one annual sine and cosine, fitted to the window by least squares. In a pooled ratio the months weigh as their
 * denominators do, so that the level over the window is the pooled one and that of the pilot is compared with its like.
 *
 * <p>Sources of the form: any text on harmonic regression; the window of two years is our own demand.
 *
 * @param pooled the expected values
 * @param plain the fit in which all months weigh the same, about which spread and autocorrelation are taken: the sum of squares
 *     it leaves has a known expectation. The same as {@code pooled} where the level is not that of a ratio
 */
record Season(AnnualFit pooled, AnnualFit plain) implements Expectation {

    static final int MIN_WINDOW_MONTHS = 24;
    static final int MIN_VALUES = 18;

    /** Null if the window is too short, or its months do not tell level, sine and cosine apart. */
    static @Nullable Season of(Segment window, int windowMonths) {
        if (windowMonths < MIN_WINDOW_MONTHS || window.n() < MIN_VALUES) {
            return null;
        }
        double[] same = new double[window.n()];
        Arrays.fill(same, 1);
        AnnualFit plain = AnnualFit.of(window, same);
        AnnualFit pooled = window.pooled() ? AnnualFit.of(window, byDenominator(window)) : plain;
        return plain == null || pooled == null ? null : new Season(pooled, plain);
    }

    private static double[] byDenominator(Segment window) {
        double[] weights = window.weights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= weights.length;
        }
        return weights;
    }

    @Override
    public double at(long month) {
        return pooled.at(month);
    }

    @Override
    public double plain(long month) {
        return plain.at(month);
    }

    @Override
    public double[] influence(long[] months, double[] weights) {
        return pooled.influence(months, weights);
    }

    @Override
    public double plannedVariance(long[] months) {
        return plain.variance(months);
    }

    @Override
    public double[][] fitted() {
        return plain.columns();
    }
}
