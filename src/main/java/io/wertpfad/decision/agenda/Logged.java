package io.wertpfad.decision.agenda;

import io.wertpfad.decision.DecidedOn;
import io.wertpfad.decision.Decision;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the log with what belongs to it.
 *
 * @param name of the use case
 * @param counts whether it closed a decision point: it is joint, and something was agreed before it
 * @param extension the how manieth extension of the pilot it is; 0 if it is none
 * @param evidence figures and recommendation at that time; null where nothing was known of the use case
 * @param againstRecommendation whether something else was recommended, if only as worked out afterwards
 * @param notes sentences on what it means beside the other decisions on the use case
 */
public record Logged(
        Decision decision,
        Wording name,
        boolean counts,
        int extension,
        @Nullable DecidedOn evidence,
        boolean againstRecommendation,
        List<Message> notes) {

    public Logged {
        notes = List.copyOf(notes);
    }
}
