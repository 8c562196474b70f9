package io.wertpfad.decision.agenda;

import io.wertpfad.decision.Agreed;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.UseCase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which measures were internal in any version of the file, also such as are gone. What earlier packs said of them to the customer
 * is not said again.
 *
 * @param internal measures that were internal at some time
 * @param shown measures that were not at some time
 */
public record Visibility(Set<Key> internal, Set<Key> shown) {

    public Visibility {
        internal = Set.copyOf(internal);
        shown = Set.copyOf(shown);
    }

    static Visibility of(List<Agreed> versions) {
        Set<Key> internal = new HashSet<>();
        Set<Key> shown = new HashSet<>();
        for (Agreed version : versions) {
            for (UseCase useCase : version.customer().useCases()) {
                Charter charter = useCase.charter();
                for (Measure measure : charter == null ? List.<Measure>of() : charter.measures()) {
                    (measure.internal() ? internal : shown).add(new Key(useCase.id(), measure.id()));
                }
            }
        }
        return new Visibility(internal, shown);
    }

    /** Whether a measure was internal at some time. */
    public boolean wasInternal(String useCase, String measure) {
        return internal.contains(new Key(useCase, measure));
    }

    /** Whether sentences of earlier times may name a measure of a use case that is or was internal at others. */
    public boolean changed(String useCase) {
        return internal.stream().anyMatch(key -> key.useCase().equals(useCase) && shown.contains(key));
    }

    /** A measure of a use case, by their ids. */
    record Key(String useCase, String measure) {}
}
