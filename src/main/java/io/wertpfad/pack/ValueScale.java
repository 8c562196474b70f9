package io.wertpfad.pack;

import io.wertpfad.portfolio.Window;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.trend.Assessment.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the value axis of a chart has to show, and how it does.
 *
 * @param lowest and {@code highest} value to be shown
 */
record ValueScale(double lowest, double highest, ValueAxis axis) {

    /** A target or forecast that would press the values into less of the height than this stays off the scale. */
    private static final double LEAST_SHARE = 0.2;

    ValueScale(double lowest, double highest) {
        this(lowest, highest, ValueAxis.of(lowest, highest));
    }

    static ValueScale of(DoubleStream values) {
        DoubleSummaryStatistics range = values.summaryStatistics();
        return range.getCount() == 0 ? new ValueScale(0, 1) : new ValueScale(range.getMin(), range.getMax());
    }

    /** The scale for all that a chart of an assessment shows over a span of months. */
    static ValueScale of(Assessment assessment, ChartLines lines, Window span) {
        Interval interval = assessment.forecast().interval();
        boolean ahead = ChartModel.hasForecast(assessment, lines, span);
        DoubleStream targets = assessment.points().stream()
                .filter(p -> p.part() == Part.PILOT)
                .flatMapToDouble(p -> DoubleStream.of(present(lines.target(p))));
        double[] around = DoubleStream.concat(
                        targets,
                        DoubleStream.of(present(
                                lines.hasCourse() ? null : lines.targetLevel(),
                                assessment.effect().baseline(),
                                ahead ? assessment.forecast().value() : null,
                                ahead && interval != null ? interval.lower() : null,
                                ahead && interval != null ? interval.upper() : null)))
                .toArray();
        double[] values = assessment.points().stream()
                .flatMapToDouble(p -> DoubleStream.of(present(p.value(), p.expected(), lines.lower(p), lines.upper(p))))
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

    /** How much of the height of another scale this one's takes, as both are drawn; 1 if it is the same. */
    double share(ValueScale other) {
        double height = other.to().subtract(other.from()).doubleValue();
        return to().subtract(from()).doubleValue() / height;
    }

    boolean fromZero() {
        return axis.fromZero();
    }

    /** Lower end of the axis. */
    BigDecimal from() {
        return axis.value(0);
    }

    /** Upper end of the axis. */
    BigDecimal to() {
        return axis.value(axis.steps());
    }

    /** Where a value lies: 0 at the lower end of the axis, 1 at the upper. */
    double place(double value) {
        return axis.place(value);
    }

    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (long i = 0; i <= axis.steps(); i++) {
            ticks.add(new Tick((double) i / axis.steps(), axis.value(i)));
        }
        return ticks;
    }

    /**
     * A line across the chart with its value.
     *
     * @param place as {@link ValueScale#place}
     */
    record Tick(double place, BigDecimal value) {}

    /** In halves, so that the span between the largest doubles of both signs is one, too. */
    private boolean leavesRoomWith(double other) {
        double top = (fromZero() ? Math.max(0, highest) : highest) / 2;
        double bottom = (fromZero() ? Math.min(0, lowest) : lowest) / 2;
        double wider = Math.max(other, highest) / 2 - Math.min(other, lowest) / 2;
        return top - bottom >= LEAST_SHARE * wider;
    }
}
