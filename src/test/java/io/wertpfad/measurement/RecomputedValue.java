package io.wertpfad.measurement;

import io.wertpfad.measurement.TracedRow.Fate;
import io.wertpfad.measurement.TracedRow.Understood;
import io.wertpfad.portfolio.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** The value of a month reckoned from its traced rows alone, by the formulas of the documentation and none of our code. */
public final class RecomputedValue {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    private final List<TracedRow> rows = new ArrayList<>();

    public void see(TracedRow row) {
        if (row.fate() == Fate.COUNTS) {
            rows.add(row);
        }
    }

    public int size() {
        return rows.size();
    }

    /** Rounded to the digits that do not depend on where conversions were rounded. */
    public static BigDecimal comparable(BigDecimal value) {
        return value.round(new MathContext(24)).stripTrailingZeros();
    }

    public BigDecimal of(Measure measure) {
        return comparable(
                switch (measure.aggregate()) {
                    case SUM -> sum(RecomputedValue::amount);
                    case COUNT -> sum(row -> understood(row).count());
                    case MEAN ->
                        sum(row -> amount(row).multiply(understood(row).count()))
                                .divide(sum(row -> understood(row).count()), EXACT);
                    case RATIO -> ratio(measure);
                    case LAST -> last(measure.unit().symbol().equals("%"));
                    case MEDIAN -> quantile(new BigDecimal("0.5"));
                    case P90 -> quantile(new BigDecimal("0.9"));
                });
    }

    private BigDecimal ratio(Measure measure) {
        if (understood(rows.get(0)).value() != null) {
            return amount(rows.get(0));
        }
        BigDecimal hundred = new BigDecimal(measure.unit().symbol().equals("%") ? 100 : 1);
        return sum(RecomputedValue::amount)
                .multiply(hundred)
                .divide(sum(row -> Objects.requireNonNull(understood(row).denominator())), EXACT);
    }

    private BigDecimal last(boolean averaged) {
        Map<String, TracedRow> latest = new TreeMap<>();
        Comparator<TracedRow> order = Comparator.comparing((TracedRow row) -> Objects.requireNonNull(row.day()))
                .thenComparing(TracedRow::origin)
                .thenComparing(TracedRow::originLine);
        for (TracedRow row : rows) {
            String key = row.written().category() + "|" + row.written().segment() + "|"
                    + row.written().activity();
            latest.merge(key, row, (a, b) -> order.compare(a, b) > 0 ? a : b);
        }
        BigDecimal sum = latest.values().stream().map(RecomputedValue::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return averaged ? sum.divide(BigDecimal.valueOf(latest.size()), EXACT) : sum;
    }

    private BigDecimal quantile(BigDecimal p) {
        List<BigDecimal> sorted =
                rows.stream().map(RecomputedValue::amount).sorted().toList();
        BigDecimal h = p.multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = h.setScale(0, RoundingMode.FLOOR).intValueExact();
        BigDecimal part = h.subtract(BigDecimal.valueOf(below));
        BigDecimal above = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return sorted.get(below).add(part.multiply(above.subtract(sorted.get(below))));
    }

    private BigDecimal sum(Function<TracedRow, BigDecimal> part) {
        return rows.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Understood understood(TracedRow row) {
        return Objects.requireNonNull(row.understood());
    }

    private static BigDecimal amount(TracedRow row) {
        return Objects.requireNonNull(understood(row).judged(), () -> "no amount: " + row)
                .amount();
    }
}
