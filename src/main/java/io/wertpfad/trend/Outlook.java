package io.wertpfad.trend;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The pilot's level at the final look, from the months seen and those to come.
 *
 * <p>A month to come is its expected value plus the change so far; where the pilot has a significant trend, plus a slope that
 * loses a tenth with every month (damped trend: Gardner and McKenzie, Management Science 31, 1985; the factor is ours).
 *
 * @param expected level without the pilot over the same months
 */
record Outlook(double level, double halfWidth, double expected) {

    private static final double DAMPING = 0.9;
    private static final int MIN_POINTS_FOR_SLOPE = 6;

    /** @param soFar level without the pilot over the months seen */
    static Outlook of(Segment pilot, Expectation expected, double soFar, Looks looks, Estimate estimate) {
        if (looks.isFinal()) {
            return new Outlook(pilot.level(), estimate.halfWidth(), soFar);
        }
        int seen = pilot.n();
        long[] months = LongStream.concat(
                        LongStream.of(pilot.months()), LongStream.rangeClosed(looks.at() + 1, looks.last()))
                .toArray();
        double coming = months.length - seen;
        double share = coming / months.length;
        double[] error = IntStream.range(0, months.length)
                .mapToDouble(i -> i < seen ? -share * pilot.weight(i) : 1.0 / months.length)
                .toArray();
        Segment rest = pilot.minus(expected::at);
        MannKendall slope = MannKendall.ofRest(pilot, expected::at);
        boolean trends = seen >= MIN_POINTS_FOR_SLOPE && slope.significant();
        double ahead = 0;
        double without = 0;
        double damped = 0;
        double factor = 1;
        for (int i = seen; i < months.length; i++) {
            factor *= DAMPING;
            damped += slope.slope() * factor;
            double change = trends ? slope.at(months[seen - 1]) + damped : rest.level();
            without += (expected.at(months[i]) - soFar) / months.length;
            ahead += (expected.at(months[i]) + change - pilot.level()) / months.length;
        }
        return new Outlook(pilot.level() + ahead, estimate.prediction(months, error), soFar + without);
    }
}
