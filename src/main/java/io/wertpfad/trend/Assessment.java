package io.wertpfad.trend;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the statistics say of one measure up to one month. All parts are always there; what cannot be said is null inside
 * them, never 0 or NaN, and {@code gaps} says why.
 *
 * @param n number of values in the series up to now
 * @param baselineN number of values in the baseline window
 * @param points the months of the series up to now, as they were given
 * @param targetLevel the target as a level in the unit, one given as a change laid on the expected level over the pilot
 *     months so far; null if there is none or it cannot be said
 * @param trialAssurance the assurance rests on fewer than 12 pilot months
 * @param slope of the pilot
 */
public record Assessment(
        int n,
        int baselineN,
        List<AssessedPoint> points,
        Limits limits,
        Variation variation,
        @Nullable Double targetLevel,
        Assurance assurance,
        boolean trialAssurance,
        Effect effect,
        Slope slope,
        Forecast forecast,
        List<Gap> gaps) {

    public Assessment {
        points = List.copyOf(points);
        gaps = List.copyOf(gaps);
    }

    /** The same with another forecast. */
    public Assessment with(Forecast other) {
        return new Assessment(
                n,
                baselineN,
                points,
                limits,
                variation,
                targetLevel,
                assurance,
                trialAssurance,
                effect,
                slope,
                other,
                gaps);
    }

    /**
     * One month of the series.
     *
     * @param signals in order of precedence; {@code kind} is that of the first
     * @param expected the baseline's value for the month; null if there is none
     */
    public record AssessedPoint(
            YearMonth period,
            @Nullable Double value,
            @Nullable Double expected,
            Part part,
            List<Signal> signals,
            Kind kind) {

        public AssessedPoint {
            signals = List.copyOf(signals);
        }
    }

    /** The monthly values that are there, in the order of the months. */
    public Map<YearMonth, Double> values() {
        Map<YearMonth, Double> values = new TreeMap<>();
        for (AssessedPoint point : points) {
            if (point.value() != null) {
                values.put(point.period(), point.value());
            }
        }
        return values;
    }

    public enum Part {
        BEFORE,
        BASELINE,
        BETWEEN,
        PILOT,
        AFTER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In order of precedence. */
    public enum Signal {
        OUTSIDE_LIMITS,
        TREND,
        TWO_OF_THREE,
        SHIFT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Kind {
        COMMON_CAUSE,
        IMPROVEMENT,
        CONCERN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Variation {
        COMMON_CAUSE,
        IMPROVEMENT_HIGH,
        IMPROVEMENT_LOW,
        CONCERN_HIGH,
        CONCERN_LOW;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Assurance {
        CONSISTENT_PASS,
        CONSISTENT_FAIL,
        INCONSISTENT,
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * XmR limits of the baseline window, in the unit. With a seasonal baseline they run beside each month's expected value,
     * at the same distance as here from the centre.
     *
     * @param trial from fewer than 12 points
     */
    public record Limits(
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double averageMovingRange,
            boolean trial) {}

    /** Two ends, in the unit of what they bound. */
    public record Interval(double lower, double upper) {

        /** The size of the largest of a figure and the ends of its interval, if it has one: all are written as exactly. */
        public static double largest(double figure, @Nullable Interval interval) {
            return interval == null
                    ? Math.abs(figure)
                    : Math.max(Math.abs(figure), Math.max(Math.abs(interval.lower), Math.abs(interval.upper)));
        }
    }

    /**
     * Change of the pilot level against the expected level over the same months, with the interval that is honest under
     * monthly looks, autocorrelation and short series.
     *
     * <p>Levels are facts and given as soon as there is a value; a change is given only when it can be judged.
     *
     * @param baseline expected level over the pilot months so far, before the first over the baseline window
     * @param pilot level of the pilot months up to the look
     * @param changePercent of the expected level; null where that is not positive
     * @param look which look this is, 0 before the first; {@code looks}: how many there will be
     * @param autocorrelation the lag-1 autocorrelation that the interval allows for
     * @param finalLook whether the last planned look is reached
     * @param pilotN number of pilot months with a value, up to the look
     * @param pooled the levels are those of a ratio pooled over its months, not means of the months
     */
    public record Effect(
            @Nullable Double baseline,
            @Nullable Double pilot,
            @Nullable Double change,
            @Nullable Double changePercent,
            @Nullable Interval interval,
            double confidence,
            @Nullable Integer look,
            @Nullable Integer looks,
            @Nullable Double autocorrelation,
            boolean finalLook,
            int pilotN,
            boolean pooled) {

        /** The interval in percent of the expected level; null where the change in percent is. */
        public @Nullable Interval intervalPercent() {
            if (interval == null || changePercent == null || baseline == null) {
                return null;
            }
            double lower = interval.lower() / baseline * 100;
            double upper = interval.upper() / baseline * 100;
            return Double.isFinite(lower) && Double.isFinite(upper) ? new Interval(lower, upper) : null;
        }
    }

    /**
     * Mann-Kendall and Theil-Sen over {@code n} values. What cannot be said, with fewer than 4 values or more than {@value
     * #MAX_N}, is null.
     *
     * @param season 12 if only months of the same name were compared, null if every month was compared with every other
     * @param sen in the unit per month, with its 95 % {@code interval}, which is null where so few or so equal values give none
     * @param outOfRange a figure is null because it is beyond what a double can hold
     */
    public record Slope(
            int n,
            @Nullable Integer season,
            @Nullable Integer s,
            @Nullable Double z,
            @Nullable Double p,
            @Nullable Double sen,
            @Nullable Interval interval,
            boolean outOfRange) {

        /** Above so many values there is no slope: it would take a comparison of every pair of them. */
        public static final int MAX_N = MannKendall.MAX_POINTS;
    }

    /**
     * The pilot's level at the final look.
     *
     * @param targetLevel the target over the same months: with a seasonal baseline another one than over the months so far
     */
    public record Forecast(
            @Nullable YearMonth period,
            @Nullable Double value,
            @Nullable Interval interval,
            @Nullable Double targetLevel) {}

    /** Why something could not be said. */
    public enum Gap {
        /** No month has a value. */
        NO_POINTS,
        /** Fewer than 6 values in the baseline window. */
        BASELINE_TOO_SHORT,
        /** A seasonal baseline needs a window of 24 months with 18 values. */
        BASELINE_TOO_SHORT_FOR_SEASONS,
        /** A fixed baseline with fewer than 6 values in its window has no limits. */
        NO_WINDOW_FOR_LIMITS,
        /** No two neighbouring months of the window have a value. */
        NO_MOVING_RANGES,
        /** Fewer than 3 pilot months have a value. */
        PILOT_TOO_SHORT,
        /** Neither of the last two pilot months has a value. */
        NO_RECENT_PILOT_MONTH,
        /** Too few values for a slope. */
        TOO_FEW_POINTS_FOR_SLOPE,
        /** More values than a slope is computed for. */
        TOO_MANY_POINTS_FOR_SLOPE,
        /** Nothing can be said in percent of an expected level that is not positive. */
        BASELINE_NOT_POSITIVE,
        /** A ratio lacks denominators in some months, so its levels are means of the months. */
        RATIO_NOT_POOLED,
        NO_TARGET,
        /** A figure is beyond what a double can hold. */
        OUT_OF_RANGE
    }
}
