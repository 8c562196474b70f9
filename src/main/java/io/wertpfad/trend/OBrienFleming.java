package io.wertpfad.trend;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The group-sequential bound that keeps the probability of ever claiming an effect at 5 % over all planned looks: at
 * information fraction t a look claims beyond c/√t standard errors.
 *
 * <p>Source: O'Brien and Fleming, Biometrics 35 (1979); recursive integration after Armitage, McPherson and Rowe, JRSS A 132
 * (1969). The looks need not be equally spaced: Z√t is a Brownian motion B(t), and the bound is B's constant c.
 */
final class OBrienFleming {

    private static final double ERROR = 0.05;
    /** Beyond this many looks the bound of unbroken looking serves, which is a little wider. */
    static final int MAX_LOOKS = 60;

    /** Solves 4(1 − Φ(c)) = 5 %: a Brownian motion that ever leaves ±c. */
    static final double CONTINUOUS = 2.241403;

    /** Where the search begins: the constants of a few and of many looks. */
    private static final double LOW = 2.05;

    private static final double HIGH = 2.15;
    /** The last step of a secant is far more exact than the one before it, which this bounds. */
    private static final double TOLERANCE = 1e-6;

    /** Beyond so many standard deviations a step is not taken: 10⁻¹⁵ of its density. */
    private static final double FAR = 8.3;

    private static final int MAX_CACHED = 1000;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final Map<List<Double>, Double> CONSTANTS = new ConcurrentHashMap<>();

    private OBrienFleming() {}

    /** The constant c for looks at these ascending information fractions, of which the last is 1; at most {@link #MAX_LOOKS}. */
    static double constant(double[] fractions) {
        if (CONSTANTS.size() > MAX_CACHED) {
            CONSTANTS.clear();
        }
        List<Double> key = Arrays.stream(fractions).boxed().toList();
        return CONSTANTS.computeIfAbsent(key, looks -> solve(fractions));
    }

    /** Secant: where the constants lie, the probability of leaving falls smoothly and is only slightly bent. */
    private static double solve(double[] fractions) {
        double previous = LOW;
        double excessBefore = probabilityOfLeaving(fractions, previous) - ERROR;
        double bound = HIGH;
        while (Math.abs(bound - previous) > TOLERANCE) {
            double excess = probabilityOfLeaving(fractions, bound) - ERROR;
            double step = excess * (bound - previous) / (excess - excessBefore);
            previous = bound;
            excessBefore = excess;
            bound -= step;
        }
        return bound;
    }

    /** Probability that B leaves ±bound at any of the times; its density inside is even, so one half of it is carried. */
    static double probabilityOfLeaving(double[] times, double bound) {
        double smallestStep = times[0];
        for (int k = 1; k < times.length; k++) {
            smallestStep = Math.min(smallestStep, times[k] - times[k - 1]);
        }
        Quadrature nodes = Quadrature.onInterval(bound, (int) (16 + 1.5 * bound / Math.sqrt(smallestStep)));
        int n = nodes.size();
        double[] density = new double[n];
        for (int i = 0; i < n; i++) {
            density[i] = normal(nodes.at(i), times[0]);
        }
        for (int k = 1; k < times.length; k++) {
            density = carry(density, nodes, times[k] - times[k - 1]);
        }
        double inside = 0;
        for (int i = 0; i < n; i++) {
            inside += 2 * nodes.weight(i) * density[i];
        }
        return 1 - inside;
    }

    /** The density one step later; its kernel is the same both ways, so that each pair of nodes is reckoned once. */
    private static double[] carry(double[] density, Quadrature nodes, double step) {
        double[] next = new double[density.length];
        double far = FAR * Math.sqrt(step);
        for (int i = 0; i < next.length; i++) {
            for (int j = 0; j <= i; j++) {
                double apart = Math.abs(nodes.at(i) - nodes.at(j));
                double across = nodes.at(i) + nodes.at(j);
                double kernel = (apart < far ? normal(apart, step) : 0) + (across < far ? normal(across, step) : 0);
                next[i] += nodes.weight(j) * density[j] * kernel;
                next[j] += i == j ? 0 : nodes.weight(i) * density[i] * kernel;
            }
        }
        return next;
    }

    private static double normal(double x, double variance) {
        return Math.exp(-x * x / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
    }

    /** Probability that a standard normal lies beyond the bound on one side. */
    static double tail(double constant, double fraction) {
        return Math.max(Double.MIN_NORMAL, NORMAL.survivalProbability(constant / Math.sqrt(fraction)));
    }
}
