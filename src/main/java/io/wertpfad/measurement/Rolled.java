package io.wertpfad.measurement;

import java.math.BigDecimal;

/**
 * A roll-up as the store keeps it, amounts in the measure's unit.
 *
 * @param valueRows rows with a value; the others have numerator and denominator
 * @param count Σ of the rows behind each row
 * @param weighted Σ value × count
 * @param last value of the row that came last in its file, on {@code lastLine} of it
 */
record Rolled(
        long rows,
        long valueRows,
        BigDecimal count,
        BigDecimal sum,
        BigDecimal weighted,
        BigDecimal min,
        BigDecimal max,
        BigDecimal last,
        long lastLine,
        BigDecimal numerator,
        BigDecimal denominator) {}
