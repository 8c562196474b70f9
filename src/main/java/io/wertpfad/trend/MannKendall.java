package io.wertpfad.trend;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Mann-Kendall test, with ties and continuity correction, and the Theil-Sen slope with its 95 % interval; also by season, where
 * only months of the same name are compared.
 *
 * <p>Sources: Kendall, Rank Correlation Methods (1975); Sen, JASA 63 (1968); by season Hirsch, Slack and Smith, Water Resources
 * Research 18 (1982). Not corrected for autocorrelation: below 20 points the corrections return nonsense.
 *
 * @param n number of values
 * @param season months after which the seasons repeat, 1 without seasons
 * @param slope per month; NaN where nothing is said, as for z, p and the interval (the interval also where its ranks lie outside
 *     the slopes)
 * @param level median of what the slope leaves, at the month {@code origin}
 */
record MannKendall(
        int n,
        int season,
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
    /** 250 years: every pair has a slope, and all of them are held at once (36 MB). */
    static final int MAX_POINTS = 3_000;

    private static final double SIGNIFICANT = 0.05;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double QUANTILE = NORMAL.inverseSurvivalProbability(0.025);

    /** Every value against every other one. */
    static MannKendall of(Segment values) {
        return of(values, List.of(values), 1, 0);
    }

    /** Every value against every other one, in what {@code expected} leaves of them; what rounding may have parted is tied. */
    static MannKendall ofRest(Segment values, LongToDoubleFunction expected) {
        return of(values.minus(expected), List.of(values.minus(expected)), 1, values.rounding(expected));
    }

    /** Each value against those of the same calendar month in other years. */
    static MannKendall seasonal(Segment values) {
        return of(values, values.byCalendarMonth(), Segment.YEAR, 0);
    }

    /** @param tied differences up to this are none */
    private static MannKendall of(Segment values, List<Segment> seasons, int season, double tied) {
        int n = values.n();
        int pairs = n < MIN_POINTS || n > MAX_POINTS ? 0 : pairs(seasons);
        if (pairs == 0) {
            double none = Double.NaN;
            return new MannKendall(n, season, 0, none, none, none, none, none, none, 0, none);
        }
        int s = 0;
        double variance = 0;
        double[] slopes = new double[pairs];
        int count = 0;
        for (Segment same : seasons) {
            for (int i = 1; i < same.n(); i++) {
                for (int j = 0; j < i; j++) {
                    double apart = same.value(i) - same.value(j);
                    double rise = Math.abs(apart) <= tied ? 0 : apart;
                    s += (int) Math.signum(rise);
                    slopes[count++] = rise / (same.month(i) - same.month(j));
                }
            }
            variance += variance(same, tied);
        }
        Arrays.sort(slopes);
        double z = variance == 0 ? 0 : (s - Integer.signum(s)) / Math.sqrt(variance);
        double p = 2 * NORMAL.survivalProbability(Math.abs(z));
        double slope = median(slopes);
        int reach = (int) Math.floor((pairs - QUANTILE * Math.sqrt(variance)) / 2);
        double lower = reach < 1 ? Double.NaN : slopes[reach - 1];
        double upper = reach < 1 ? Double.NaN : slopes[pairs - reach];
        return new MannKendall(
                n, season, s, variance, z, p, slope, lower, upper, values.month(0), level(values, slope));
    }

    private static int pairs(List<Segment> seasons) {
        return seasons.stream().mapToInt(same -> same.n() * (same.n() - 1) / 2).sum();
    }

    boolean known() {
        return !Double.isNaN(p);
    }

    boolean significant() {
        return p < SIGNIFICANT;
    }

    /** The line through the values at a month. */
    double at(long month) {
        return level + slope * (month - origin);
    }

    private static double variance(Segment values, double tolerance) {
        int n = values.n();
        double[] sorted = new double[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = values.value(i);
        }
        Arrays.sort(sorted);
        double variance = term(n);
        int tied = 1;
        for (int i = 1; i <= n; i++) {
            if (i < n && sorted[i] - sorted[i - 1] <= tolerance) {
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
