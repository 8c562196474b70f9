package io.wertpfad.measurement;

import io.wertpfad.portfolio.Measure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Splits the months of a sum by the categories of their rows. */
final class MonthsByCategory {

    private final MonthlySeries series;

    MonthsByCategory(MonthlySeries series) {
        this.series = series;
    }

    List<CategoryMonths> of(String useCase, Measure measure, List<MonthValue> total, long dataState) {
        if (total.isEmpty()) {
            return List.of();
        }
        YearMonth from = total.get(0).month();
        YearMonth to = total.get(total.size() - 1).month();
        Map<YearMonth, List<StoredRollUp>> rollUps = series.rollUps(useCase, measure, from, to, dataState);
        Emissions emissions = series.emissions(measure, rollUps, dataState);
        SortedSet<String> categories = new TreeSet<>();
        rollUps.values()
                .forEach(month -> month.forEach(r -> categories.add(r.series().category())));
        if (categories.stream().allMatch(String::isEmpty)) {
            return List.of();
        }
        List<CategoryMonths> split = new ArrayList<>();
        for (String category : categories) {
            boolean unbooked = false;
            List<MonthValue> months = new ArrayList<>();
            for (MonthValue month : total) {
                List<StoredRollUp> own = rollUps.getOrDefault(month.month(), List.of()).stream()
                        .filter(r -> r.series().category().equals(category))
                        .toList();
                unbooked |= month.value() != null && own.isEmpty();
                months.add(month(useCase, measure, month, own, dataState, emissions));
            }
            split.add(new CategoryMonths(category, months, unbooked));
        }
        return split;
    }

    private MonthValue month(
            String useCase,
            Measure measure,
            MonthValue total,
            List<StoredRollUp> own,
            long dataState,
            Emissions emissions) {
        if (total.value() == null) {
            return total;
        }
        return own.isEmpty()
                ? MonthValue.of(total.month(), BigDecimal.ZERO, 0)
                : series.value(useCase, measure, total.month(), own, dataState, emissions);
    }
}
