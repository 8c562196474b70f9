package io.wertpfad.trend;

import io.wertpfad.trend.Assessment.Interval;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pilot brought since it began: each month's difference to its expected value, times what stands behind it, added up.
 * Positive is better. What cannot be said is null, and {@code gaps} says why.
 *
 * @param from first month of the pilot; null if none is agreed
 * @param to last month that may count: the one reported, at most the last of the pilot; null before the pilot
 * @param months number of months that are in the value
 * @param missing pilot months up to {@code to} without a value; nothing is filled in for them
 * @param unweighted pilot months with a value, but without the count or denominator to multiply it by; not in the value
 * @param value in the unit of the measure times that of the weight
 * @param interval of {@code value}, with the effect's noise and the bound of its look
 * @param yearly value per month seen, times twelve
 */
public record ValueRealised(
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        int months,
        List<YearMonth> missing,
        List<YearMonth> unweighted,
        @Nullable Double value,
        @Nullable Interval interval,
        @Nullable Double yearly,
        @Nullable Interval yearlyInterval,
        List<Gap> gaps) {

    public ValueRealised {
        missing = List.copyOf(missing);
        unweighted = List.copyOf(unweighted);
        gaps = List.copyOf(gaps);
    }

    /** The value of a series up to the month that is reported, for any finite values. */
    public static ValueRealised of(Series series, Question question, Weighing weighing) {
        return new Accumulation(View.of(series, question), weighing).value();
    }

    /**
     * By what a month's difference is multiplied.
     *
     * @param divisor of the weight: 100 for a ratio in percent, else 1
     */
    public record Weighing(By by, double divisor) {

        /** @throws IllegalArgumentException unless the divisor is positive and finite */
        public Weighing {
            if (!(divisor > 0 && divisor <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("A divisor must be positive and finite");
            }
        }
    }

    /** What stands behind a month's value. */
    public enum By {
        /** The value is the amount of its month: sums and counts. */
        MONTH,
        /** The rows behind a mean. */
        COUNT,
        /** The denominator of a ratio. */
        DENOMINATOR
    }

    /** Why a value, or a part of it, could not be said. */
    public enum Gap {
        /** The pilot has not begun, or none is agreed. */
        NO_PILOT,
        /** Fewer than 6 values in the baseline window. */
        BASELINE_TOO_SHORT,
        /** A seasonal baseline needs a window of 24 months. */
        BASELINE_TOO_SHORT_FOR_SEASONS,
        /** Fewer than 3 pilot months have a value. */
        PILOT_TOO_SHORT,
        /** No month has the count or denominator by which it would count. */
        NO_WEIGHTS,
        /** A figure is beyond what a double can hold. */
        OUT_OF_RANGE
    }
}
