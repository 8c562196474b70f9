package io.wertpfad.pack;

import io.wertpfad.decision.Decision;
import io.wertpfad.portfolio.Party;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Decision points": what the steering decided, what it agreed at its meetings, and what stands in the way. Days count to the
 * pack date.
 *
 * @param decisions the newest first
 * @param meetings the newest first
 * @param hurdles open ones, the longest overdue first, then the oldest
 */
public record PointsPart(List<DecisionLine> decisions, List<MeetingLine> meetings, List<HurdleLine> hurdles) {

    public PointsPart {
        decisions = List.copyOf(decisions);
        meetings = List.copyOf(meetings);
        hurdles = List.copyOf(hurdles);
    }

    /**
     * A decision.
     *
     * @param useCase its id
     * @param absent parties that were not there: without all four a decision is not a joint one
     */
    public record DecisionLine(
            String useCase,
            Wording name,
            LocalDate on,
            Decision.Outcome outcome,
            List<Party> present,
            List<Party> absent,
            String reason,
            @Nullable LocalDate nextDecisionDate) {

        public DecisionLine {
            present = List.copyOf(present);
            absent = List.copyOf(absent);
        }

        public boolean isJoint() {
            return absent.isEmpty();
        }
    }

    /** A meeting and what was agreed there. */
    public record MeetingLine(LocalDate on, List<Party> present, List<Party> absent, List<AgreedLine> agreed) {

        public MeetingLine {
            present = List.copyOf(present);
            absent = List.copyOf(absent);
            agreed = List.copyOf(agreed);
        }
    }

    /**
     * Something that was agreed at a meeting.
     *
     * @param ownerRole empty if nobody was named
     * @param doneOn null if it is not done, or done on a day that is not known
     * @param overdueDays days since it was due, 0 if it is done or not due yet
     */
    public record AgreedLine(
            String what,
            String ownerRole,
            @Nullable LocalDate due,
            boolean done,
            @Nullable LocalDate doneOn,
            int overdueDays) {}

    /**
     * An open hurdle; the customer's edition has its text and owner role only.
     *
     * @param useCase its id
     * @param opened null in the customer's edition
     * @param openDays since it was opened, 0 in the customer's edition
     * @param due null if it has no due date, and in the customer's edition
     * @param overdueDays since it was to be cleared, 0 if it is not due yet, and in the customer's edition
     */
    public record HurdleLine(
            String useCase,
            Wording name,
            String text,
            String ownerRole,
            @Nullable LocalDate opened,
            int openDays,
            @Nullable LocalDate due,
            int overdueDays) {

        /** What the customer may know of it. */
        HurdleLine withoutDates() {
            return new HurdleLine(useCase, name, text, ownerRole, null, 0, null, 0);
        }
    }
}
