package io.wertpfad.measurement;

import io.wertpfad.intake.LoadContext;
import io.wertpfad.intake.Restatement;
import io.wertpfad.portfolio.Measure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The monthly values that change because a file brought other emission factors. */
final class FactorChanges {

    private final RollUps store;
    private final MonthlySeries series;
    private final LoadContext context;

    FactorChanges(RollUps store, LoadContext context) {
        this.store = store;
        this.series = new MonthlySeries(store);
        this.context = context;
    }

    List<Restatement> restated() {
        Optional<YearMonth> newest =
                store.counting().newestDay(context.sequence()).map(YearMonth::from);
        List<Restatement> restated = new ArrayList<>();
        newest.ifPresent(to -> affected().forEach((id, from) -> compare(id, YearMonth.from(from), to, restated)));
        return restated;
    }

    /** Measures with amounts of the activities in question, and the first day on which their values may change. */
    private SortedMap<MeasureId, LocalDate> affected() {
        Map<String, LocalDate> changed = store.factors().changedBy(context.sequence());
        SortedMap<MeasureId, LocalDate> affected = new TreeMap<>();
        for (SeriesKey key : store.factors().series()) {
            LocalDate from = changed.get(Factors.plain(key.activity()));
            if (from != null) {
                affected.merge(new MeasureId(key.useCase(), key.measure()), from, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return affected;
    }

    private void compare(MeasureId id, YearMonth from, YearMonth to, List<Restatement> restated) {
        Optional<Measure> measure = context.definitions()
                .portfolio()
                .useCase(id.useCase())
                .flatMap(located -> located.useCase().measure(id.measure()));
        if (measure.isEmpty() || from.isAfter(to)) {
            return;
        }
        Map<YearMonth, MonthValue> before = series.of(id.useCase(), measure.get(), from, to, context.sequence() - 1);
        Map<YearMonth, MonthValue> after = series.of(id.useCase(), measure.get(), from, to, context.sequence());
        before.forEach((month, old) -> Restatements.between(id.useCase(), id.measure(), old, after.get(month))
                .ifPresent(restated::add));
    }
}
