package io.wertpfad.decision;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Measure.Aggregate;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.Forecast;
import io.wertpfad.trend.Assessment.Interval;
import java.util.Objects;
import java.util.function.DoublePredicate;

/**
 * Between which ends a measure can lie, as far as its unit and its values tell: what is counted is never less than nothing, and a
 * share no more than the whole. The statistics know neither; they forecast 107 % where values come near to 100.
 *
 * @param least and {@code most}: in the unit of the measure, infinite where nothing is known
 */
public record Possible(double least, double most) {

    /** All that is finite, for a bare series. */
    public static final Possible ANYTHING = new Possible(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Money, points and growth can be below zero; and where a value was beyond an end, that is none. */
    public static Possible of(Measure measure, Assessment assessment) {
        boolean share = measure.aggregate() == Aggregate.RATIO && measure.unit().convertibleTo(ValueUnit.PER_ONE);
        boolean counted =
                measure.aggregate() == Aggregate.COUNT || measure.unit().isAmount();
        double whole = ValueUnit.divisor(measure);
        return new Possible(
                (share || counted) && all(assessment, v -> v >= 0) ? 0 : ANYTHING.least,
                share && all(assessment, v -> v <= whole) ? whole : ANYTHING.most);
    }

    private static boolean all(Assessment assessment, DoublePredicate predicate) {
        return assessment.points().stream()
                .map(Assessment.AssessedPoint::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .allMatch(predicate);
    }

    /** The assessment with a forecast that is possible. */
    Assessment within(Assessment assessment) {
        Forecast forecast = assessment.forecast();
        Interval interval = forecast.interval();
        Interval possible =
                interval == null ? null : new Interval(nearest(interval.lower()), nearest(interval.upper()));
        Double value = forecast.value() == null ? null : (Double) nearest(forecast.value());
        return Objects.equals(interval, possible) && Objects.equals(forecast.value(), value)
                ? assessment
                : assessment.with(new Forecast(forecast.period(), value, possible, forecast.targetLevel()));
    }

    /** Whether a value can be. */
    public boolean allows(double value) {
        return value >= least && value <= most;
    }

    private double nearest(double value) {
        return Math.max(least, Math.min(most, value));
    }
}
