package io.wertpfad.decision;

import io.wertpfad.portfolio.Measure.Dimension;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.unit.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values added up over measures: one total for each dimension and unit. There is no way to add two totals, so hours never meet
 * euros, and a saving of costs never one of emissions.
 */
public final class ValueTotals {

    private ValueTotals() {}

    /** The totals of the measures that have a value in a known unit, by dimension and unit. */
    public static List<Total> of(Collection<ValueStatement> statements) {
        Map<Kind, List<ValueStatement>> byKind = new TreeMap<>();
        for (ValueStatement statement : statements) {
            if (statement.unit() instanceof ValueUnit.Known known
                    && statement.value() != null
                    && statement.interval() != null) {
                byKind.computeIfAbsent(new Kind(statement.measure().dimension(), known.unit()), k -> new ArrayList<>())
                        .add(statement);
            }
        }
        return byKind.entrySet().stream()
                .map(e -> total(e.getKey(), e.getValue()))
                .toList();
    }

    private static Total total(Kind kind, List<ValueStatement> statements) {
        List<ValueStatement> goingOn =
                statements.stream().filter(ValueStatement::goesOn).toList();
        return new Total(
                kind.dimension(),
                kind.unit(),
                statements.size(),
                sum(statements.stream().map(ValueStatement::value).toList()),
                ends(statements.stream().map(ValueStatement::interval).toList()),
                goingOn.size(),
                sum(goingOn.stream().map(ValueStatement::yearly).toList()),
                ends(goingOn.stream().map(ValueStatement::yearlyInterval).toList()));
    }

    private static @Nullable Double sum(List<@Nullable Double> figures) {
        if (figures.isEmpty() || figures.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        double sum = figures.stream().mapToDouble(Objects::requireNonNull).sum();
        return Double.isFinite(sum) ? sum : null;
    }

    private static @Nullable Interval ends(List<@Nullable Interval> intervals) {
        if (intervals.isEmpty() || intervals.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        double lower = intervals.stream()
                .mapToDouble(i -> Objects.requireNonNull(i).lower())
                .sum();
        double upper = intervals.stream()
                .mapToDouble(i -> Objects.requireNonNull(i).upper())
                .sum();
        return Double.isFinite(lower) && Double.isFinite(upper) ? new Interval(lower, upper) : null;
    }

    /**
     * A total.
     *
     * @param measures how many are in it
     * @param interval the ends of the measures' intervals added up: wide enough however much the measures have in common
     * @param yearlyMeasures how many measures are in the yearly equivalent: without those of ended use cases
     * @param yearly the yearly equivalents of these added up; null if there is none
     */
    public record Total(
            Dimension dimension,
            Unit unit,
            int measures,
            @Nullable Double value,
            @Nullable Interval interval,
            int yearlyMeasures,
            @Nullable Double yearly,
            @Nullable Interval yearlyInterval) {

        /** The unit as that of a value. */
        public ValueUnit valueUnit() {
            return new ValueUnit.Known(unit);
        }
    }

    private record Kind(Dimension dimension, Unit unit) implements Comparable<Kind> {

        private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::dimension)
                .thenComparing(kind -> kind.unit().symbol());

        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }
    }
}
