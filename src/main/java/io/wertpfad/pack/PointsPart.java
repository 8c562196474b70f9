package io.wertpfad.pack;

import io.wertpfad.decision.Decision;
import io.wertpfad.decision.Recommendation;
import io.wertpfad.decision.Verdict;
import io.wertpfad.decision.agenda.Beat;
import io.wertpfad.decision.agenda.Follow;
import io.wertpfad.decision.agenda.Limbo;
import io.wertpfad.portfolio.Party;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import io.wertpfad.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Decision points": what the steering decided, what it agreed at its meetings, and what stands in the way. Days count to the
 * pack date.
 *
 * @param decisions the newest first
 * @param follows where the portfolio file and the log say different things; none in the customer's edition
 * @param limbo pilots between yes and no; one may be there for several reasons
 * @param beat whether the steering meets as agreed, and what comes next
 * @param meetings the newest first
 * @param hurdles open ones, the longest overdue first, then the oldest
 */
public record PointsPart(
        List<DecisionLine> decisions,
        List<Follow> follows,
        List<Limbo> limbo,
        Beat beat,
        List<MeetingLine> meetings,
        List<HurdleLine> hurdles) {

    public PointsPart {
        decisions = List.copyOf(decisions);
        follows = List.copyOf(follows);
        limbo = List.copyOf(limbo);
        meetings = List.copyOf(meetings);
        hurdles = List.copyOf(hurdles);
    }

    /**
     * A decision.
     *
     * @param useCase its id
     * @param absent parties that were not there: without all four a decision is not a joint one
     * @param counts whether it closed a decision point
     * @param extension which extension of the pilot it is, 0 if none
     * @param evidence what was known then; null where nothing was
     * @param against whether something else was recommended, if only as worked out afterwards
     * @param notes sentences on what it means beside the other decisions on the use case
     */
    public record DecisionLine(
            String useCase,
            Wording name,
            LocalDate on,
            Decision.Outcome outcome,
            List<Party> present,
            List<Party> absent,
            String reason,
            @Nullable LocalDate nextDecisionDate,
            boolean counts,
            int extension,
            @Nullable EvidenceLine evidence,
            boolean against,
            List<Message> notes) {

        public DecisionLine {
            present = List.copyOf(present);
            absent = List.copyOf(absent);
            notes = List.copyOf(notes);
        }

        public boolean isJoint() {
            return absent.isEmpty();
        }

        /** Without what was known then, and what it means. */
        DecisionLine inShort() {
            return new DecisionLine(
                    useCase,
                    name,
                    on,
                    outcome,
                    present,
                    absent,
                    reason,
                    nextDecisionDate,
                    counts,
                    extension,
                    null,
                    against,
                    List.of());
        }
    }

    /**
     * Figures and recommendation at the time of a decision.
     *
     * @param period of the last pack before it
     * @param reported whether that pack was made before the decision was recorded, or is what it would have said
     * @param mainReason of the recommendation
     * @param figures of the key measures
     */
    public record EvidenceLine(
            YearMonth period,
            boolean reported,
            Recommendation.Advice advice,
            Message mainReason,
            List<FigureLine> figures) {

        public EvidenceLine {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A key measure at the time of a decision.
     *
     * @param baseline expected level, {@code pilot} the pilot's, {@code change} the difference; in the unit, null if it cannot be said
     * @param headline the same in one short line
     */
    public record FigureLine(
            String measure,
            Wording name,
            Unit unit,
            @Nullable Double baseline,
            @Nullable Double pilot,
            @Nullable Double change,
            @Nullable Double changePercent,
            Verdict verdict,
            Message headline) {}

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
     * @param openDays since it was opened; null in the customer's edition
     * @param due null if it has no due date, and in the customer's edition
     * @param overdueDays since it was to be cleared, 0 if it is not due yet; null in the customer's edition
     */
    public record HurdleLine(
            String useCase,
            Wording name,
            String text,
            String ownerRole,
            @Nullable LocalDate opened,
            @Nullable Integer openDays,
            @Nullable LocalDate due,
            @Nullable Integer overdueDays) {

        /** The longest overdue, then the longest open. */
        static final Comparator<HurdleLine> LONGEST_FIRST = Comparator.comparing(
                        HurdleLine::overdueDays, Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
                .thenComparing(HurdleLine::openDays, Comparator.nullsLast(Comparator.<Integer>reverseOrder()));

        /** What the customer may know of it. */
        HurdleLine withoutDates() {
            return new HurdleLine(useCase, name, text, ownerRole, null, null, null, null);
        }
    }
}
