package io.wertpfad.trend;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The baseline as a function of the month: a linear combination of the values in its window. */
interface Expectation {

    /** The expected value of a month. */
    double at(long month);

    /** The weight of each value of the window in the expected level over months that weigh as given; empty: it does not depend on them. */
    double[] influence(long[] months, double[] weights);

    /** Variance of the expected level over months, one month of the window having 1, were all months to weigh the same. */
    double plannedVariance(long[] months);

    /** What a fit expects of a month in which all months of the window weigh the same, up to a constant. */
    default double plain(long month) {
        return at(month);
    }

    /** Orthonormal columns that span what was fitted to the window, all its months weighing the same. */
    double[][] fitted();

    /** The centre of the limits for a month. */
    default double centre(long month) {
        return at(month);
    }

    /** The expected level over months that weigh as given. */
    default double level(long[] months, double[] weights) {
        double sum = 0;
        double reference = at(months[0]);
        for (int i = 0; i < months.length; i++) {
            sum += weights[i] * (at(months[i]) - reference);
        }
        return reference + sum;
    }

    /** The expectation of a baseline, or null if the window does not give one. */
    static @Nullable Expectation of(Question.Baseline rule, Segment window, Scale scale, int windowMonths) {
        if (rule instanceof Question.Baseline.Fixed fixed) {
            return new Given(scale.down(fixed.value()), window, window.level());
        }
        if (window.n() == 0) {
            return null;
        }
        return rule instanceof Question.Baseline.Seasonal
                ? Season.of(window, windowMonths)
                : new Level(window, window.level());
    }

    /** The weights of {@code n} months that weigh the same. */
    static double[] equalWeights(int n) {
        double[] weights = new double[n];
        Arrays.fill(weights, 1.0 / n);
        return weights;
    }

    /** One column for the mean of {@code n} values. */
    static double[] constantColumn(int n) {
        double[] column = new double[n];
        Arrays.fill(column, 1 / Math.sqrt(n));
        return column;
    }

    /** The level of the window, the same for every month. */
    record Level(Segment window, double level) implements Expectation {

        @Override
        public double at(long month) {
            return level;
        }

        @Override
        public double[] influence(long[] months, double[] weights) {
            return window.weights();
        }

        @Override
        public double plannedVariance(long[] months) {
            return 1.0 / window.n();
        }

        @Override
        public double[][] fitted() {
            return new double[][] {constantColumn(window.n())};
        }
    }

    /** A given value; the window, where there is one, serves limits and spread only. */
    record Given(double value, Segment window, double centre) implements Expectation {

        @Override
        public double at(long month) {
            return value;
        }

        @Override
        public double centre(long month) {
            return centre;
        }

        @Override
        public double[] influence(long[] months, double[] weights) {
            return new double[0];
        }

        @Override
        public double plannedVariance(long[] months) {
            return 0;
        }

        @Override
        public double[][] fitted() {
            return new double[][] {constantColumn(window.n())};
        }
    }
}
