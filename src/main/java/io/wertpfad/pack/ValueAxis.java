package io.wertpfad.pack;

import java.math.BigDecimal;

/**
 * The arithmetic of a value axis: linear, from zero where the values leave enough of the height, otherwise from a round
 * number. Made for any finite doubles.
 *
 * @param power of ten in which the axis is reckoned, so that nothing overflows
 * @param step between two ticks, in units of the power
 * @param first the tick at the lower end, counted in steps from zero
 * @param steps from the lower end to the upper
 */
record ValueAxis(int power, boolean fromZero, BigDecimal step, long first, long steps) {

    /** Values that fill less of the height than this, seen from zero, get an axis of their own. */
    private static final double ENOUGH = 0.4;

    /** What differs by less of its size is rounding, not a range. */
    private static final double CONSTANT = 1e-12;

    private static final double ROOM = 0.08;
    private static final int TICKS = 5;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** Within these powers of ten doubles can be reckoned with as they are. */
    private static final int PLAIN = 100;

    static ValueAxis of(double lowest, double highest) {
        int power = power(Math.max(Math.abs(lowest), Math.abs(highest)));
        double bottom = down(lowest, power);
        double top = down(highest, power);
        double largest = Math.max(Math.abs(top), Math.abs(bottom));
        double span = top - bottom;
        boolean fromZero = span <= CONSTANT * largest || (bottom <= 0 && top >= 0) || span >= ENOUGH * largest;
        double low = fromZero ? Math.min(0, bottom) : bottom - ROOM * span;
        double end = fromZero ? Math.max(0, top) : top;
        double high = end + ROOM * (end - low);
        BigDecimal step = step(high - low);
        long first = bottom >= 0 && fromZero ? 0 : (long) Math.floor(low / step.doubleValue());
        double last = top <= 0 && fromZero ? 0 : high;
        long steps = Math.max(1, (long) Math.ceil(last / step.doubleValue()) - first);
        return new ValueAxis(power, fromZero, step, first, steps);
    }

    /** The value at a tick, counted from the lower end. */
    BigDecimal value(long tick) {
        return step.multiply(BigDecimal.valueOf(first + tick)).scaleByPowerOfTen(power);
    }

    /** Where a value lies: 0 at the lower end of the axis, 1 at the upper. */
    double place(double value) {
        double size = step.doubleValue();
        return (down(value, power) - first * size) / (steps * size);
    }

    private static BigDecimal step(double span) {
        if (!(span > 0)) {
            return BigDecimal.ONE;
        }
        double raw = span / TICKS;
        int power = (int) StrictMath.floor(StrictMath.log10(raw));
        for (double step : STEPS) {
            if (raw <= step * StrictMath.pow(10, power)) {
                return BigDecimal.valueOf(step).scaleByPowerOfTen(power);
            }
        }
        return BigDecimal.TEN.scaleByPowerOfTen(power);
    }

    /** A figure in units of the power. */
    private static double down(double value, int power) {
        return power == 0
                ? value
                : new BigDecimal(value).scaleByPowerOfTen(-power).doubleValue();
    }

    private static int power(double largest) {
        int power = largest == 0 ? 0 : (int) StrictMath.floor(StrictMath.log10(largest));
        return Math.abs(power) <= PLAIN ? 0 : power;
    }
}
