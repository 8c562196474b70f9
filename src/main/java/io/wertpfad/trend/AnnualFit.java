package io.wertpfad.trend;

import org.jspecify.annotations.Nullable;

/** Level plus one annual sine and cosine, fitted to months by weighted least squares (modified Gram-Schmidt). */
final class AnnualFit {

    private static final int TERMS = 3;
    private static final double DEGENERATE = 1e-6;

    /** Square roots of the weights, by which rows and values are multiplied. */
    private final double[] roots;
    /** Orthonormal columns of the rows so multiplied. */
    private final double[][] columns;

    private final double[][] triangle;
    private final double[] coefficients;

    private AnnualFit(double[] roots, double[][] columns, double[][] triangle, double[] coefficients) {
        this.roots = roots;
        this.columns = columns;
        this.triangle = triangle;
        this.coefficients = coefficients;
    }

    /**
     * Null if the months do not tell level, sine and cosine apart.
     *
     * @param weights one per month, 1 on average
     */
    static @Nullable AnnualFit of(Segment window, double[] weights) {
        int n = window.n();
        double[] roots = new double[n];
        double[][] columns = new double[TERMS][n];
        for (int i = 0; i < n; i++) {
            roots[i] = Math.sqrt(weights[i]);
            double[] terms = terms(window.month(i));
            for (int k = 0; k < TERMS; k++) {
                columns[k][i] = roots[i] * terms[k];
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
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = roots[i] * window.value(i);
        }
        double[] projections = new double[TERMS];
        for (int k = 0; k < TERMS; k++) {
            projections[k] = dot(columns[k], values);
        }
        return new AnnualFit(roots, columns, triangle, solve(triangle, projections));
    }

    double at(long month) {
        return dot(coefficients, terms(month));
    }

    /** The weight of each value of the window in the fit's level over months that weigh as given. */
    double[] influence(long[] months, double[] weights) {
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
        for (int i = 0; i < influence.length; i++) {
            influence[i] *= roots[i];
        }
        return influence;
    }

    /** Variance of the fit's level over months that weigh the same, one month of the window having 1. */
    double variance(long[] months) {
        double[] influence = influence(months, Expectation.equalWeights(months.length));
        return dot(influence, influence);
    }

    /** Orthonormal columns that span the fit, if all months weigh the same. */
    double[][] columns() {
        return columns.clone();
    }

    private static double[] terms(long month) {
        double angle = 2 * Math.PI * Math.floorMod(month, 12L) / 12;
        return new double[] {1, Math.sin(angle), Math.cos(angle)};
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
