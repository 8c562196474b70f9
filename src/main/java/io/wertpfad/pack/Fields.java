package io.wertpfad.pack;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, in the order in which they are written. */
final class Fields extends LinkedHashMap<String, @Nullable Object> {

    private static final int ALWAYS_ENOUGH = 17;
    private static final int OFTEN_ENOUGH = 15;

    Fields with(String name, @Nullable Object value) {
        put(name, value instanceof Double number ? raw(number) : value);
        return this;
    }

    /**
     * The double as a decimal number that reads back as the same double. The way in which the JDK writes doubles differs
     * between its versions; this does not.
     */
    static BigDecimal raw(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = OFTEN_ENOUGH; digits < ALWAYS_ENOUGH; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return plain(rounded);
            }
        }
        return plain(exact.round(new MathContext(ALWAYS_ENOUGH)));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
