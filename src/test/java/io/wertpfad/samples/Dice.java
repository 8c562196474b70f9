package io.wertpfad.samples;

import java.util.Random;

/** Chance that falls the same way on every machine: the algorithm of {@link Random} is part of its specification. */
final class Dice {

    private static final long SEED = 0x5DEECE66DL * 2026;
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private final Random random;

    /** Dice of their own for each purpose, so that one more series leaves all the others as they are. */
    Dice(String purpose) {
        random = new Random(SEED + purpose.hashCode() * SCATTER);
    }

    double uniform() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Standard normal to the eye: the sum of twelve uniform numbers, which needs no rounding function of the machine. */
    double gaussian() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
