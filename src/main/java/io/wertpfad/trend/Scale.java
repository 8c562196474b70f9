package io.wertpfad.trend;

import org.jspecify.annotations.Nullable;

/**
 * A power of two by which all figures of a series are divided before anything is computed, so that squares and sums of the
 * largest and the smallest doubles neither overflow nor vanish. Powers of two cost no precision.
 */
record Scale(int exponent) {

    /** The scale under which the largest of the magnitudes lies between 1 and 2. */
    static Scale of(double largest) {
        return new Scale(
                largest == 0
                        ? 0
                        : Math.getExponent(largest) < Double.MIN_EXPONENT
                                ? subnormal(largest)
                                : Math.getExponent(largest));
    }

    private static int subnormal(double value) {
        int shift = 64;
        return Math.getExponent(Math.scalb(value, shift)) - shift;
    }

    double down(double figure) {
        return Math.scalb(figure, -exponent);
    }

    double down(@Nullable Double figure, double otherwise) {
        return figure == null ? otherwise : down(figure.doubleValue());
    }

    /** The figure in the unit of the series; infinite if a double cannot hold it. */
    double up(double scaled) {
        return Math.scalb(scaled, exponent);
    }
}
