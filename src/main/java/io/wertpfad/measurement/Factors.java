package io.wertpfad.measurement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The emission factors of one data state. Activities are the same without regard to case and the amount of white space. */
final class Factors {

    static final Factors NONE = new Factors(List.of());

    private final Map<String, TreeMap<LocalDate, EmissionFactor>> byActivity = new HashMap<>();

    Factors(List<EmissionFactor> factors) {
        factors.forEach(factor -> byActivity
                .computeIfAbsent(plain(factor.activity()), a -> new TreeMap<>())
                .put(factor.validFrom(), factor));
    }

    /** The factor that holds on a day: the one that began last. */
    Optional<EmissionFactor> on(String activity, LocalDate day) {
        TreeMap<LocalDate, EmissionFactor> factors = byActivity.get(plain(activity));
        return factors == null
                ? Optional.empty()
                : Optional.ofNullable(factors.floorEntry(day)).map(Map.Entry::getValue);
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
