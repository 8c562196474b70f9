package io.wertpfad.pack;

import io.wertpfad.trend.Assessment.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One value realised as a bar from zero, with its interval.
 *
 * @param scale the same for all values in the same unit, and never for values in different ones
 */
record ValueBar(double value, @Nullable Interval interval, Scale scale) {

    /** A value whose interval has zero in it is neither a gain nor a loss yet. */
    Bar.Look look() {
        boolean open = value == 0 || (interval != null && interval.lower() <= 0 && interval.upper() >= 0);
        return open ? Bar.Look.OPEN : value > 0 ? Bar.Look.GAIN : Bar.Look.LOSS;
    }

    /**
     * Where values of a unit lie, from 0 at the left to 1 at the right.
     *
     * @param zero the place of zero, the same for all units, so that it is one line down a column
     * @param largest size of what is to be shown
     * @param reach how far from zero that lies
     */
    record Scale(double zero, double largest, double reach) {

        double place(double value) {
            return largest == 0 ? zero : zero + value / largest * reach;
        }
    }
}
