package io.wertpfad.measurement;

import io.wertpfad.measurement.MonthValue.Missing;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What amounts are in a measure's unit: converted, or, if they are amounts of an activity, as the CO2 equivalent that they
 * cause. An amount of a day has the factor of that day, of a week that of its Thursday, of a month that of its first day.
 */
final class Emissions {

    private static final Unit KILOGRAM = Unit.of("kg").orElseThrow();

    private final Measure measure;
    private final Factors factors;

    Emissions(Measure measure, Factors factors) {
        this.measure = measure;
        this.factors = factors;
    }

    /** Why amounts of a series in a unit cannot be said in the measure's unit; null if they can. */
    @Nullable
    Missing obstacle(String activity, LocalDate day, Unit unit) {
        if (activity.isEmpty()) {
            return unit.convertibleTo(measure.unit()) ? null : Missing.OTHER_UNIT;
        }
        Optional<EmissionFactor> factor = factors.on(activity, day);
        if (factor.isEmpty()) {
            return Missing.NO_FACTOR;
        }
        return measure.unit().isMass() && unit.convertibleTo(factor.get().unit()) ? null : Missing.OTHER_UNIT;
    }

    /** What amounts of an activity are multiplied with on a day; empty for what is none, or has no factor. */
    Optional<EmissionFactor> factor(String activity, LocalDate day) {
        return activity.isEmpty() ? Optional.empty() : factors.on(activity, day);
    }

    /** An amount for which there is no obstacle, in the measure's unit. */
    BigDecimal inUnitOfMeasure(BigDecimal amount, String activity, LocalDate day, Unit unit) {
        if (activity.isEmpty()) {
            return unit.convert(amount, measure.unit());
        }
        EmissionFactor factor = factors.on(activity, day).orElseThrow();
        return KILOGRAM.convert(unit.convert(amount, factor.unit()).multiply(factor.kgPerUnit()), measure.unit());
    }
}
