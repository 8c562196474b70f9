package io.wertpfad.decision.agenda;

import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the decision date of a use case was moved, as one chain: by the portfolio file and by joint adapts alike. A file that follows
 * an adapt is no move of its own.
 *
 * @param useCase its id
 * @param agreed the decision date that was agreed at first
 * @param moves in the order in which they became known
 */
public record Moves(String useCase, LocalDate agreed, List<Move> moves) {

    /** From so many extensions on a pilot is called one without an end. */
    private static final int TOO_MANY = 2;

    public Moves {
        moves = List.copyOf(moves);
    }

    /** What moved a date. */
    public enum By {
        FILE,
        DECISION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A move.
     *
     * @param on the day of the decision, or on which the file was accepted
     * @param to the same day as {@code from} where a joint adapt confirms a date that the file had from the beginning
     */
    public record Move(LocalDate on, LocalDate from, LocalDate to, By by) {

        /** Whether it gives the pilot more time: every joint adapt does, and every other move to a later day. */
        public boolean isExtension() {
            return to.isAfter(from) || by == By.DECISION;
        }

        boolean changesDate() {
            return !to.equals(from);
        }
    }

    /**
     * The chain of a use case that goes on under another name.
     *
     * @param other the moves under that name
     * @param on since when it has it
     */
    Moves goingOnAs(Moves other, LocalDate on) {
        List<Move> all = new ArrayList<>(moves);
        if (!other.agreed.equals(current())) {
            all.add(new Move(on, current(), other.agreed, By.FILE));
        }
        all.addAll(other.moves);
        return new Moves(other.useCase, agreed, all);
    }

    /** How often the pilot got more time. */
    public int extensions() {
        return (int) moves.stream().filter(Move::isExtension).count();
    }

    /** The date that counts now. */
    public LocalDate current() {
        return moves.isEmpty() ? agreed : moves.get(moves.size() - 1).to();
    }

    /** The dates one after the other, the agreed one first. */
    public List<LocalDate> dates() {
        List<LocalDate> dates = new ArrayList<>(List.of(agreed));
        moves.stream().filter(Move::changesDate).map(Move::to).forEach(dates::add);
        return dates;
    }

    /** Whether it has been extended so often that an end is not in sight. */
    public boolean isWithoutEnd() {
        return extensions() >= TOO_MANY;
    }

    /** The chain in one sentence, and after the second extension what that is; nothing if the date was never moved. */
    public List<Message> sentences() {
        List<Message> sentences = new ArrayList<>();
        List<LocalDate> dates = dates();
        int changes = dates.size() - 1;
        int later = (int) moves.stream().filter(m -> m.to().isAfter(m.from())).count();
        if (changes > 0) {
            Message chain = Chain.of(dates);
            sentences.add(
                    later == changes
                            ? message("moves.chain", times(changes), chain)
                            : message("moves.chain.mixed", times(changes), later, chain));
        }
        moves.stream()
                .filter(m -> !m.changesDate())
                .forEach(m -> sentences.add(message("moves.confirmed", m.on(), m.to())));
        if (isWithoutEnd()) {
            long days = ChronoUnit.DAYS.between(agreed, current());
            sentences.add(
                    days > 0
                            ? message("moves.without_end", times(extensions()), agreed, current(), days)
                            : message("moves.without_end.same", times(extensions())));
        }
        return sentences;
    }

    private static Message times(int count) {
        return message("times", count);
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Moves.class, key, arguments);
    }
}
