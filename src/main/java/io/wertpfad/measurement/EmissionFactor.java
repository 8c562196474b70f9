package io.wertpfad.measurement;

import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How much CO2 equivalent an amount of an activity causes.
 *
 * @param unit of the activity, such as kWh
 * @param kgPerUnit kilograms of CO2 equivalent per {@code unit}; never negative
 * @param validFrom the first day on which it holds; it holds until the next one of the activity begins
 * @param source where it comes from
 */
public record EmissionFactor(String activity, Unit unit, BigDecimal kgPerUnit, LocalDate validFrom, String source) {

    public EmissionFactor {
        kgPerUnit = kgPerUnit.stripTrailingZeros();
    }
}
