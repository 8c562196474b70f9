package io.wertpfad.trend;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Monthly values in ascending order of their months; a month without a value is missing, a gap in the list as well. */
public record Series(List<Point> points) {

    /** @throws IllegalArgumentException if the months do not ascend */
    public Series {
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i - 1).month().isBefore(points.get(i).month())) {
                throw new IllegalArgumentException("Months must ascend; the first that does not is number " + (i + 1));
            }
        }
    }

    /**
     * One month.
     *
     * @param value finite, in the unit of the measure; null if the month is missing
     * @param numerator of a ratio, with its {@code denominator}; both null where the level is not pooled
     * @param count rows of the source behind a monthly mean; null for all others
     */
    public record Point(
            YearMonth month,
            @Nullable Double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable Double count) {

        /** @throws IllegalArgumentException if the value is infinite or no number */
        public Point {
            if (value != null && !Double.isFinite(value)) {
                throw new IllegalArgumentException("A value must be finite");
            }
        }

        public static Point of(YearMonth month, @Nullable Double value) {
            return new Point(month, value, null, null, null);
        }
    }
}
