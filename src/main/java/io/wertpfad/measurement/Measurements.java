package io.wertpfad.measurement;

import io.wertpfad.measurement.MonthValue.Missing;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Monthly series of measures as of a data state. */
@Component
public class Measurements {

    private final RollUps store;
    private final MonthlySeries series;

    Measurements(JdbcTemplate template) {
        this.store = new RollUps(template);
        this.series = new MonthlySeries(store);
    }

    /**
     * A value, or the reason why there is none, for each month of a span. Amounts of an activity have the emission factor of
     * their day.
     *
     * @param dataState sequence of the log up to which we look
     * @param zone in which a month ends: it is complete when the newest file that contributes was loaded after its end
     */
    public List<MonthValue> months(
            String useCase, Measure measure, YearMonth from, YearMonth to, long dataState, ZoneId zone) {
        Map<YearMonth, List<StoredRollUp>> rollUps = series.rollUps(useCase, measure, from, to, dataState);
        return months(useCase, measure, from, to, dataState, zone, rollUps, series.factors(rollUps, dataState));
    }

    /**
     * The same, but amounts of an activity all have the emission factor that holds on one day, so that a change of the factor is
     * not taken for one of the activity. An activity whose first factor begins later has that one.
     *
     * @param factorsOf the day: the last one of the baseline window
     */
    public List<MonthValue> monthsWithFactorsOf(
            LocalDate factorsOf,
            String useCase,
            Measure measure,
            YearMonth from,
            YearMonth to,
            long dataState,
            ZoneId zone) {
        Map<YearMonth, List<StoredRollUp>> rollUps = series.rollUps(useCase, measure, from, to, dataState);
        Factors held = series.factors(rollUps, dataState).heldAt(factorsOf);
        return months(useCase, measure, from, to, dataState, zone, rollUps, held);
    }

    private List<MonthValue> months(
            String useCase,
            Measure measure,
            YearMonth from,
            YearMonth to,
            long dataState,
            ZoneId zone,
            Map<YearMonth, List<StoredRollUp>> rollUps,
            Factors factors) {
        Emissions emissions = new Emissions(measure, factors);
        Map<YearMonth, Instant> heard = heard(useCase, measure, from, to, rollUps.keySet(), dataState);
        List<MonthValue> months = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            List<StoredRollUp> counting = rollUps.getOrDefault(month, List.of());
            Optional<Instant> newest = counting.isEmpty() ? newestSince(month, heard) : newest(counting);
            if (newest.isEmpty()) {
                months.add(MonthValue.missing(month, 0, Missing.NO_ROWS));
            } else if (newest.get().isBefore(end(month, zone))) {
                months.add(MonthValue.missing(month, rows(counting), Missing.INCOMPLETE));
            } else if (counting.isEmpty()) {
                months.add(absent(measure, month));
            } else {
                months.add(series.value(useCase, measure, month, counting, dataState, emissions));
            }
        }
        return months;
    }

    /** The day whose emission factors the judged series of a charter's measures holds: the last one of the baseline. */
    public static LocalDate factorsOf(Charter charter) {
        return charter.baseline().to().atEndOfMonth();
    }

    /**
     * The amounts of activities behind the months of a measure that have a value, month by month and factor by factor.
     */
    public List<ActivityAmount> activities(
            String useCase, Measure measure, YearMonth from, YearMonth to, long dataState) {
        return new ActivityAmounts(series, store.factors().asOf(dataState)).of(useCase, measure, from, to, dataState);
    }

    /**
     * The emission factors that these two ways of valuing a measure use over a span of months, by activity and day; none for a
     * measure without activities.
     */
    public List<FactorInUse> factorsInUse(
            LocalDate factorsOf, String useCase, Measure measure, YearMonth from, YearMonth to, long dataState) {
        List<ActivityAmount> amounts = activities(useCase, measure, from, to, dataState);
        return amounts.isEmpty()
                ? List.of()
                : FactorInUse.of(amounts, store.factors().asOf(dataState), factorsOf);
    }

    /**
     * The categories of a sum, in alphabetical order: each month of {@code total} split by category, so that a month that is
     * missing there is missing here. Empty if no row has a category.
     *
     * @param total all months of a span, as {@link #months} gives them
     */
    public List<CategoryMonths> categories(String useCase, Measure measure, List<MonthValue> total, long dataState) {
        return new MonthsByCategory(series).of(useCase, measure, total, dataState);
    }

    /**
     * Sequences of the files some of whose rows of a span of months, or whose emission factors, count for these use cases as of a
     * data state, each with the measures for which they do.
     */
    public Map<Long, Set<MeasureId>> files(Collection<String> useCases, YearMonth from, YearMonth to, long dataState) {
        Map<Long, Set<MeasureId>> files = store.counting().files(useCases, from.atDay(1), to.atEndOfMonth(), dataState);
        store.factors()
                .files(useCases, dataState)
                .forEach((sequence, measures) ->
                        files.computeIfAbsent(sequence, s -> new TreeSet<>()).addAll(measures));
        return files;
    }

    /** When the values of a use case changed, as far as its roll-ups from a month on are concerned. */
    SeriesChanges changes(String useCase, YearMonth from) {
        return new SeriesChanges(
                store.counting().changes(useCase, from.atDay(1)),
                store.factors().asks(useCase) ? store.factors().table().changes() : Set.of());
    }

    /** The last month up to a data state in which any measure has a row; empty if there is none. */
    public Optional<YearMonth> newestMonth(long dataState) {
        return store.counting().newestDay(dataState).map(YearMonth::from);
    }

    /** What was heard of the use case from the first month on that has no rows and may therefore be zero. */
    private Map<YearMonth, Instant> heard(
            String useCase, Measure measure, YearMonth from, YearMonth to, Set<YearMonth> withRows, long dataState) {
        YearMonth month = from;
        while (withRows.contains(month)) {
            month = month.plusMonths(1);
        }
        return !measure.absentIsZero() || month.isAfter(to)
                ? Map.of()
                : store.counting().heard(useCase, month.atDay(1), to.atEndOfMonth(), dataState);
    }

    /** Zero, and of a mean with no rows behind it. */
    private static MonthValue absent(Measure measure, YearMonth month) {
        boolean mean = measure.aggregate() == Measure.Aggregate.MEAN;
        return new MonthValue(month, BigDecimal.ZERO, null, null, mean ? BigDecimal.ZERO : null, 0, null);
    }

    private static long rows(List<StoredRollUp> counting) {
        return counting.stream().mapToLong(r -> r.rolled().rows()).sum();
    }

    private static Optional<Instant> newest(List<StoredRollUp> counting) {
        return counting.stream().map(StoredRollUp::loadedAt).max(Comparator.naturalOrder());
    }

    private static Optional<Instant> newestSince(YearMonth month, Map<YearMonth, Instant> heard) {
        return heard.entrySet().stream()
                .filter(entry -> !entry.getKey().isBefore(month))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder());
    }

    private static Instant end(YearMonth month, ZoneId zone) {
        return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }
}
