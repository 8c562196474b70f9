package io.wertpfad.decision.agenda;

import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.util.List;
import java.util.Locale;

/**
 * How far a use case can serve as a reference, from evidence only; the formula is in {@code src/docs/steering.md}.
 *
 * @param useCase its id
 * @param points sum of the parts, 0 to 100
 * @param parts in the order of the formula
 * @param limits why the grade is not higher although the points are; empty if the points alone decide
 */
public record Strength(String useCase, Wording name, Grade grade, int points, List<Score> parts, List<Message> limits) {

    public Strength {
        parts = List.copyOf(parts);
        limits = List.copyOf(limits);
    }

    /** How strong it is. */
    public enum Grade {
        WEAK,
        USABLE,
        STRONG;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The grade in a word. */
        public Message label() {
            return Message.of(Grade.class, "grade." + code());
        }
    }

    /** A part of the sum. */
    public enum Component {
        VERDICTS(50),
        DURATION(20),
        DATA(15),
        REUSE(15);

        private final int most;

        Component(int most) {
            this.most = most;
        }

        /** The most points it can have. */
        public int most() {
            return most;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What is judged, in a word or two. */
        public Message label() {
            return Message.of(Component.class, "strength." + code());
        }
    }

    /**
     * Points for one thing.
     *
     * @param why what they were given for, in words
     */
    public record Score(Component component, int points, Message why) {}
}
