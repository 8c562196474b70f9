package io.wertpfad.measurement;

import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * What a solution costs in one year of its life.
 *
 * @param year 0 is today
 * @param amount in {@code unit}, the currency of the measure; what comes back, such as a residual value, is negative
 * @param source where it comes from; empty if the file does not say
 */
public record LifeCycleCost(
        String useCase,
        String measure,
        Solution solution,
        Category category,
        int year,
        BigDecimal amount,
        Unit unit,
        String source) {

    public LifeCycleCost {
        amount = amount.stripTrailingZeros();
    }

    /** What is compared. */
    public enum Solution {
        /** What would go on without the pilot. */
        BASELINE,
        PILOT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the money is for. */
    public enum Category {
        ACQUISITION,
        OPERATION,
        MAINTENANCE,
        DOWNTIME,
        END_OF_LIFE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
