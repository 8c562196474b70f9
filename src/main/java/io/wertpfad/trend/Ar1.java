package io.wertpfad.trend;

/**
 * What neighbouring months have in common: residuals as a first-order autoregression.
 *
 * @param r lag-1 autocorrelation that the intervals allow for
 */
record Ar1(double r) {

    private static final double MAX = 0.9;
    /** With fewer neighbouring months nothing can be estimated, and the worst is taken. */
    private static final int MIN_PAIRS = 2;
    /** Segments up to this mean length are corrected to first order only: the ratio would explode. */
    private static final int SHORT = 5;

    /**
     * The pooled estimate over segments, each with the residuals about its own fit: r = (r1 + 1/n̄)/(1 − 3/n̄) with n̄ the mean
     * length of the segments (n̄ ≤ 5: r1 + (1 + 3 r1)/n̄), plus the allowance, within [0, 0.9].
     *
     * <p>Source of the correction: bias of r1 about a fitted mean, −(1 + 3r)/n to first order (Marriott and Pope, Biometrika 41,
     * 1954; Kendall, ibid.), solved for r. Where months are missing, r1 is taken over the neighbouring pairs there are.
     */
    static Ar1 of(double allowance, Residuals... segments) {
        double squares = 0;
        double products = 0;
        int pairs = 0;
        int possible = 0;
        int n = 0;
        for (Residuals segment : segments) {
            for (int i = 0; i < segment.n(); i++) {
                squares += segment.at(i) * segment.at(i);
                if (segment.months().adjoins(i)) {
                    products += segment.at(i) * segment.at(i - 1);
                    pairs++;
                }
            }
            possible += segment.n() - 1;
            n += segment.n();
        }
        if (pairs < MIN_PAIRS) {
            return new Ar1(MAX);
        }
        double r1 = squares == 0 ? 0 : products / squares * possible / pairs;
        double corrected = corrected(Math.max(-1, Math.min(1, r1)), (double) n / segments.length);
        return new Ar1(Math.max(0, Math.min(MAX, corrected + allowance)));
    }

    private static double corrected(double r1, double length) {
        return length <= SHORT ? r1 + (1 + 3 * r1) / length : (r1 + 1 / length) / (1 - 3 / length);
    }

    /**
     * Variance of Σ wᵢyᵢ where each y has variance 1: Σᵢⱼ wᵢwⱼ r^|tᵢ−tⱼ|. For n neighbouring months that weigh 1/n it is f(n)/n
     * with f(n) = 1 + 2 Σ(1 − k/n) r^k.
     */
    double variance(long[] months, double[] weights) {
        double sum = 0;
        double carried = 0;
        for (int i = 0; i < months.length; i++) {
            carried = i == 0 ? 0 : Math.pow(r, (double) (months[i] - months[i - 1])) * (carried + weights[i - 1]);
            sum += weights[i] * (weights[i] + 2 * carried);
        }
        return sum;
    }

    /** Expected sum of squared residuals where each y has variance 1. */
    double expectedSquares(Residuals segment) {
        double expected = segment.n();
        for (double[] column : segment.fitted()) {
            expected -= variance(segment.months().months(), column);
        }
        return expected;
    }

    /** What {@code n} months are worth of independent ones. */
    double effective(double n) {
        return n * (1 - r) / (1 + r);
    }
}
