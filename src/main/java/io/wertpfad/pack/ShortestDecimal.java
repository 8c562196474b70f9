package io.wertpfad.pack;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A double as the decimal number with the fewest digits, from 15 on, that reads back as the same double. The way in which the
 * JDK writes doubles differs between its versions; this does not.
 */
final class ShortestDecimal {

    private static final int ALWAYS_ENOUGH = 17;
    private static final int OFTEN_ENOUGH = 15;

    /** Every decimal number of 15 digits is another double. */
    private static final long DISTINCT = 1_000_000_000_000_000L;

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private ShortestDecimal() {}

    static BigDecimal of(double value) {
        for (int decimals = 0; decimals < POWERS.length; decimals++) {
            double shifted = value * POWERS[decimals];
            if (Math.abs(shifted) >= DISTINCT) {
                break;
            }
            long digits = Math.round(shifted);
            // Both are exact, so that the quotient is the double nearest to the decimal number.
            if ((double) digits / POWERS[decimals] == value) {
                return BigDecimal.valueOf(digits, decimals);
            }
        }
        return ofMany(value);
    }

    /** One with many digits. */
    static BigDecimal ofMany(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal longest = exact.round(new MathContext(ALWAYS_ENOUGH));
        for (int digits = OFTEN_ENOUGH; digits < ALWAYS_ENOUGH; digits++) {
            BigDecimal rounded = rounded(exact, longest, digits);
            if (rounded.doubleValue() == value) {
                return plain(rounded);
            }
        }
        return plain(longest);
    }

    /** The exact value has up to a thousand digits. What was rounded once may be rounded again, but where it comes to a half. */
    private static BigDecimal rounded(BigDecimal exact, BigDecimal longest, int digits) {
        long rest = Math.abs(longest.unscaledValue().longValue() % POWERS[ALWAYS_ENOUGH - digits]);
        boolean half = 2 * rest == POWERS[ALWAYS_ENOUGH - digits];
        return (half ? exact : longest).round(new MathContext(digits));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
