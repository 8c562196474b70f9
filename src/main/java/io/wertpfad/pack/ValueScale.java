package io.wertpfad.pack;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The value axis of charts: linear, from zero where the values leave enough of the height, otherwise from a round number,
 * which the chart then says.
 *
 * @param lowest and {@code highest} value to be shown
 */
record ValueScale(double lowest, double highest) {

    /** Values that fill less of the height than this, seen from zero, get an axis of their own. */
    private static final double ENOUGH = 0.4;

    private static final double ROOM = 0.08;
    private static final int TICKS = 5;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    static ValueScale of(DoubleStream values) {
        DoubleSummaryStatistics range = values.summaryStatistics();
        return range.getCount() == 0 ? new ValueScale(0, 1) : new ValueScale(range.getMin(), range.getMax());
    }

    ValueScale with(ValueScale other) {
        return new ValueScale(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
    }

    boolean fromZero() {
        double span = highest - lowest;
        return (lowest <= 0 && highest >= 0) || span >= ENOUGH * Math.max(Math.abs(highest), Math.abs(lowest));
    }

    /** Lower end of the axis. */
    double from() {
        return lowest >= 0 && fromZero() ? 0 : Math.floor(low() / step()) * step();
    }

    /** Upper end of the axis. */
    double to() {
        double top = highest <= 0 && fromZero() ? 0 : high();
        double end = Math.ceil(top / step()) * step();
        return end > from() ? end : from() + step();
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long steps = Math.round((to() - from()) / step());
        for (long i = 0; i <= steps; i++) {
            ticks.add(from() + i * step());
        }
        return ticks;
    }

    private double low() {
        return fromZero() ? Math.min(0, lowest) : lowest - ROOM * (highest - lowest);
    }

    private double high() {
        return highest + ROOM * (highest - low());
    }

    private double step() {
        double span = high() - low();
        if (!(span > 0)) {
            return Math.max(1, Math.abs(highest));
        }
        double raw = span / TICKS;
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(raw)));
        for (double step : STEPS) {
            if (raw <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
