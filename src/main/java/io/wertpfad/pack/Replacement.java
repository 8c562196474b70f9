package io.wertpfad.pack;

import io.wertpfad.pack.PackContent.Word;
import io.wertpfad.text.Wording;
import io.wertpfad.unit.Unit;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a revision replaces, and what is different in it.
 *
 * @param revision the one that is replaced
 */
public record Replacement(int revision, List<Difference> differences) {

    public Replacement {
        differences = List.copyOf(differences);
    }

    /**
     * A figure or a finding that was another one. Of a figure {@code before} and {@code now} are set, or null where it could not
     * be said; of a finding the words are.
     *
     * @param useCase id of the use case, and {@code name} its name
     * @param measure id of the measure, and {@code measureName} its name; null if it is about the use case as a whole
     * @param month of a monthly value; else null
     * @param unit of the figures; % of a change, null for findings
     */
    public record Difference(
            Kind kind,
            String useCase,
            Wording name,
            @Nullable String measure,
            @Nullable Wording measureName,
            @Nullable YearMonth month,
            @Nullable Unit unit,
            @Nullable Double before,
            @Nullable Double now,
            @Nullable Word wordBefore,
            @Nullable Word wordNow) {}

    /** What differs, in the order in which it is told. */
    public enum Kind {
        /** The recommendation. */
        ADVICE,
        VERDICT,
        /** The change against the baseline, in percent. */
        CHANGE,
        BASELINE,
        PILOT,
        /** What the measure brought since the pilot began. */
        REALISED,
        /** A monthly value. */
        MONTH,
        /** The use case or the measure was not in the pack that is replaced. */
        ADDED,
        /** The use case is not in this one any more. */
        GONE;

        /** For templates and the sidecar. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
