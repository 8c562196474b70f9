package io.wertpfad.measurement;

import io.wertpfad.intake.reading.Amounts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rows of a bucket, added up exactly. */
final class RollUp {

    private static final int OWN_SIZE = 8;

    private long rows;
    private long valueRows;
    private BigDecimal count = BigDecimal.ZERO;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal weighted = BigDecimal.ZERO;
    private BigDecimal numerator = BigDecimal.ZERO;
    private BigDecimal denominator = BigDecimal.ZERO;
    private @Nullable BigDecimal min;
    private @Nullable BigDecimal max;
    private BigDecimal last = BigDecimal.ZERO;
    private long lastLine = -1;
    private final @Nullable Map<BigDecimal, Long> values;

    RollUp(boolean keepsValues) {
        this.values = keepsValues ? new HashMap<>() : null;
    }

    /** One more row, which came on {@code line} of the file that first had it. */
    void add(Metric.Sound sound, long line) {
        BigDecimal value = sound.value();
        if (value == null) {
            addRatio(orZero(sound.numerator()), orZero(sound.denominator()), sound.behind(), line);
        } else {
            addValue(value, sound.behind(), line);
        }
    }

    private static BigDecimal orZero(@Nullable BigDecimal part) {
        return part == null ? BigDecimal.ZERO : part;
    }

    /** A row with a value, standing for {@code behind} rows of its source. */
    private void addValue(BigDecimal value, BigDecimal behind, long line) {
        add(value, behind, line);
        valueRows++;
        sum = sum.add(value);
        weighted = weighted.add(value.multiply(behind));
        if (values != null) {
            values.merge(value.stripTrailingZeros(), 1L, Long::sum);
        }
    }

    /** More rows with a value, each standing for {@code behind} rows of its source, whose values are not kept. */
    void addValues(Amounts amounts, BigDecimal behind) {
        rows += amounts.rows();
        valueRows += amounts.rows();
        count = count.add(behind.multiply(BigDecimal.valueOf(amounts.rows())));
        sum = sum.add(amounts.sum());
        weighted = weighted.add(amounts.sum().multiply(behind));
        stretchTo(amounts.min());
        stretchTo(amounts.max());
        end(amounts.last(), amounts.lastLine());
    }

    /** A row with numerator and denominator. */
    private void addRatio(BigDecimal above, BigDecimal below, BigDecimal behind, long line) {
        add(BigDecimal.ZERO, behind, line);
        numerator = numerator.add(above);
        denominator = denominator.add(below);
    }

    private void add(BigDecimal value, BigDecimal behind, long line) {
        rows++;
        count = count.add(behind);
        stretchTo(value);
        end(value, line);
    }

    private void stretchTo(BigDecimal value) {
        min = min == null || value.compareTo(min) < 0 ? value : min;
        max = max == null || value.compareTo(max) > 0 ? value : max;
    }

    private void end(BigDecimal value, long line) {
        if (line >= lastLine) {
            last = value;
            lastLine = line;
        }
    }

    /** How much is kept in memory, counted in values. */
    int size() {
        return OWN_SIZE + (values == null ? 0 : values.size());
    }

    boolean keepsValues() {
        return values != null;
    }

    /** The record for the store, with all amounts of the measure converted; the denominator has a unit of its own. */
    Rolled rolled(UnaryOperator<BigDecimal> convert) {
        return new Rolled(
                rows,
                valueRows,
                count,
                convert.apply(sum),
                convert.apply(weighted),
                convert.apply(min == null ? BigDecimal.ZERO : min),
                convert.apply(max == null ? BigDecimal.ZERO : max),
                convert.apply(last),
                lastLine,
                convert.apply(numerator),
                denominator);
    }

    Map<BigDecimal, Long> values() {
        return values == null ? Map.of() : values;
    }
}
