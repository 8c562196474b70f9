package io.wertpfad.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How an export states a value of a story.
 *
 * @param factor units of the export per unit of the story
 * @param scale digits after the decimal sign
 */
record Amount(String unit, double factor, int scale) {

    static Amount of(String unit, int scale) {
        return new Amount(unit, 1, scale);
    }

    /** Rounds the exact value of the double: its shortest digits changed with the version of the JDK. */
    BigDecimal state(double value) {
        return new BigDecimal(value * factor).setScale(scale, RoundingMode.HALF_UP);
    }

    static BigDecimal whole(double value) {
        return new BigDecimal(value).setScale(0, RoundingMode.HALF_UP);
    }
}
