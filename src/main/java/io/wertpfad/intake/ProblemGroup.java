package io.wertpfad.intake;

import io.wertpfad.intake.Receipt.Entry;
import io.wertpfad.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The problems of a file that are mended in the same way.
 *
 * @param entries some of them, in the order of the file
 * @param count how many there are, at least; {@code exact} if not more
 */
public record ProblemGroup(Message remedy, List<Entry> entries, long count, boolean exact) {

    public ProblemGroup {
        entries = List.copyOf(entries);
    }

    /** The groups of a receipt: what concerns the file as a whole first, then by number. */
    static List<ProblemGroup> of(List<Entry> entries, Map<String, Long> totals) {
        Map<Message, List<Entry>> byRemedy = new LinkedHashMap<>();
        Map<String, Long> listed = new LinkedHashMap<>();
        for (Entry entry : entries) {
            byRemedy.computeIfAbsent(entry.problem().remedy(), r -> new ArrayList<>())
                    .add(entry);
            listed.merge(entry.problem().code(), 1L, Long::sum);
        }
        List<ProblemGroup> groups = new ArrayList<>();
        byRemedy.forEach((remedy, some) -> groups.add(group(remedy, some, listed, totals)));
        groups.sort(Comparator.comparing((ProblemGroup g) -> g.entries().get(0).line() != null)
                .thenComparing(ProblemGroup::count, Comparator.reverseOrder()));
        return groups;
    }

    /** Where a code has more problems than are listed, the rest is known to be of this group only if it has them all. */
    private static ProblemGroup group(
            Message remedy, List<Entry> entries, Map<String, Long> listed, Map<String, Long> totals) {
        String code = entries.get(0).problem().code();
        boolean oneCode = entries.stream().allMatch(e -> e.problem().code().equals(code));
        long all = listed.getOrDefault(code, 0L);
        long unlisted = totals.getOrDefault(code, all) - all;
        if (oneCode && entries.size() == all) {
            return new ProblemGroup(remedy, entries, entries.size() + unlisted, true);
        }
        boolean complete = entries.stream()
                .map(e -> e.problem().code())
                .distinct()
                .allMatch(c -> totals.getOrDefault(c, 0L) <= listed.getOrDefault(c, 0L));
        return new ProblemGroup(remedy, entries, entries.size(), complete);
    }
}
