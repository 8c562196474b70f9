package io.wertpfad.measurement;

import io.wertpfad.intake.Restatement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a monthly value counts as changed, and how it is written. */
final class Restatements {

    private static final int EXACT = 24;
    private static final MathContext SHORT = new MathContext(12);

    private Restatements() {}

    /** The change of a month that had a value; empty if it has the same one. */
    static Optional<Restatement> between(String useCase, String measure, MonthValue old, @Nullable MonthValue now) {
        String was = plain(old.value());
        String is = now == null ? null : plain(now.value());
        return was == null || was.equals(is)
                ? Optional.empty()
                : Optional.of(new Restatement(useCase, measure, old.month(), was, is));
    }

    /** All digits of a sum; of a quotient that does not end, twelve significant ones say the same as 34. */
    static @Nullable String plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal bare = value.stripTrailingZeros();
        return (bare.precision() > EXACT ? bare.round(SHORT).stripTrailingZeros() : bare).toPlainString();
    }
}
