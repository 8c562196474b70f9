package io.wertpfad.measurement;

import io.wertpfad.measurement.MonthValue.Missing;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The roll-ups of a measure, month by month, as of a data state. */
final class MonthlySeries {

    private final RollUps store;

    MonthlySeries(RollUps store) {
        this.store = store;
    }

    /** The months that have rows, from one month to another. */
    Map<YearMonth, MonthValue> of(String useCase, Measure measure, YearMonth from, YearMonth to, long dataState) {
        Map<YearMonth, MonthValue> months = new TreeMap<>();
        rollUps(useCase, measure, from, to, dataState)
                .forEach((month, rollUps) -> months.put(month, value(useCase, measure, month, rollUps, dataState)));
        return months;
    }

    Map<YearMonth, List<StoredRollUp>> rollUps(
            String useCase, Measure measure, YearMonth from, YearMonth to, long dataState) {
        Map<YearMonth, List<StoredRollUp>> byMonth = new TreeMap<>();
        store.counting()
                .of(useCase, measure.id(), from.atDay(1), to.atEndOfMonth(), dataState)
                .forEach(r -> byMonth.computeIfAbsent(r.month(), m -> new ArrayList<>())
                        .add(r));
        return byMonth;
    }

    MonthValue value(String useCase, Measure measure, YearMonth month, List<StoredRollUp> rollUps, long dataState) {
        long rows = rollUps.stream().mapToLong(r -> r.rolled().rows()).sum();
        if (rollUps.stream().anyMatch(r -> !r.series().activity().isEmpty())) {
            return MonthValue.missing(month, rows, Missing.NO_FACTOR);
        }
        List<StoredRollUp> converted = new ArrayList<>();
        for (StoredRollUp rollUp : rollUps) {
            if (!rollUp.unit().convertibleTo(measure.unit())) {
                return MonthValue.missing(month, rows, Missing.OTHER_UNIT);
            }
            converted.add(inUnitOf(measure, rollUp));
        }
        return Aggregation.of(
                measure,
                month,
                converted,
                () -> store.distributions()
                        .of(useCase, measure.id(), month.atDay(1), month.atEndOfMonth(), dataState, measure.unit()));
    }

    private static StoredRollUp inUnitOf(Measure measure, StoredRollUp rollUp) {
        Unit from = rollUp.unit();
        if (from.equals(measure.unit())) {
            return rollUp;
        }
        UnaryOperator<BigDecimal> convert = amount -> from.convert(amount, measure.unit());
        Rolled r = rollUp.rolled();
        Rolled converted = new Rolled(
                r.rows(),
                r.valueRows(),
                r.count(),
                convert.apply(r.sum()),
                convert.apply(r.weighted()),
                convert.apply(r.min()),
                convert.apply(r.max()),
                convert.apply(r.last()),
                r.lastLine(),
                convert.apply(r.numerator()),
                r.denominator());
        return new StoredRollUp(
                rollUp.series(),
                rollUp.sequence(),
                rollUp.origin(),
                rollUp.loadedAt(),
                rollUp.day(),
                rollUp.grain(),
                measure.unit(),
                converted);
    }
}
