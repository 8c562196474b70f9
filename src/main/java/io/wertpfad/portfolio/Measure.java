package io.wertpfad.portfolio;

import io.wertpfad.text.Wording;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is measured to see whether a use case works.
 *
 * @param target what shall be reached; a key measure always has one
 * @param relevance the smallest change that matters; an amount of 0 where none was agreed
 * @param key counts for the recommendation
 * @param internal never in the customer's edition, never a reason of the recommendation
 * @param absentIsZero a month without rows is zero once the use case has rows of any measure in that month or a later one
 */
public record Measure(
        String id,
        Dimension dimension,
        Wording name,
        Unit unit,
        Better better,
        Aggregate aggregate,
        @Nullable Target target,
        Relevance relevance,
        boolean key,
        boolean internal,
        boolean absentIsZero,
        BaselineRule baseline,
        @Nullable LifeCycle lifeCycle) {

    public enum Dimension {
        TIME,
        QUALITY,
        REVENUE,
        CO2,
        TCO;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Better {
        LOWER,
        HIGHER
    }

    /** How the rows of a month become its value; formulas in {@code src/docs/statistics.md}. */
    public enum Aggregate {
        SUM,
        MEAN,
        MEDIAN,
        P90,
        RATIO,
        LAST,
        COUNT;

        public boolean needsValues() {
            return this == MEDIAN || this == P90;
        }
    }

    /**
     * What shall be reached.
     *
     * @param relative true: {@code amount} is a change in percent of the expected level; false: a value in the unit
     */
    public record Target(boolean relative, BigDecimal amount) {}

    /**
     * The smallest change that matters.
     *
     * @param relative true: {@code amount} is in percent of the expected level; false: in the unit (points for %)
     */
    public record Relevance(boolean relative, BigDecimal amount) {}

    /**
     * How the expected value is found.
     *
     * @param value the agreed value, and {@code source} where it comes from; both only for {@link Kind#FIXED}
     */
    public record BaselineRule(
            Kind kind, @Nullable BigDecimal value, @Nullable String source) {

        public enum Kind {
            CONSTANT,
            SEASONAL,
            FIXED
        }
    }

    /**
     * What the life-cycle statement covers.
     *
     * @param discountRate in percent a year
     */
    public record LifeCycle(int years, BigDecimal discountRate) {}
}
