package io.wertpfad.measurement;

import io.wertpfad.intake.reading.Grain;
import io.wertpfad.measurement.MonthValue.Missing;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Measure.Aggregate;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** How the roll-ups of a month become the month's value: one method per aggregate of the portfolio. */
final class Aggregation {

    /** A quotient of plain numbers: 100 %, 1000 ‰. */
    private static final Unit PER_ONE = Unit.of("1").orElseThrow();

    private Aggregation() {}

    /**
     * The value of a month.
     *
     * @param rollUps all that count in the month, in the measure's unit; not empty
     * @param values of the month's rows, asked for only by median and p90
     */
    static MonthValue of(
            Measure measure, YearMonth month, List<StoredRollUp> rollUps, Supplier<Distributions.Values> values) {
        long rows = rollUps.stream().mapToLong(r -> r.rolled().rows()).sum();
        long valueRows = rollUps.stream().mapToLong(r -> r.rolled().valueRows()).sum();
        if (measure.aggregate() != Aggregate.RATIO && valueRows < rows) {
            return MonthValue.missing(month, rows, Missing.OTHER_AGGREGATE);
        }
        return switch (measure.aggregate()) {
            case SUM -> MonthValue.of(month, total(rollUps, Rolled::sum), rows);
            case COUNT -> MonthValue.of(month, total(rollUps, Rolled::count), rows);
            case MEAN -> mean(month, rollUps, rows);
            case RATIO -> valueRows == 0 ? pooled(measure, month, rollUps, rows) : stated(month, rollUps, rows);
            case LAST -> MonthValue.of(month, last(measure, rollUps), rows);
            case MEDIAN -> MonthValue.of(month, quantile(values.get(), Quantiles.MEDIAN), rows);
            case P90 -> MonthValue.of(month, quantile(values.get(), Quantiles.P90), rows);
        };
    }

    private static MonthValue mean(YearMonth month, List<StoredRollUp> rollUps, long rows) {
        BigDecimal count = total(rollUps, Rolled::count);
        if (count.signum() == 0) {
            return MonthValue.missing(month, rows, Missing.NO_DENOMINATOR);
        }
        BigDecimal value = total(rollUps, Rolled::weighted).divide(count, MathContext.DECIMAL128);
        return new MonthValue(month, value, null, null, count, rows, null);
    }

    private static BigDecimal quantile(Distributions.Values values, BigDecimal p) {
        return Quantiles.of(values.ascending(), values.rows(), p);
    }

    /** A value without denominator counts as it stands: alone, and for the whole month. */
    private static MonthValue stated(YearMonth month, List<StoredRollUp> rollUps, long rows) {
        boolean alone = rows == 1 && rollUps.get(0).grain() == Grain.MONTH;
        return alone
                ? MonthValue.of(month, total(rollUps, Rolled::sum), rows)
                : MonthValue.missing(month, rows, Missing.NOT_POOLABLE);
    }

    private static MonthValue pooled(Measure measure, YearMonth month, List<StoredRollUp> rollUps, long rows) {
        BigDecimal numerator = total(rollUps, Rolled::numerator);
        BigDecimal denominator = total(rollUps, Rolled::denominator);
        if (denominator.signum() == 0) {
            return MonthValue.missing(month, rows, Missing.NO_DENOMINATOR);
        }
        BigDecimal scale = PER_ONE.convertibleTo(measure.unit())
                ? PER_ONE.convert(BigDecimal.ONE, measure.unit())
                : BigDecimal.ONE;
        BigDecimal value = numerator.multiply(scale).divide(denominator, MathContext.DECIMAL128);
        return new MonthValue(month, value, numerator, denominator, null, rows, null);
    }

    /** The latest row of each category and segment; shares are averaged, amounts added. */
    private static BigDecimal last(Measure measure, List<StoredRollUp> rollUps) {
        Map<SeriesKey, StoredRollUp> latest = new HashMap<>();
        for (StoredRollUp rollUp : rollUps) {
            latest.merge(rollUp.series(), rollUp, (a, b) -> LATER.compare(a, b) >= 0 ? a : b);
        }
        BigDecimal sum = total(latest.values(), Rolled::last);
        return measure.unit().isPercent() ? sum.divide(BigDecimal.valueOf(latest.size()), MathContext.DECIMAL128) : sum;
    }

    private static final Comparator<StoredRollUp> LATER = Comparator.comparing(StoredRollUp::day)
            .thenComparing(StoredRollUp::origin)
            .thenComparing(r -> r.rolled().lastLine());

    private static BigDecimal total(Collection<StoredRollUp> rollUps, Function<Rolled, BigDecimal> part) {
        return rollUps.stream().map(StoredRollUp::rolled).map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
