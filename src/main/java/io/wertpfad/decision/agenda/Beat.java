package io.wertpfad.decision.agenda;

import io.wertpfad.portfolio.Party;
import io.wertpfad.portfolio.Steering.Cadence;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the steering meets as agreed, and does what it agreed.
 *
 * @param expected months or quarters in which it should have met; the current one counts only once it has
 * @param held those in which it did
 * @param missed those in which it did not, the earliest first
 * @param withoutCustomer days of meetings at which the customer was not
 * @param last the last meeting; null if none was held
 * @param open what was agreed and is not done, the longest overdue first
 * @param acting who has to do something, the most overdue first
 * @param next the next meeting and what it has to decide
 * @param sentences the same in words; without what concerns hurdles
 */
public record Beat(
        Cadence cadence,
        int expected,
        int held,
        List<Slot> missed,
        List<LocalDate> withoutCustomer,
        @Nullable LastMeeting last,
        List<OpenItem> open,
        List<Acting> acting,
        NextMeeting next,
        List<Message> sentences) {

    public Beat {
        missed = List.copyOf(missed);
        withoutCustomer = List.copyOf(withoutCustomer);
        open = List.copyOf(open);
        acting = List.copyOf(acting);
        sentences = List.copyOf(sentences);
    }

    /** What the customer may know: of hurdles not which are overdue, not even by their order. */
    public static Beat withoutHurdleDates(Beat beat) {
        return new Beat(
                beat.cadence,
                beat.expected,
                beat.held,
                beat.missed,
                beat.withoutCustomer,
                beat.last,
                beat.open,
                beat.acting.stream()
                        .map(a -> new Acting(a.role(), a.agreed(), a.agreedOverdue(), a.hurdles(), null))
                        .sorted(Acting.MOST_OVERDUE_FIRST)
                        .toList(),
                beat.next,
                beat.sentences);
    }

    /** The last meeting: how much was agreed there for the next time, and what became of it. */
    public record LastMeeting(LocalDate on, List<Party> absent, int agreed, int done, int overdue) {

        public LastMeeting {
            absent = List.copyOf(absent);
        }
    }

    /**
     * Something that was agreed and is not done.
     *
     * @param on the day of the meeting
     * @param ownerRole empty if nobody was named
     * @param days since it was agreed
     * @param overdueDays 0 if it is not due yet
     */
    public record OpenItem(
            LocalDate on,
            String what,
            String ownerRole,
            @Nullable LocalDate due,
            int days,
            int overdueDays) {}

    /**
     * A role that has to do something.
     *
     * @param role empty for what nobody was named for
     * @param agreed open things that were agreed, and how many of them are overdue
     * @param hurdles open hurdles, and how many of them are overdue; null where that is not to be known
     */
    public record Acting(
            String role,
            int agreed,
            int agreedOverdue,
            int hurdles,
            @Nullable Integer hurdlesOverdue) {

        static final Comparator<Acting> MOST_OVERDUE_FIRST = Comparator.comparingInt(Acting::overdue)
                .reversed()
                .thenComparing(Comparator.comparingInt((Acting a) -> a.agreed() + a.hurdles())
                        .reversed())
                .thenComparing(Acting::role);

        /** Things of both kinds that are known to be overdue. */
        public int overdue() {
            return agreedOverdue + (hurdlesOverdue == null ? 0 : hurdlesOverdue);
        }
    }

    /**
     * The next meeting.
     *
     * @param slot the month or quarter in which it is to be
     * @param decisions what it has to decide, the longest overdue first
     * @param what a full sentence
     */
    public record NextMeeting(Slot slot, List<NextDecision> decisions, Message what) {

        public NextMeeting {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * A decision of the next meeting.
     *
     * @param nextStage what follows if it works; null if nothing was agreed
     */
    public record NextDecision(
            String useCase,
            Wording name,
            LocalDate decisionDate,
            int overdueDays,
            @Nullable Wording nextStage) {}
}
