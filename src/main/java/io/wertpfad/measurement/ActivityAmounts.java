package io.wertpfad.measurement;

import io.wertpfad.portfolio.Measure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds up the amounts of activities by month and emission factor. */
final class ActivityAmounts {

    private static final Comparator<EmissionFactor> BY_ACTIVITY_AND_DAY =
            Comparator.comparing(EmissionFactor::activity).thenComparing(EmissionFactor::validFrom);

    private final MonthlySeries series;
    private final Factors factors;

    ActivityAmounts(MonthlySeries series, Factors factors) {
        this.series = series;
        this.factors = factors;
    }

    List<ActivityAmount> of(String useCase, Measure measure, YearMonth from, YearMonth to, long dataState) {
        Emissions emissions = new Emissions(measure, factors);
        List<ActivityAmount> amounts = new ArrayList<>();
        series.rollUps(useCase, measure, from, to, dataState).forEach((month, rollUps) -> {
            boolean complete = rollUps.stream()
                    .allMatch(r -> emissions.obstacle(r.series().activity(), r.day(), r.unit()) == null);
            if (complete) {
                amounts.addAll(of(month, rollUps));
            }
        });
        return amounts;
    }

    private List<ActivityAmount> of(YearMonth month, List<StoredRollUp> rollUps) {
        Map<EmissionFactor, BigDecimal> sums = new TreeMap<>(BY_ACTIVITY_AND_DAY);
        for (StoredRollUp rollUp : rollUps) {
            Optional<EmissionFactor> factor = factors.on(rollUp.series().activity(), rollUp.day());
            factor.ifPresent(
                    f -> sums.merge(f, rollUp.unit().convert(rollUp.rolled().sum(), f.unit()), BigDecimal::add));
        }
        return sums.entrySet().stream()
                .map(sum -> new ActivityAmount(month, sum.getKey(), sum.getValue()))
                .toList();
    }
}
