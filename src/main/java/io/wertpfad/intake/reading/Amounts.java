package io.wertpfad.intake.reading;

import java.math.BigDecimal;

/** What many numbers of a column come to, added up exactly without an object for each. */
public final class Amounts {

    private static final long[] POWERS = powers();
    private static final int LARGEST_POWER = 18;

    private int scale;
    private long rows;
    private long sum;
    private BigDecimal carried = BigDecimal.ZERO;
    private long min;
    private long max;
    private long last;
    private int lastLine;

    private static long[] powers() {
        long[] powers = new long[LARGEST_POWER + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /** Adds {@code digits} × 10 to the power of {@code -digitsScale}; false if that number is too long to be added here. */
    boolean add(long digits, int digitsScale, int line) {
        long value = digits;
        if (digitsScale != scale) {
            if (digitsScale > scale && !rescale(digitsScale)) {
                return false;
            }
            long power = POWERS[scale - digitsScale];
            value = digits * power;
            if (Math.multiplyHigh(digits, power) != value >> 63) {
                return false;
            }
        }
        long total = sum + value;
        if (((sum ^ total) & (value ^ total)) < 0) {
            carried = sum();
            total = value;
        }
        sum = total;
        min = rows == 0 ? value : Math.min(min, value);
        max = rows == 0 ? value : Math.max(max, value);
        rows++;
        last = value;
        lastLine = line;
        return true;
    }

    private boolean rescale(int to) {
        long power = POWERS[to - scale];
        long largest = Math.max(Math.max(Math.abs(min), Math.abs(max)), Math.abs(last));
        if (Math.multiplyHigh(largest, power) != 0 || largest * power < 0) {
            return false;
        }
        carried = sum();
        sum = 0;
        min *= power;
        max *= power;
        last *= power;
        scale = to;
        return true;
    }

    /** Adds a number to the line, for rows that were counted from another line than the first. */
    void countLinesFrom(int linesBefore) {
        lastLine += linesBefore;
    }

    public long rows() {
        return rows;
    }

    public BigDecimal sum() {
        return carried.add(decimal(sum));
    }

    public BigDecimal min() {
        return decimal(min);
    }

    public BigDecimal max() {
        return decimal(max);
    }

    /** The number that came last. */
    public BigDecimal last() {
        return decimal(last);
    }

    /** Physical line of the number that came last. */
    public int lastLine() {
        return lastLine;
    }

    private BigDecimal decimal(long unscaled) {
        return BigDecimal.valueOf(unscaled, scale);
    }
}
