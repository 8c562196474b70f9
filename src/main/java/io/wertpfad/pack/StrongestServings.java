package io.wertpfad.pack;

import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.agenda.Serving;
import io.wertpfad.pack.PortfolioContent.ServingOf;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which building blocks of others are printed where there are many: first those of a strong reference, then standards, those
 * from a scaled use case, the most reused, and those with the most similar measures. They stay in their order.
 */
final class StrongestServings {

    /** Beside what stays of the customer's own. */
    private static final int OF_A_CUSTOMER = 5;

    /** Half a page. */
    private static final int OF_ALL = 12;

    private static final Comparator<Serving> STRONGEST_FIRST = Comparator.comparing(
                    (Serving s) -> s.status() != BuildingBlock.Status.STANDARD)
            .thenComparing(s -> s.scaledOn() == null)
            .thenComparing(Serving::reuses, Comparator.reverseOrder())
            .thenComparing(s -> s.measures().size(), Comparator.reverseOrder());

    private static final Comparator<ServingOf> BEST_REFERENCE_FIRST = Comparator.comparing(
                    ServingOf::grade, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(ServingOf::serving, STRONGEST_FIRST);

    private StrongestServings() {}

    static List<Serving> of(List<Serving> all) {
        return strongest(all, STRONGEST_FIRST, OF_A_CUSTOMER);
    }

    static List<ServingOf> ofAll(List<ServingOf> all) {
        return strongest(all, BEST_REFERENCE_FIRST, OF_ALL);
    }

    private static <T> List<T> strongest(List<T> all, Comparator<T> first, int most) {
        Set<T> strongest = new HashSet<>(all.stream().sorted(first).limit(most).toList());
        return all.stream().filter(strongest::contains).toList();
    }
}
