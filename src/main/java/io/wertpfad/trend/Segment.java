package io.wertpfad.trend;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The months of one part of a series that have a value, scaled, with the weight of each in the level. */
final class Segment {

    /** Months of a year. */
    static final int YEAR = 12;
    /** What rounding may leave of two equal figures, relative to their size. */
    private static final double ROUNDING = 1e-12;

    private final long[] months;
    private final double[] values;
    private final double[] weights;
    private final boolean ratio;
    private final boolean pooled;

    private Segment(long[] months, double[] values, double[] weights, boolean ratio, boolean pooled) {
        this.months = months;
        this.values = values;
        this.weights = weights;
        this.ratio = ratio;
        this.pooled = pooled;
    }

    static Segment of(Series series, Scale scale, Predicate<YearMonth> part) {
        List<Series.Point> points = series.points().stream()
                .filter(p -> p.value() != null && part.test(p.month()))
                .toList();
        long[] months = points.stream().mapToLong(p -> number(p.month())).toArray();
        double[] values = points.stream()
                .mapToDouble(p -> scale.down(Objects.requireNonNull(p.value())))
                .toArray();
        double[] denominators = points.stream()
                .mapToDouble(p -> Objects.requireNonNullElse(p.denominator(), Double.NaN))
                .toArray();
        return weighted(months, values, denominators);
    }

    /** Months are counted from year 0. */
    static long number(YearMonth month) {
        return month.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** The level of a ratio is pooled: its months weigh as their denominators do. All others weigh the same. */
    private static Segment weighted(long[] months, double[] values, double[] denominators) {
        double[] weights = new double[values.length];
        double largest = 0;
        boolean ratio = false;
        boolean pooled = values.length > 0;
        for (double denominator : denominators) {
            ratio |= !Double.isNaN(denominator);
            pooled &= denominator >= 0 && denominator <= Double.MAX_VALUE;
            largest = Math.max(largest, denominator);
        }
        pooled &= largest > 0;
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = pooled ? denominators[i] / largest : 1;
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new Segment(months, values, weights, ratio, pooled);
    }

    int n() {
        return values.length;
    }

    long month(int i) {
        return months[i];
    }

    double value(int i) {
        return values[i];
    }

    double weight(int i) {
        return weights[i];
    }

    /** Whether the level is that of a ratio, pooled over its months. */
    boolean pooled() {
        return pooled;
    }

    /** Whether only some of the months have the denominators that a pooled level needs. */
    boolean lacksDenominators() {
        return ratio && !pooled;
    }

    long[] months() {
        return months.clone();
    }

    double[] weights() {
        return weights.clone();
    }

    boolean has(long month) {
        for (long m : months) {
            if (m == month) {
                return true;
            }
        }
        return false;
    }

    /** Whether the values at {@code i − 1} and {@code i} are of neighbouring months. */
    boolean adjoins(int i) {
        return i > 0 && months[i] - months[i - 1] == 1;
    }

    /** The weighted level; NaN without values. Exact where all values are the same. */
    double level() {
        return level(weights);
    }

    /** The plain mean of the months; NaN without values. */
    double mean() {
        return level(Expectation.equalWeights(values.length));
    }

    private double level(double[] byWeights) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += byWeights[i] * (values[i] - values[0]);
        }
        return values[0] + sum;
    }

    /**
     * The same months with what is left of each value after that of {@code expected}. What rounding alone may have left is
     * nothing: a season that fits exactly must not leave a trend or a change.
     */
    Segment minus(LongToDoubleFunction expected) {
        double[] rest = new double[values.length];
        for (int i = 0; i < rest.length; i++) {
            double reference = expected.applyAsDouble(months[i]);
            double left = values[i] - reference;
            boolean equal = Math.abs(left) <= ROUNDING * Math.max(Math.abs(values[i]), Math.abs(reference));
            rest[i] = equal ? 0 : left;
        }
        return new Segment(months, rest, weights, ratio, pooled);
    }

    /** What rounding may make of the difference of two values after {@code expected} was taken from both. */
    double rounding(LongToDoubleFunction expected) {
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            largest = Math.max(largest, Math.max(Math.abs(values[i]), Math.abs(expected.applyAsDouble(months[i]))));
        }
        return ROUNDING * largest;
    }

    /** The months of the same name, January first; each of them with equal weights. */
    List<Segment> byCalendarMonth() {
        List<Segment> seasons = new ArrayList<>();
        for (int season = 0; season < YEAR; season++) {
            int same = season;
            int[] chosen = IntStream.range(0, months.length)
                    .filter(i -> Math.floorMod(months[i], YEAR) == same)
                    .toArray();
            seasons.add(weighted(
                    Arrays.stream(chosen).mapToLong(i -> months[i]).toArray(),
                    Arrays.stream(chosen).mapToDouble(i -> values[i]).toArray(),
                    new double[0]));
        }
        return seasons;
    }

    /** Deviations from the plain mean. */
    double[] residuals() {
        double mean = mean();
        double[] rest = new double[values.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = values[i] - mean;
        }
        return rest;
    }
}
