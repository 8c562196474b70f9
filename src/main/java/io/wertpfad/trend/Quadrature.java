package io.wertpfad.trend;

/** Gauss-Legendre nodes and weights on [0, end]. Source: Abramowitz and Stegun 25.4.29; roots by Newton's method. */
final class Quadrature {

    private static final double CONVERGED = 1e-15;

    private final double[] nodes;
    private final double[] weights;

    private Quadrature(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    static Quadrature onInterval(double end, int size) {
        double[] nodes = new double[size];
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (size + 0.5));
            double[] legendre = legendre(size, x);
            while (Math.abs(legendre[0] / legendre[1]) > CONVERGED) {
                x -= legendre[0] / legendre[1];
                legendre = legendre(size, x);
            }
            nodes[i] = end * (1 + x) / 2;
            weights[i] = end / ((1 - x * x) * legendre[1] * legendre[1]);
        }
        return new Quadrature(nodes, weights);
    }

    /** The Legendre polynomial and its derivative. */
    private static double[] legendre(int degree, double x) {
        double previous = 1;
        double current = x;
        for (int k = 2; k <= degree; k++) {
            double next = ((2 * k - 1) * x * current - (k - 1) * previous) / k;
            previous = current;
            current = next;
        }
        return new double[] {current, degree * (x * current - previous) / (x * x - 1)};
    }

    int size() {
        return nodes.length;
    }

    double at(int i) {
        return nodes[i];
    }

    double weight(int i) {
        return weights[i];
    }
}
