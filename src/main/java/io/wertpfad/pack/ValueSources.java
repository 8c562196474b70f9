package io.wertpfad.pack;

import io.wertpfad.decision.UseCaseStanding;
import io.wertpfad.decision.ValueData;
import io.wertpfad.decision.ValueData.CategorySeries;
import io.wertpfad.decision.ValueStatement;
import io.wertpfad.decision.ValueStatements;
import io.wertpfad.intake.IntakeSettings;
import io.wertpfad.measurement.FactorInUse;
import io.wertpfad.measurement.LifeCycleCost;
import io.wertpfad.measurement.LifeCycleCosts;
import io.wertpfad.measurement.MeasureId;
import io.wertpfad.measurement.Measurements;
import io.wertpfad.measurement.MonthValue;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.trend.Series;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the value of the measures is told from, as of a data state. */
@Component
class ValueSources {

    private final Measurements measurements;
    private final LifeCycleCosts costs;
    private final IntakeSettings settings;

    ValueSources(Measurements measurements, LifeCycleCosts costs, IntakeSettings settings) {
        this.measurements = measurements;
        this.costs = costs;
        this.settings = settings;
    }

    /**
     * The value of each measure, by {@link MeasurePart#anchor}.
     *
     * @param months of the judged series, from the baseline window to the period
     */
    Map<String, ValueStatement> of(
            List<UseCaseStanding> standings,
            YearMonth period,
            long dataState,
            BiFunction<UseCase, Measure, List<MonthValue>> months) {
        Map<String, ValueStatement> values = new LinkedHashMap<>();
        for (UseCaseStanding standing : standings) {
            UseCase useCase = standing.useCase();
            ValueStatements.of(standing, period, m -> data(useCase, m, period, dataState, months.apply(useCase, m)))
                    .forEach((measure, value) -> values.put(MeasurePart.anchor(useCase.id(), measure), value));
        }
        return values;
    }

    /** Sequences of the files from which the life-cycle statements come, each with the measures that have them. */
    Map<Long, Set<MeasureId>> files(Customer customer, long dataState) {
        Map<Long, Set<MeasureId>> files = new HashMap<>();
        for (UseCase useCase : customer.withStatus(UseCase.Status.ACTIVE)) {
            if (useCase.charter() != null) {
                useCase.charter().measures().stream()
                        .filter(m -> m.lifeCycle() != null)
                        .forEach(m -> costs.files(useCase.id(), m.id(), dataState)
                                .forEach(sequence -> files.computeIfAbsent(sequence, s -> new HashSet<>())
                                        .add(new MeasureId(useCase.id(), m.id()))));
            }
        }
        return files;
    }

    private ValueData data(
            UseCase useCase, Measure measure, YearMonth period, long dataState, List<MonthValue> judged) {
        Charter charter = Objects.requireNonNull(useCase.charter(), "a use case that stands has a charter");
        if (useCase.status() != UseCase.Status.ACTIVE) {
            return ValueData.of(series(judged));
        }
        YearMonth from = charter.baseline().from();
        List<FactorInUse> factors = measure.dimension() == Measure.Dimension.CO2
                ? measurements.factorsInUse(
                        Measurements.factorsOf(charter), useCase.id(), measure, from, period, dataState)
                : List.of();
        Series actual = factors.isEmpty()
                ? null
                : series(measurements.months(useCase.id(), measure, from, period, dataState, settings.zone()));
        List<CategorySeries> categories = measure.dimension() == Measure.Dimension.TCO
                ? measurements.categories(useCase.id(), measure, judged, dataState).stream()
                        .map(c -> new CategorySeries(c.category(), series(c.months()), c.unbooked()))
                        .toList()
                : List.of();
        List<LifeCycleCost> lifeCycle =
                measure.lifeCycle() == null ? List.of() : costs.of(useCase.id(), measure.id(), dataState);
        return new ValueData(series(judged), actual, factors, categories, lifeCycle);
    }

    static Series series(List<MonthValue> months) {
        return new Series(months.stream()
                .map(m -> new Series.Point(
                        m.month(),
                        number(m.value()),
                        number(m.numerator()),
                        number(m.denominator()),
                        number(m.count())))
                .toList());
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
