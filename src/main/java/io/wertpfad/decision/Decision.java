package io.wertpfad.decision;

import io.wertpfad.portfolio.Party;
import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    /** Whether it says once more what the decision before it had said. */
    public boolean repeats(@Nullable Decision before) {
        return before != null
                && outcome == before.outcome
                && (outcome != Outcome.ADAPT || Objects.equals(nextDecisionDate, before.nextDecisionDate));
    }

    /**
     * The decision date that holds after an adapt: the one that was decided until the portfolio file follows, which is when it has
     * another than when the adapt was recorded. One that is past by then follows nothing.
     *
     * @param then the date that the file had when the adapt was recorded; null if it had none
     * @param now the one that it has
     */
    public static LocalDate inForce(Decision adapt, @Nullable LocalDate then, LocalDate now) {
        LocalDate next = adapt.nextDecisionDate;
        boolean follows = then != null && !now.equals(then) && now.isAfter(adapt.date);
        return follows || next == null ? now : next;
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
