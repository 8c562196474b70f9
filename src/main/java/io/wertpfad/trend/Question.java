package io.wertpfad.trend;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed to be asked before the pilot began.
 *
 * @param pilotFrom null: there is no pilot yet
 * @param pilotTo last month of the pilot window; null: as far as the series goes
 * @param finalLook last month that the pack serving the decision date holds; null: the last month of the series
 * @param now the month that is reported; later points are not used
 * @param target level to be reached in the unit, null if none
 * @param targetChange the same as a change in percent of the expected level; at most one of the two is given
 * @param baseline how the expected values come about
 */
public record Question(
        YearMonth baselineFrom,
        YearMonth baselineTo,
        @Nullable YearMonth pilotFrom,
        @Nullable YearMonth pilotTo,
        @Nullable YearMonth finalLook,
        YearMonth now,
        boolean lowerIsBetter,
        @Nullable Double target,
        @Nullable Double targetChange,
        Baseline baseline) {

    /** What would have happened without the pilot. */
    public sealed interface Baseline {
        /** The level of the window. */
        record Constant() implements Baseline {}

        /** Level plus one annual sine and cosine, from a window of at least 24 months. */
        record Seasonal() implements Baseline {}

        /** A given value, with no uncertainty of its own. */
        record Fixed(double value) implements Baseline {}
    }
}
