package io.wertpfad.pack;

import io.wertpfad.measurement.Measurements;
import io.wertpfad.measurement.MonthValue;
import io.wertpfad.pack.PackSource.Restatement;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.UseCase;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of emissions that the last pack showed otherwise. Receipts tell of the months in which a factor holds; the judged series
 * holds the baseline's factor in all of them, so a new one may move no month of it, or all.
 */
record JudgedRestatements(Measurements measurements, ZoneId zone) {

    /**
     * Of each measure that has activities, by {@link MeasurePart#anchor}; empty for one that did not change.
     *
     * @param period of the last pack, and {@code before} its data state
     */
    Map<String, List<Restatement>> of(Customer customer, YearMonth period, long before, long now) {
        Map<String, List<Restatement>> restated = new LinkedHashMap<>();
        for (UseCase useCase : customer.useCases()) {
            Charter charter = useCase.charter();
            if (charter != null && useCase.status() != UseCase.Status.WAITING) {
                charter.measures().stream()
                        .filter(m -> hasActivities(useCase, charter, m, period, now))
                        .forEach(m -> restated.put(
                                MeasurePart.anchor(useCase.id(), m.id()),
                                changes(
                                        useCase,
                                        m,
                                        judged(useCase, charter, m, period, before),
                                        judged(useCase, charter, m, period, now))));
            }
        }
        return restated;
    }

    private boolean hasActivities(UseCase useCase, Charter charter, Measure measure, YearMonth to, long now) {
        YearMonth from = charter.baseline().from();
        return measure.dimension() == Measure.Dimension.CO2
                && !measurements
                        .activities(useCase.id(), measure, from, to, now)
                        .isEmpty();
    }

    private List<MonthValue> judged(UseCase useCase, Charter charter, Measure measure, YearMonth to, long dataState) {
        return measurements.monthsWithFactorsOf(
                Measurements.factorsOf(charter),
                useCase.id(),
                measure,
                charter.baseline().from(),
                to,
                dataState,
                zone);
    }

    private static List<Restatement> changes(
            UseCase useCase, Measure measure, List<MonthValue> before, List<MonthValue> now) {
        List<Restatement> changes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            BigDecimal was = before.get(i).value();
            BigDecimal is = now.get(i).value();
            if (was != null && (is == null || was.compareTo(is) != 0)) {
                changes.add(new Restatement(
                        useCase.id(),
                        measure.id(),
                        before.get(i).month(),
                        was.doubleValue(),
                        is == null ? null : Double.valueOf(is.doubleValue())));
            }
        }
        return changes;
    }
}
