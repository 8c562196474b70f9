package io.wertpfad.trend;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * How much information each planned look has, as a fraction of the last one's. It follows from the charter and the baseline
 * window alone, as if no pilot month were missing: what the looks find must not move their bounds.
 */
final class Plan {

    /** Information that grows by less than this is no look of its own. */
    private static final double STEP = 1e-4;

    private final Expectation expected;
    private final Looks looks;

    Plan(Expectation expected, Looks looks) {
        this.expected = expected;
        this.looks = looks;
    }

    /** One-sided tail probability of a standard normal beyond this look's bound. */
    double tail() {
        double constant = looks.looks() > OBrienFleming.MAX_LOOKS
                ? OBrienFleming.CONTINUOUS
                : OBrienFleming.constant(ascending());
        return OBrienFleming.tail(constant, fraction(looks.look()));
    }

    private double fraction(int look) {
        return Math.min(1, information(look) / information(looks.looks()));
    }

    private double[] ascending() {
        double[] fractions = new double[looks.looks()];
        int count = 0;
        for (int look = 1; look < looks.looks(); look++) {
            double fraction = fraction(look);
            if (fraction < 1 - STEP && fraction > (count == 0 ? 0 : fractions[count - 1] + STEP)) {
                fractions[count++] = fraction;
            }
        }
        fractions[count++] = 1;
        return Arrays.copyOf(fractions, count);
    }

    private double information(int look) {
        int n = looks.monthsAt(look);
        long[] months = LongStream.range(looks.first(), looks.first() + n).toArray();
        return 1 / (expected.plannedVariance(months) + 1.0 / n);
    }
}
