package io.wertpfad.decision;

import io.wertpfad.portfolio.Party;
import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the steering decided about a use case.
 *
 * @param present the parties that were there; never empty
 * @param nextDecisionDate when it decides again; always there for {@link Outcome#ADAPT}
 */
public record Decision(
        String useCase,
        LocalDate date,
        Outcome outcome,
        Set<Party> present,
        String reason,
        @Nullable LocalDate nextDecisionDate) {

    public Decision {
        present = Set.copyOf(present);
    }

    /** Whether all four parties were there: only then it closes a decision point. */
    public boolean isJoint() {
        return absent().isEmpty();
    }

    /** The parties that were not there. */
    public List<Party> absent() {
        return Party.missingFrom(present);
    }

    /** The three answers to a pilot. */
    public enum Outcome {
        SCALE,
        ADAPT,
        END;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The decision in a word, the same as for an advice. */
        public Message label() {
            return Message.of(Outcome.class, "advice." + code());
        }
    }
}
