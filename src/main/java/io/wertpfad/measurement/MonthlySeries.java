package io.wertpfad.measurement;

import io.wertpfad.measurement.MonthValue.Missing;
import io.wertpfad.portfolio.Measure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The roll-ups of a measure, month by month, as of a data state. */
final class MonthlySeries {

    private final RollUps store;

    MonthlySeries(RollUps store) {
        this.store = store;
    }

    /** The months that have rows, from one month to another. */
    Map<YearMonth, MonthValue> of(String useCase, Measure measure, YearMonth from, YearMonth to, long dataState) {
        Map<YearMonth, MonthValue> months = new TreeMap<>();
        Map<YearMonth, List<StoredRollUp>> byMonth = rollUps(useCase, measure, from, to, dataState);
        Emissions emissions = emissions(measure, byMonth, dataState);
        byMonth.forEach(
                (month, rollUps) -> months.put(month, value(useCase, measure, month, rollUps, dataState, emissions)));
        return months;
    }

    /** How these roll-ups get the measure's unit. */
    Emissions emissions(Measure measure, Map<YearMonth, List<StoredRollUp>> byMonth, long dataState) {
        return new Emissions(measure, factors(byMonth, dataState));
    }

    /** The factors that these roll-ups may ask for. */
    Factors factors(Map<YearMonth, List<StoredRollUp>> byMonth, long dataState) {
        boolean ofActivities = byMonth.values().stream()
                .flatMap(List::stream)
                .anyMatch(r -> !r.series().activity().isEmpty());
        return ofActivities ? store.factors().asOf(dataState) : Factors.NONE;
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

    MonthValue value(
            String useCase,
            Measure measure,
            YearMonth month,
            List<StoredRollUp> rollUps,
            long dataState,
            Emissions emissions) {
        long rows = rollUps.stream().mapToLong(r -> r.rolled().rows()).sum();
        List<StoredRollUp> converted = new ArrayList<>();
        for (StoredRollUp rollUp : rollUps) {
            Missing obstacle = emissions.obstacle(rollUp.series().activity(), rollUp.day(), rollUp.unit());
            if (obstacle != null) {
                return MonthValue.missing(month, rows, obstacle);
            }
            converted.add(inUnitOf(measure, rollUp, emissions));
        }
        return Aggregation.of(
                measure,
                month,
                converted,
                () -> store.distributions()
                        .of(
                                useCase,
                                measure.id(),
                                month.atDay(1),
                                month.atEndOfMonth(),
                                dataState,
                                emissions::inUnitOfMeasure));
    }

    private static StoredRollUp inUnitOf(Measure measure, StoredRollUp rollUp, Emissions emissions) {
        String activity = rollUp.series().activity();
        if (activity.isEmpty() && rollUp.unit().equals(measure.unit())) {
            return rollUp;
        }
        return rollUp.with(
                measure.unit(), amount -> emissions.inUnitOfMeasure(amount, activity, rollUp.day(), rollUp.unit()));
    }
}
