package io.wertpfad.trend;

import org.jspecify.annotations.Nullable;

/**
 * Level plus one annual sine and cosine, fitted to the window by least squares (modified Gram-Schmidt).
 *
 * <p>Sources of the form: any text on harmonic regression; the window of two years is our own demand.
 */
final class Season implements Expectation {

    static final int MIN_WINDOW_MONTHS = 24;
    static final int MIN_VALUES = 18;
    private static final int TERMS = 3;
    private static final double DEGENERATE = 1e-6;

    private final double[][] columns;
    private final double[][] triangle;
    private final double[] coefficients;

    private Season(double[][] columns, double[][] triangle, double[] coefficients) {
        this.columns = columns;
        this.triangle = triangle;
        this.coefficients = coefficients;
    }

    /** Null if the window is too short, or its months do not tell level, sine and cosine apart. */
    static @Nullable Season of(Segment window, int windowMonths) {
        int n = window.n();
        if (windowMonths < MIN_WINDOW_MONTHS || n < MIN_VALUES) {
            return null;
        }
        double[][] columns = new double[TERMS][n];
        for (int i = 0; i < n; i++) {
            double[] terms = terms(window.month(i));
            for (int k = 0; k < TERMS; k++) {
                columns[k][i] = terms[k];
            }
        }
        double[][] triangle = new double[TERMS][TERMS];
        for (int k = 0; k < TERMS; k++) {
            for (int j = 0; j < k; j++) {
                triangle[j][k] = dot(columns[j], columns[k]);
                subtract(columns[k], columns[j], triangle[j][k]);
            }
            triangle[k][k] = Math.sqrt(dot(columns[k], columns[k]));
            if (triangle[k][k] < DEGENERATE * Math.sqrt(n)) {
                return null;
            }
            divide(columns[k], triangle[k][k]);
        }
        return new Season(columns, triangle, solve(triangle, projections(columns, window)));
    }

    @Override
    public double at(long month) {
        return dot(coefficients, terms(month));
    }

    @Override
    public double[] influence(long[] months, double[] weights) {
        double[] average = new double[TERMS];
        for (int i = 0; i < months.length; i++) {
            double[] terms = terms(months[i]);
            for (int k = 0; k < TERMS; k++) {
                average[k] += weights[i] * terms[k];
            }
        }
        double[] inColumns = solveTransposed(triangle, average);
        double[] influence = new double[columns[0].length];
        for (int k = 0; k < TERMS; k++) {
            subtract(influence, columns[k], -inColumns[k]);
        }
        return influence;
    }

    @Override
    public double plannedVariance(long[] months) {
        double[] influence = influence(months, Expectation.equalWeights(months.length));
        return dot(influence, influence);
    }

    @Override
    public double[][] fitted() {
        return columns.clone();
    }

    private static double[] terms(long month) {
        double angle = 2 * Math.PI * Math.floorMod(month, 12L) / 12;
        return new double[] {1, Math.sin(angle), Math.cos(angle)};
    }

    private static double[] projections(double[][] columns, Segment window) {
        double[] values = new double[window.n()];
        for (int i = 0; i < values.length; i++) {
            values[i] = window.value(i);
        }
        double[] projections = new double[TERMS];
        for (int k = 0; k < TERMS; k++) {
            projections[k] = dot(columns[k], values);
        }
        return projections;
    }

    private static double[] solve(double[][] upper, double[] right) {
        double[] x = right.clone();
        for (int k = TERMS - 1; k >= 0; k--) {
            for (int j = k + 1; j < TERMS; j++) {
                x[k] -= upper[k][j] * x[j];
            }
            x[k] /= upper[k][k];
        }
        return x;
    }

    private static double[] solveTransposed(double[][] upper, double[] right) {
        double[] x = right.clone();
        for (int k = 0; k < TERMS; k++) {
            for (int j = 0; j < k; j++) {
                x[k] -= upper[j][k] * x[j];
            }
            x[k] /= upper[k][k];
        }
        return x;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void subtract(double[] from, double[] column, double factor) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * column[i];
        }
    }

    private static void divide(double[] column, double by) {
        for (int i = 0; i < column.length; i++) {
            column[i] /= by;
        }
    }
}
