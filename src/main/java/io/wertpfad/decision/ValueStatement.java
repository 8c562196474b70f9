package io.wertpfad.decision;

import io.wertpfad.measurement.FactorInUse;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.trend.ValueRealised;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one measure brought since its pilot began, against the baseline that was agreed. Positive is better.
 *
 * @param goesOn whether it may be said what it comes to in a year: not of an ended use case
 * @param realised null where a sum over months has no meaning
 * @param against the baseline, in words: kind and window, or value and source
 * @param reason why there is no value; null if there is one
 * @param notes sentences on what the value contains and what not
 * @param factors a change of emissions split into what the activity and what the factor did; null for all others
 * @param categories the costs by category; null for all others
 * @param lifeCycle null unless it is agreed; of a use case that is scaled or ended, factors, categories and life cycle are null:
 *     they are told while it is decided on
 */
public record ValueStatement(
        Measure measure,
        ValueUnit unit,
        boolean goesOn,
        @Nullable ValueRealised realised,
        Message against,
        @Nullable Message reason,
        List<Message> notes,
        @Nullable FactorShare factors,
        @Nullable CategoryShares categories,
        @Nullable LifeCycleStatement lifeCycle) {

    public ValueStatement {
        notes = List.copyOf(notes);
    }

    /** In the unit; null if there is none. */
    public @Nullable Double value() {
        return realised == null ? null : realised.value();
    }

    public @Nullable Interval interval() {
        return realised == null ? null : realised.interval();
    }

    /** The value per month times twelve; null also where nothing goes on. */
    public @Nullable Double yearly() {
        return realised == null || !goesOn ? null : realised.yearly();
    }

    public @Nullable Interval yearlyInterval() {
        return realised == null || !goesOn ? null : realised.yearlyInterval();
    }

    /**
     * A change of emissions since the pilot began, and how much of it is the emission factor's doing.
     *
     * @param change of the judged level, in the unit, with the sign of the measure
     * @param actualChange of the level with each day's factor
     * @param fromFactor {@code actualChange − change}
     * @param value of the judged series, positive when better, with its like
     * @param reason why the split is not given; null if it is
     * @param inUse the factors of both series
     */
    public record FactorShare(
            @Nullable Double change,
            @Nullable Double actualChange,
            @Nullable Double fromFactor,
            @Nullable Double value,
            @Nullable Double actualValue,
            @Nullable Double valueFromFactor,
            @Nullable Message reason,
            List<FactorInUse> inUse) {

        public FactorShare {
            inUse = List.copyOf(inUse);
        }
    }

    /**
     * A sum by category. The lines add up to the total.
     *
     * @param total the measure itself
     */
    public record CategoryShares(List<CategoryLine> lines, CategoryLine total, List<Message> notes) {

        public CategoryShares {
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
        }
    }

    /**
     * One category.
     *
     * @param category as the files write it; empty for rows without one, and for the total
     * @param change of the monthly level, with the sign of the measure
     * @param yearly value per month times twelve, positive when better
     */
    public record CategoryLine(
            String category,
            Message label,
            @Nullable Double baseline,
            @Nullable Double pilot,
            @Nullable Double change,
            @Nullable Double yearly) {}
}
