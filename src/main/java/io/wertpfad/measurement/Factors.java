package io.wertpfad.measurement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The emission factors of one data state. Activities are the same without regard to case and the amount of white space. */
final class Factors {

    static final Factors NONE = new Factors(List.of());

    private final Map<String, TreeMap<LocalDate, EmissionFactor>> byActivity = new HashMap<>();

    Factors(List<EmissionFactor> factors) {
        factors.forEach(factor -> add(factor, factor.validFrom()));
    }

    private Factors(List<EmissionFactor> factors, LocalDate from) {
        factors.forEach(factor -> add(factor, from));
    }

    private void add(EmissionFactor factor, LocalDate from) {
        byActivity
                .computeIfAbsent(plain(factor.activity()), a -> new TreeMap<>())
                .put(from, factor);
    }

    /** The factor that holds on a day: the one that began last. */
    Optional<EmissionFactor> on(String activity, LocalDate day) {
        TreeMap<LocalDate, EmissionFactor> factors = byActivity.get(plain(activity));
        return factors == null
                ? Optional.empty()
                : Optional.ofNullable(factors.floorEntry(day)).map(Map.Entry::getValue);
    }

    /**
     * The same activities, each with one factor for all days: the one that holds on {@code day}, or its earliest if it begins
     * later.
     */
    Factors heldAt(LocalDate day) {
        return new Factors(
                byActivity.values().stream()
                        .map(factors -> Objects.requireNonNullElse(factors.floorEntry(day), factors.firstEntry()))
                        .map(Map.Entry::getValue)
                        .toList(),
                LocalDate.MIN);
    }

    /** The last day on which a factor of these holds; empty if no other follows. */
    Optional<LocalDate> lastDay(EmissionFactor factor) {
        TreeMap<LocalDate, EmissionFactor> factors = byActivity.get(plain(factor.activity()));
        return factors == null
                ? Optional.empty()
                : Optional.ofNullable(factors.higherKey(factor.validFrom())).map(next -> next.minusDays(1));
    }

    /** The activities that have a factor on some day, as the files write them. */
    List<String> activities() {
        return byActivity.values().stream()
                .map(factors -> factors.lastEntry().getValue().activity())
                .sorted()
                .toList();
    }

    static String plain(String activity) {
        return activity.strip().replaceAll("[\\s\\u00a0]+", " ").toLowerCase(Locale.ROOT);
    }
}
