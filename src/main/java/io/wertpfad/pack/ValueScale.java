package io.wertpfad.pack;

import io.wertpfad.portfolio.Window;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.Interval;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The value axis of charts: linear, from zero where the values leave enough of the height, otherwise from a round number,
 * which the chart then says. Made for any finite doubles.
 *
 * @param lowest and {@code highest} value to be shown
 */
record ValueScale(double lowest, double highest) {

    /** Values that fill less of the height than this, seen from zero, get an axis of their own. */
    private static final double ENOUGH = 0.4;

    /** What differs by less of its size is rounding, not a range. */
    private static final double CONSTANT = 1e-12;

    /** A target or forecast that would press the values into less of the height than this stays off the scale. */
    private static final double LEAST_SHARE = 0.2;

    private static final double ROOM = 0.08;
    private static final int TICKS = 5;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** Within these powers of ten doubles can be reckoned with as they are. */
    private static final int PLAIN = 100;

    static ValueScale of(DoubleStream values) {
        DoubleSummaryStatistics range = values.summaryStatistics();
        return range.getCount() == 0 ? new ValueScale(0, 1) : new ValueScale(range.getMin(), range.getMax());
    }

    /** The scale for all that a chart of an assessment shows over a span of months. */
    static ValueScale of(Assessment assessment, boolean seasonal, Window span) {
        Interval interval = assessment.forecast().interval();
        YearMonth period = assessment.forecast().period();
        boolean ahead = period != null && span.contains(period);
        double[] around = present(
                assessment.targetLevel(),
                assessment.effect().baseline(),
                ahead ? assessment.forecast().value() : null,
                ahead && interval != null ? interval.lower() : null,
                ahead && interval != null ? interval.upper() : null);
        double[] values = assessment.points().stream()
                .flatMapToDouble(p -> DoubleStream.of(present(
                        p.value(),
                        p.expected(),
                        ChartModel.lower(assessment, seasonal, p),
                        ChartModel.upper(assessment, seasonal, p))))
                .toArray();
        if (values.length == 0) {
            return of(DoubleStream.of(around));
        }
        ValueScale scale = of(DoubleStream.of(values));
        double[] near = DoubleStream.of(around).filter(scale::leavesRoomWith).toArray();
        return of(DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(near)));
    }

    private static double[] present(@Nullable Double... figures) {
        return Stream.of(figures)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    ValueScale with(ValueScale other) {
        return new ValueScale(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
    }

    boolean fromZero() {
        double span = top() - bottom();
        return isConstant()
                || (bottom() <= 0 && top() >= 0)
                || span >= ENOUGH * Math.max(Math.abs(top()), Math.abs(bottom()));
    }

    /** Lower end of the axis. */
    BigDecimal from() {
        return value(first());
    }

    /** Upper end of the axis. */
    BigDecimal to() {
        return value(first() + steps());
    }

    /** Where a value lies: 0 at the lower end of the axis, 1 at the upper. */
    double place(double value) {
        double step = step().doubleValue();
        return (down(value) - first() * step) / (steps() * step);
    }

    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (long i = 0; i <= steps(); i++) {
            ticks.add(new Tick((double) i / steps(), value(first() + i)));
        }
        return ticks;
    }

    /**
     * A line across the chart with its value.
     *
     * @param place as {@link ValueScale#place}
     */
    record Tick(double place, BigDecimal value) {}

    private boolean leavesRoomWith(double other) {
        double room = (fromZero() ? Math.max(0, top()) - Math.min(0, bottom()) : top() - bottom());
        double wider = Math.max(down(other), top()) - Math.min(down(other), bottom());
        return room >= LEAST_SHARE * wider;
    }

    private BigDecimal value(long step) {
        return step().multiply(BigDecimal.valueOf(step)).scaleByPowerOfTen(power());
    }

    private long first() {
        return bottom() >= 0 && fromZero() ? 0 : (long) Math.floor(low() / step().doubleValue());
    }

    private long steps() {
        double end = top() <= 0 && fromZero() ? 0 : high();
        return Math.max(1, (long) Math.ceil(end / step().doubleValue()) - first());
    }

    private double low() {
        if (fromZero()) {
            return Math.min(0, bottom());
        }
        return bottom() - ROOM * (top() - bottom());
    }

    private double high() {
        double highest = fromZero() ? Math.max(0, top()) : top();
        return highest + ROOM * (highest - low());
    }

    private BigDecimal step() {
        double span = high() - low();
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

    private boolean isConstant() {
        return top() - bottom() <= CONSTANT * Math.max(Math.abs(top()), Math.abs(bottom()));
    }

    private double bottom() {
        return down(lowest);
    }

    private double top() {
        return down(highest);
    }

    /** A figure in units of the power of ten by which the axis is reckoned. */
    private double down(double value) {
        return power() == 0
                ? value
                : new BigDecimal(value).scaleByPowerOfTen(-power()).doubleValue();
    }

    private int power() {
        double largest = Math.max(Math.abs(lowest), Math.abs(highest));
        int power = largest == 0 ? 0 : (int) StrictMath.floor(StrictMath.log10(largest));
        return Math.abs(power) <= PLAIN ? 0 : power;
    }
}
