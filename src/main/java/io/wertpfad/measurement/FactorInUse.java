package io.wertpfad.measurement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An emission factor by which amounts of a measure are valued.
 *
 * @param validTo its last day; null if no other factor of the activity follows
 * @param judged whether the judged series uses it, for all months
 * @param actual whether the actual series uses it, for the amounts of its days
 */
public record FactorInUse(EmissionFactor factor, @Nullable LocalDate validTo, boolean judged, boolean actual) {

    private static final Comparator<EmissionFactor> BY_ACTIVITY_AND_DAY = Comparator.comparing(
                    (EmissionFactor f) -> Factors.plain(f.activity()))
            .thenComparing(EmissionFactor::validFrom);

    static List<FactorInUse> of(List<ActivityAmount> amounts, Factors factors, LocalDate factorsOf) {
        Factors held = factors.heldAt(factorsOf);
        Map<EmissionFactor, FactorInUse> inUse = new TreeMap<>(BY_ACTIVITY_AND_DAY);
        for (ActivityAmount amount : amounts) {
            EmissionFactor own = amount.factor();
            EmissionFactor judged = held.on(own.activity(), factorsOf).orElse(own);
            inUse.merge(own, of(own, factors, false, true), FactorInUse::and);
            inUse.merge(judged, of(judged, factors, true, false), FactorInUse::and);
        }
        return List.copyOf(inUse.values());
    }

    private static FactorInUse of(EmissionFactor factor, Factors factors, boolean judged, boolean actual) {
        return new FactorInUse(factor, factors.lastDay(factor).orElse(null), judged, actual);
    }

    private FactorInUse and(FactorInUse other) {
        return new FactorInUse(factor, validTo, judged || other.judged, actual || other.actual);
    }
}
