package io.wertpfad.decision;

import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Measure.Aggregate;
import io.wertpfad.portfolio.Measure.BaselineRule;
import io.wertpfad.portfolio.Measure.Better;
import io.wertpfad.portfolio.Steering;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.ValuePath;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.Series;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A customer with one use case: baseline 2025, pilot 2026, decision on 20 January 2027. */
final class Cases {

    static final YearMonth START = YearMonth.of(2025, 1);

    private Cases() {}

    static Measure downtime() {
        return measure(
                "downtime",
                "h",
                Better.LOWER,
                Aggregate.SUM,
                relative("-20"),
                new Measure.Relevance(true, new BigDecimal("5")),
                true,
                false);
    }

    static Measure measure(
            String id,
            String unit,
            Better better,
            Aggregate aggregate,
            Measure.@Nullable Target target,
            Measure.Relevance relevance,
            boolean key,
            boolean internal) {
        return new Measure(
                id,
                Measure.Dimension.TIME,
                new Wording("Stillstand", "Downtime"),
                Unit.of(unit).orElseThrow(),
                better,
                aggregate,
                target,
                relevance,
                key,
                internal,
                false,
                new BaselineRule(BaselineRule.Kind.CONSTANT, null, null),
                null);
    }

    static Measure.Target relative(String percent) {
        return new Measure.Target(true, new BigDecimal(percent));
    }

    static Measure.Target level(String value) {
        return new Measure.Target(false, new BigDecimal(value));
    }

    static Customer customer(Measure... measures) {
        return decidingOn(LocalDate.of(2027, 1, 20), measures);
    }

    static Customer decidingOn(LocalDate decisionDate, Measure... measures) {
        Charter charter = new Charter(
                LocalDate.of(2025, 12, 10),
                Set.of(),
                new Charter.Place("Bremen", null),
                new Window(START, YearMonth.of(2025, 12)),
                new Window(YearMonth.of(2026, 1), YearMonth.of(2026, 12)),
                decisionDate,
                null,
                List.of(measures));
        UseCase useCase = new UseCase(
                "nw-downtime",
                new Wording("Vorausschauende Wartung", "Predictive maintenance"),
                UseCase.Status.ACTIVE,
                null,
                "operate",
                null,
                charter);
        return new Customer(
                "nordwind",
                "Nordwind",
                new ValuePath(new Wording("", ""), List.of()),
                Map.of(),
                new Steering(Steering.Cadence.MONTHLY, List.of()),
                List.of(useCase));
    }

    /** Twelve months about {@code baseline}, then the pilot; NaN is a missing month. */
    static Series series(double baseline, double spread, double... pilot) {
        return new Series(IntStream.range(0, 12 + pilot.length)
                .mapToObj(i -> {
                    double value = i < 12 ? baseline + (i % 2 == 0 ? spread : -spread) : pilot[i - 12];
                    return Series.Point.of(START.plusMonths(i), Double.isNaN(value) ? null : value);
                })
                .toList());
    }
}
