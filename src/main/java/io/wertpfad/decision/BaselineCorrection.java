package io.wertpfad.decision;

import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Values of a baseline window that changed after the first pack with a pilot month had reported them.
 *
 * @param measure its id
 * @param knownIn period of the first pack that knows it
 * @param what old and new level and effect, in a sentence
 */
public record BaselineCorrection(String measure, YearMonth knownIn, Message what) {

    /** As a change of the charter, which had settled these values. */
    public CharterAmendment amendment(LocalDate on) {
        return new CharterAmendment(measure, on, CharterAmendment.Kind.BASELINE_VALUES, false, false, null, null, what);
    }
}
