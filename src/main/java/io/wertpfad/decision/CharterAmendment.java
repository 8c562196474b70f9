package io.wertpfad.decision;

import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change to a charter since it was agreed.
 *
 * @param measure id of the measure it concerns; null if the whole charter
 * @param on the day on which the changed file was accepted
 * @param extension whether it moved the decision date to a later day
 * @param internal whether it tells of a measure that was internal before or after
 * @param before the old value; null if there was none, or the sentence says all
 * @param after the new value; null if there is none any more
 * @param what old and new value, in a sentence
 */
public record CharterAmendment(
        @Nullable String measure,
        LocalDate on,
        Kind kind,
        boolean extension,
        boolean internal,
        @Nullable Message before,
        @Nullable Message after,
        Message what) {

    /** What was changed. */
    public enum Kind {
        DECISION_DATE,
        BASELINE,
        PILOT,
        PLACE,
        AGREED_ON,
        AGREED_BY,
        MEASURE_REMOVED,
        MEASURE_ADDED,
        TARGET,
        RELEVANCE,
        BASELINE_RULE,
        DEFINITION,
        KEY,
        INTERNAL,
        /** Values of the baseline, not of the file: see {@link BaselineCorrection}. */
        BASELINE_VALUES;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
