package io.wertpfad.measurement;

import io.wertpfad.text.Message;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A measure in one month, as of a data state.
 *
 * @param value in the measure's unit; null if the month has none that counts, for the reason in {@code missing}
 * @param numerator of a ratio whose rows all have denominators, with its {@code denominator}; else null
 * @param count rows of the source behind a mean; null for all others
 * @param rows that count
 */
public record MonthValue(
        YearMonth month,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal count,
        long rows,
        @Nullable Missing missing) {

    static MonthValue of(YearMonth month, BigDecimal value, long rows) {
        return new MonthValue(month, value, null, null, null, rows, null);
    }

    static MonthValue missing(YearMonth month, long rows, Missing reason) {
        return new MonthValue(month, null, null, null, null, rows, reason);
    }

    /** Why a month has no value. */
    public enum Missing {
        /** No file has a row in it. */
        NO_ROWS,
        /** The newest file was loaded before the month was over. */
        INCOMPLETE,
        /** An activity without a valid emission factor. */
        NO_FACTOR,
        /** A ratio, several rows of which give no denominator. */
        NOT_POOLABLE,
        /** All denominators, or all counts of a mean, are zero. */
        NO_DENOMINATOR,
        /** Loaded in a unit that does not convert into today's. */
        OTHER_UNIT,
        /** Loaded with numerators and denominators, of which today's aggregate cannot make anything. */
        OTHER_AGGREGATE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The reason in words. */
        public Message label() {
            return Message.of(MonthValue.class, "missing." + code());
        }
    }
}
