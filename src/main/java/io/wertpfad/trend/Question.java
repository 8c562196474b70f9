package io.wertpfad.trend;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed to be asked before the pilot began.
 *
 * @param pilotFrom null: there is no pilot yet
 * @param pilotTo last pilot month; null: as far as the series goes
 * @param finalLook last month that the pack serving the decision date holds; null: the last month of the series
 * @param now the month that is reported; later points are not used
 * @param judgedFrom first pilot month that is judged, where a phase of the pilot began after its start; null: the first
 * @param judgedTo last month that is judged, where looking ended before {@code now}; null: no such month
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
        @Nullable YearMonth judgedFrom,
        @Nullable YearMonth judgedTo,
        boolean lowerIsBetter,
        @Nullable Double target,
        @Nullable Double targetChange,
        Baseline baseline) {

    /** A question to the whole pilot. */
    public Question(
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
        this(
                baselineFrom,
                baselineTo,
                pilotFrom,
                pilotTo,
                finalLook,
                now,
                null,
                null,
                lowerIsBetter,
                target,
                targetChange,
                baseline);
    }

    /** The same question to one phase of the pilot. */
    public Question toPhase(YearMonth from, @Nullable YearMonth to) {
        return new Question(
                baselineFrom,
                baselineTo,
                pilotFrom,
                pilotTo,
                finalLook,
                now,
                from,
                to,
                lowerIsBetter,
                target,
                targetChange,
                baseline);
    }

    /** First month that is judged; null: there is no pilot yet. */
    public @Nullable YearMonth from() {
        return judgedFrom == null ? pilotFrom : judgedFrom;
    }

    /** Last month that can be looked at. */
    YearMonth to() {
        return judgedTo == null || now.isBefore(judgedTo) ? now : judgedTo;
    }

    /** Last pilot month that is judged so far, whether or not it has a value. */
    public YearMonth lastJudged() {
        return earlier(earlier(to(), finalLook), pilotTo);
    }

    private static YearMonth earlier(YearMonth month, @Nullable YearMonth other) {
        return other != null && other.isBefore(month) ? other : month;
    }

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
