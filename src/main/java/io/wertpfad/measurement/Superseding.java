package io.wertpfad.measurement;

import io.wertpfad.intake.LoadContext;
import io.wertpfad.intake.reading.Grain;
import io.wertpfad.measurement.Coverage.Days;
import io.wertpfad.measurement.Coverage.SeriesMonth;
import io.wertpfad.measurement.RollUps.Known;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file replaces, unless it only adds: in each month of a series the days from its first to its last accepted row, weeks one by one, in
 * another grain the whole month. A mended file replaces only the very days of its rows, and adds where these count from its
 * own family.
 */
final class Superseding {

    private final RollUps store;
    private final SeriesIds ids;
    private final LoadContext context;
    private final Exclusions exclusions;

    Superseding(RollUps store, SeriesIds ids, LoadContext context, Exclusions exclusions) {
        this.store = store;
        this.ids = ids;
        this.context = context;
        this.exclusions = exclusions;
    }

    /**
     * Supersedes.
     *
     * @return the months of the file of which something was known, with the sequences of the files whose rows it replaced, or
     *     added to
     */
    Map<SeriesMonth, Set<Long>> apply(Map<SeriesMonth, Days> covered) {
        Map<SeriesMonth, Set<Long>> touched = new HashMap<>();
        covered.forEach((month, days) -> {
            long series = ids.of(month.series());
            List<Known> known = store.known(series, month.month(), context.sequence());
            if (!known.isEmpty() && context.append()) {
                touched.put(month, known.stream().map(Known::sequence).collect(Collectors.toSet()));
            } else if (!known.isEmpty()) {
                List<Known> replaced = replaced(month, days, known);
                store.supersede(
                        series, replaced.stream().map(Known::day).distinct().toList(), context.sequence());
                touched.put(month, replaced.stream().map(Known::sequence).collect(Collectors.toSet()));
            }
        });
        return touched;
    }

    private List<Known> replaced(SeriesMonth month, Days days, List<Known> known) {
        Set<LocalDate> ofFamily = known.stream()
                .filter(k -> context.mend().isPresent()
                        && context.mend().get().family().contains(k.sequence()))
                .map(Known::day)
                .collect(Collectors.toSet());
        return known.stream()
                .filter(k -> !exclusions.staysAsItWas(month, k))
                .filter(k -> context.mend().isPresent() ? replacedByMend(days, k, ofFamily) : replacedByFile(days, k))
                .toList();
    }

    private static boolean replacedByFile(Days days, Known known) {
        if (days.grain() == Grain.MONTH || known.grain() != days.grain()) {
            return true;
        }
        return days.grain() == Grain.WEEK
                ? days.has(known.day())
                : !known.day().isBefore(days.first()) && !known.day().isAfter(days.last());
    }

    private static boolean replacedByMend(Days days, Known known, Set<LocalDate> ofFamily) {
        return !ofFamily.contains(known.day())
                && (days.grain() == Grain.MONTH || known.grain() != days.grain() || days.has(known.day()));
    }
}
