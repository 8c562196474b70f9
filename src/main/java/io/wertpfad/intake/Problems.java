package io.wertpfad.intake;

import io.wertpfad.intake.Receipt.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a file.
 *
 * @param entries at most {@link Receipt#MAX_PER_CODE} of each code, in the order of the file
 * @param totals how many of each code there are
 */
record Problems(List<Entry> entries, Map<String, Long> totals) {

    static final Problems NONE = new Problems(List.of(), Map.of());

    Problems {
        entries = List.copyOf(entries);
        totals = Map.copyOf(totals);
    }

    long total() {
        return totals.values().stream().mapToLong(Long::longValue).sum();
    }

    List<ProblemGroup> groups() {
        return ProblemGroup.of(entries, totals);
    }

    /** The same after one that concerns the whole file. */
    Problems after(Problem first) {
        List<Entry> all = new ArrayList<>(List.of(new Entry(null, null, first)));
        all.addAll(entries);
        Map<String, Long> counts = new LinkedHashMap<>(totals);
        counts.merge(first.code(), 1L, Long::sum);
        return new Problems(all, counts);
    }

    /** Problems being collected, of which not all can be kept. */
    static final class Collector {

        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Long> totals = new LinkedHashMap<>();

        void add(Entry entry) {
            if (totals.merge(entry.problem().code(), 1L, Long::sum) <= Receipt.MAX_PER_CODE) {
                entries.add(entry);
            }
        }

        Problems problems() {
            return new Problems(entries, totals);
        }
    }
}
