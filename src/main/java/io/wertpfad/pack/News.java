package io.wertpfad.pack;

import io.wertpfad.pack.PackContent.Change;
import io.wertpfad.pack.Replacement.Difference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What page 1 has room for of what is different from the last pack, and from the revision that this one replaces.
 *
 * @param extent how much there is room for
 */
record News(PackContent pack, Extent extent) {

    List<Change> changes() {
        Set<String> decided = new HashSet<>();
        List<Change> newestFirst = new ArrayList<>(pack.decide().changes());
        Collections.reverse(newestFirst);
        List<Change> told = new ArrayList<>(newestFirst.stream()
                .filter(c -> c.kind() != Change.Kind.DECIDED || decided.add(String.valueOf(c.useCase())))
                .filter(c -> c.kind() != Change.Kind.REVISED)
                .toList());
        Collections.reverse(told);
        int room = extent.changes() - (extent.crowded() ? revised().size() : 0);
        return told.stream().limit(Math.max(0, room)).toList();
    }

    int moreChanges() {
        long all = pack.decide().changes().stream()
                .filter(c -> c.kind() != Change.Kind.REVISED)
                .count();
        return (int) all - changes().size();
    }

    List<Difference> revised() {
        return findings().limit(extent.revised()).toList();
    }

    int moreRevised() {
        return (int) findings().count() - revised().size();
    }

    private Stream<Difference> findings() {
        Replacement replacement = pack.data().replacement();
        return replacement == null
                ? Stream.of()
                : replacement.differences().stream()
                        .filter(d -> d.measure() == null || d.kind() == Replacement.Kind.VERDICT)
                        .sorted(Comparator.comparing((Difference d) -> d.measure() != null)
                                .thenComparing(d -> !isKey(d)));
    }

    private boolean isKey(Difference difference) {
        return pack.useCases().stream()
                .filter(u -> u.id().equals(difference.useCase()))
                .flatMap(u -> u.measures().stream())
                .anyMatch(m -> m.key() && m.id().equals(difference.measure()));
    }
}
