package io.wertpfad.trend;

/**
 * Individuals chart limits: centre ± 2.66 × average moving range, the ranges screened once.
 *
 * <p>Source: NHS England, "Making Data Count"; Nelson, Journal of Quality Technology 14 (1982), for the screening.
 *
 * @param centre NaN where there are no limits, as for the others
 * @param trial from fewer than 12 points
 */
record XmrLimits(double centre, double reach, double averageMovingRange, boolean trial) {

    static final int MIN_POINTS = 6;
    static final int FULL_POINTS = 12;
    private static final double RANGE_TO_LIMIT = 2.66;
    private static final double SCREEN = 3.267;
    static final XmrLimits NONE = new XmrLimits(Double.NaN, Double.NaN, Double.NaN, false);

    /** Limits of the deviations in {@code rest}, about {@code centre}. */
    static XmrLimits of(Segment rest, double centre) {
        if (rest.n() < MIN_POINTS) {
            return NONE;
        }
        double range = screened(rest, average(rest, Double.POSITIVE_INFINITY));
        return Double.isNaN(range)
                ? NONE
                : new XmrLimits(centre, RANGE_TO_LIMIT * range, range, rest.n() < FULL_POINTS);
    }

    boolean known() {
        return !Double.isNaN(reach);
    }

    double lower() {
        return centre - reach;
    }

    double upper() {
        return centre + reach;
    }

    private static double screened(Segment rest, double average) {
        return average > 0 ? average(rest, SCREEN * average) : average;
    }

    /** The average of the moving ranges strictly below {@code bound}; a missing month is not bridged; NaN without any. */
    private static double average(Segment rest, double bound) {
        double sum = 0;
        int count = 0;
        for (int i = 1; i < rest.n(); i++) {
            double range = Math.abs(rest.value(i) - rest.value(i - 1));
            if (rest.adjoins(i) && range < bound) {
                sum += range;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
