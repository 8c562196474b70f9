package io.wertpfad.trend;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Mann-Kendall test, with ties and continuity correction, and the Theil-Sen slope with its 95 % interval.
 *
 * <p>Sources: Kendall, Rank Correlation Methods (1975); Sen, JASA 63 (1968). Not corrected for autocorrelation: below 20 points
 * the corrections return nonsense.
 *
 * @param slope per month; NaN with fewer than {@link #MIN_POINTS} values, as for z, p and the interval (the interval also where
 *     its ranks lie outside the slopes)
 * @param level median of what the slope leaves, at the month numbered 0 of {@code origin}
 */
record MannKendall(
        int n,
        int s,
        double variance,
        double z,
        double p,
        double slope,
        double lower,
        double upper,
        long origin,
        double level) {

    static final int MIN_POINTS = 4;
    private static final double SIGNIFICANT = 0.05;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double QUANTILE = NORMAL.inverseSurvivalProbability(0.025);

    static MannKendall of(Segment values) {
        int n = values.n();
        if (n < MIN_POINTS) {
            return new MannKendall(
                    n, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, Double.NaN);
        }
        int s = 0;
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double rise = values.value(i) - values.value(j);
                s += (int) Math.signum(rise);
                slopes[count++] = rise / (values.month(i) - values.month(j));
            }
        }
        Arrays.sort(slopes);
        double variance = variance(values);
        double z = variance == 0 ? 0 : (s - Integer.signum(s)) / Math.sqrt(variance);
        double p = 2 * NORMAL.survivalProbability(Math.abs(z));
        double slope = median(slopes);
        int reach = (int) Math.floor((count - QUANTILE * Math.sqrt(variance)) / 2);
        double lower = reach < 1 ? Double.NaN : slopes[reach - 1];
        double upper = reach < 1 ? Double.NaN : slopes[count - reach];
        return new MannKendall(n, s, variance, z, p, slope, lower, upper, values.month(0), level(values, slope));
    }

    boolean known() {
        return n >= MIN_POINTS;
    }

    boolean significant() {
        return p < SIGNIFICANT;
    }

    /** The line through the values at a month. */
    double at(long month) {
        return level + slope * (month - origin);
    }

    private static double variance(Segment values) {
        int n = values.n();
        double[] sorted = new double[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = values.value(i);
        }
        Arrays.sort(sorted);
        double variance = term(n);
        int tied = 1;
        for (int i = 1; i <= n; i++) {
            if (i < n && sorted[i] == sorted[i - 1]) {
                tied++;
            } else {
                variance -= term(tied);
                tied = 1;
            }
        }
        return variance / 18;
    }

    private static double term(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    private static double level(Segment values, double slope) {
        double[] rest = new double[values.n()];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = values.value(i) - slope * (values.month(i) - values.month(0));
        }
        Arrays.sort(rest);
        return median(rest);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
