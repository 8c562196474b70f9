package io.wertpfad.measurement;

import io.wertpfad.intake.FileLoad.Result;
import io.wertpfad.intake.LoadContext;
import io.wertpfad.intake.Restatement;
import io.wertpfad.intake.Warning;
import io.wertpfad.measurement.Coverage.SeriesMonth;
import io.wertpfad.portfolio.Measure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a file changed in the monthly values, and what looks odd about it. */
final class Effects {

    /** Months before those of a file that tell what is usual. */
    private static final int HISTORY = 24;

    private final MonthlySeries series;
    private final LoadContext context;

    Effects(RollUps store, LoadContext context) {
        this.series = new MonthlySeries(store);
        this.context = context;
    }

    /**
     * Compares the data states before and with the file.
     *
     * @param touched months that something was known of, with the sequences of the files whose rows were replaced
     * @param covered all months that it has rows in
     */
    Result of(Map<SeriesMonth, Set<Long>> touched, Collection<SeriesMonth> covered) {
        List<Restatement> restated = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        months(touched.keySet()).forEach((measure, months) -> compare(measure, months, restated, warnings));
        months(covered).forEach((measure, months) -> look(measure, months, warnings));
        if (context.append()) {
            added(touched.keySet(), warnings);
        } else {
            overlaps(touched, warnings);
        }
        return new Result(restated, warnings);
    }

    private void compare(
            MeasureId id, SortedSet<YearMonth> months, List<Restatement> restated, List<Warning> warnings) {
        Optional<Measure> measure = measure(id);
        if (measure.isEmpty()) {
            return;
        }
        YearMonth from = months.first();
        YearMonth to = months.last();
        Map<YearMonth, MonthValue> before = series.of(id.useCase(), measure.get(), from, to, context.sequence() - 1);
        Map<YearMonth, MonthValue> after = series.of(id.useCase(), measure.get(), from, to, context.sequence());
        for (YearMonth month : months) {
            MonthValue old = before.get(month);
            MonthValue now = after.get(month);
            if (old == null) {
                continue;
            }
            Restatements.between(id.useCase(), id.measure(), old, now).ifPresent(restated::add);
            if (now != null && now.rows() < old.rows()) {
                warnings.add(Warning.of(
                        Effects.class,
                        "shrinks",
                        id.useCase(),
                        id.measure(),
                        month,
                        old.rows(),
                        now.rows(),
                        shown(Restatements.plain(old.value())),
                        shown(Restatements.plain(now.value()))));
            }
        }
    }

    /** Looks at the months that the file has rows in, as they are now. */
    private void look(MeasureId id, SortedSet<YearMonth> months, List<Warning> warnings) {
        measure(id).ifPresent(measure -> {
            Map<YearMonth, List<StoredRollUp>> byMonth =
                    series.rollUps(id.useCase(), measure, months.first(), months.last(), context.sequence());
            byMonth.keySet().retainAll(months);
            byMonth.forEach((month, rollUps) -> {
                if (partly(rollUps, SeriesKey::segment) || partly(rollUps, SeriesKey::category)) {
                    warnings.add(Warning.of(Effects.class, "mixed_segments", id.useCase(), id.measure(), month));
                }
            });
            warnings.addAll(slips(id, measure, byMonth));
            warnings.addAll(new ActivityWarnings(series.factors(byMonth, context.sequence())).of(id, measure, byMonth));
        });
    }

    private List<Warning> slips(MeasureId id, Measure measure, Map<YearMonth, List<StoredRollUp>> byMonth) {
        if (byMonth.isEmpty()) {
            return List.of();
        }
        YearMonth first = Collections.min(byMonth.keySet());
        YearMonth last = Collections.max(byMonth.keySet());
        List<StoredRollUp> before =
                flat(series.rollUps(id.useCase(), measure, first.minusMonths(HISTORY), last, context.sequence() - 1));
        List<StoredRollUp> own = flat(byMonth).stream()
                .filter(r -> r.sequence() == context.sequence())
                .toList();
        return new Slips(id, before, own).warnings();
    }

    private static List<StoredRollUp> flat(Map<YearMonth, List<StoredRollUp>> byMonth) {
        return byMonth.values().stream().flatMap(List::stream).toList();
    }

    /** Rows that are added where something is known already may be there twice. */
    private void added(Set<SeriesMonth> touched, List<Warning> warnings) {
        months(touched)
                .forEach((measure, months) -> months.forEach(month ->
                        warnings.add(Warning.of(Effects.class, "added", measure.useCase(), measure.measure(), month))));
    }

    private void overlaps(Map<SeriesMonth, Set<Long>> touched, List<Warning> warnings) {
        Set<SeriesMonth> overlapping =
                new TreeSet<>(Comparator.comparing((SeriesMonth m) -> m.series().useCase())
                        .thenComparing(m -> m.series().measure())
                        .thenComparing(SeriesMonth::month));
        touched.forEach((month, replaced) -> {
            if (replaced.stream().anyMatch(sequence -> sequence >= context.togetherSince())) {
                overlapping.add(month);
            }
        });
        overlapping.forEach(m -> warnings.add(Warning.of(
                Effects.class, "overlap", m.series().useCase(), m.series().measure(), m.month())));
    }

    private Optional<Measure> measure(MeasureId id) {
        return context.definitions()
                .portfolio()
                .useCase(id.useCase())
                .flatMap(located -> located.useCase().measure(id.measure()));
    }

    private static boolean partly(List<StoredRollUp> rollUps, Function<SeriesKey, String> part) {
        long empty =
                rollUps.stream().filter(r -> part.apply(r.series()).isEmpty()).count();
        return empty > 0 && empty < rollUps.size();
    }

    private static Map<MeasureId, SortedSet<YearMonth>> months(Collection<SeriesMonth> months) {
        Map<MeasureId, SortedSet<YearMonth>> byMeasure = new TreeMap<>();
        for (SeriesMonth month : months) {
            MeasureId id =
                    new MeasureId(month.series().useCase(), month.series().measure());
            byMeasure.computeIfAbsent(id, i -> new TreeSet<>()).add(month.month());
        }
        return byMeasure;
    }

    private static Object shown(@Nullable String value) {
        return value == null ? "–" : new BigDecimal(value);
    }
}
