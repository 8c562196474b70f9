package io.wertpfad.pack;

import io.wertpfad.decision.ValueStatement;
import io.wertpfad.decision.ValueTotals.Total;
import io.wertpfad.decision.ValueUnit;
import io.wertpfad.trend.Assessment.Interval;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bars of value realised of a pack: one scale per unit, for totals and measures alike, so that lengths can be compared. */
final class ValueBars {

    /** The space left of the lowest end and right of the highest, for the caps of the intervals. */
    private static final double MARGIN = 0.02;

    /** Losses alone do not push zero further to the right than the middle. */
    private static final double MIDDLE = 0.5;

    private final Map<String, Ends> ends = new HashMap<>();
    private final Map<String, ValueBar> bars = new LinkedHashMap<>();

    private ValueBars() {}

    /** By the anchor of the measure, and for totals by {@link #anchor(Total)}. */
    static Map<String, ValueBar> of(PackContent content) {
        ValueBars all = new ValueBars();
        // The scales have to be known before the first bar is made.
        all.visit(content, (name, unit, value, interval) -> all.widen(unit, value, interval));
        double zero = all.zero();
        all.visit(
                content,
                (name, unit, value, interval) -> all.bars.put(
                        name,
                        new ValueBar(
                                value,
                                interval,
                                Objects.requireNonNull(all.ends.get(unit)).scale(zero))));
        return all.bars;
    }

    /** The name of a total's bar. */
    static String anchor(Total total) {
        return "total " + total.dimension().code() + " " + total.unit().symbol();
    }

    private void visit(PackContent content, Visitor visitor) {
        for (Total total : content.totals()) {
            if (total.value() != null) {
                visitor.see(anchor(total), unit(total.valueUnit(), ""), total.value(), total.interval());
            }
        }
        Stream.concat(content.useCases().stream(), content.closed().stream())
                .flatMap(useCase -> useCase.measures().stream())
                .forEach(measure -> visit(measure, visitor));
    }

    private static void visit(MeasurePart measure, Visitor visitor) {
        ValueStatement value = measure.value();
        if (value.value() != null) {
            visitor.see(measure.anchor(), unit(value.unit(), measure.anchor()), value.value(), value.interval());
        }
    }

    /** What two numerators count is not known to be the same. */
    private static String unit(ValueUnit unit, String measure) {
        return unit instanceof ValueUnit.Known known ? known.unit().symbol() : "numerator of " + measure;
    }

    private void widen(String unit, double value, @Nullable Interval interval) {
        double lower = interval == null ? value : Math.min(value, interval.lower());
        double upper = interval == null ? value : Math.max(value, interval.upper());
        ends.merge(unit, new Ends(Math.min(0, lower), Math.max(0, upper)), Ends::with);
    }

    /** As far to the right as the unit with the largest share of losses needs it. */
    private double zero() {
        double share = ends.values().stream().mapToDouble(Ends::lossShare).max().orElse(0);
        return MARGIN + Math.min(MIDDLE, share) * (1 - 2 * MARGIN);
    }

    /** The lowest and the highest of a unit's values and intervals, zero between them. */
    private record Ends(double lowest, double highest) {

        Ends with(Ends other) {
            return new Ends(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
        }

        double lossShare() {
            return lowest == 0 ? 0 : 1 / (1 + highest / -lowest);
        }

        ValueBar.Scale scale(double zero) {
            double largest = Math.max(-lowest, highest);
            if (largest == 0) {
                return new ValueBar.Scale(zero, 0, 0);
            }
            double left = lowest == 0 ? Double.MAX_VALUE : (zero - MARGIN) * (largest / -lowest);
            double right = highest == 0 ? Double.MAX_VALUE : (1 - MARGIN - zero) * (largest / highest);
            return new ValueBar.Scale(zero, largest, Math.min(left, right));
        }
    }

    @FunctionalInterface
    private interface Visitor {
        void see(String name, String unit, double value, @Nullable Interval interval);
    }
}
