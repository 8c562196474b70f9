package io.wertpfad.decision;

import io.wertpfad.text.Message;
import java.util.List;
import java.util.Locale;

/**
 * What the figures advise; the steering decides. Computed from measures that are not internal.
 *
 * @param rule the line of the table that led to the advice
 * @param course the worst key measure's
 * @param reasons full sentences, the rule first, then the figures it rests on
 * @param missing ids of the key measures whose data were insufficient although there was time for them to come
 */
public record Recommendation(Advice advice, Rule rule, Course course, List<Message> reasons, List<String> missing) {

    public Recommendation {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
    }

    public enum Advice {
        /** Before the final look. */
        CONTINUE,
        SCALE,
        ADAPT,
        END;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The advice in a word. */
        public Message label() {
            return Message.of(Advice.class, "advice." + code());
        }
    }

    /** The lines of the table, in the order in which they are tried. */
    public enum Rule {
        /** Before the final look. */
        NOT_YET(Advice.CONTINUE),
        /** A key measure is worse, its target out of reach, and no key measure is better. */
        WORSE_AND_OUT_OF_REACH(Advice.END),
        /** Only key measures are left that lacked data at the last joint adapt already. */
        GAP_REMAINS(Advice.END),
        /** A key measure has insufficient data. */
        DATA_MISSING(Advice.ADAPT),
        ALL_REACHED(Advice.SCALE),
        /** Every key measure is worse or has no relevant effect. */
        NOTHING_GAINED(Advice.END),
        /** No key measure is better, and at least one cannot be told yet. */
        INCONCLUSIVE(Advice.ADAPT),
        /** The same as at the last joint adapt. */
        STILL_INCONCLUSIVE(Advice.END),
        PARTLY_REACHED(Advice.ADAPT);

        private final Advice advice;

        Rule(Advice advice) {
            this.advice = advice;
        }

        public Advice advice() {
            return advice;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isInconclusive() {
            return this == INCONCLUSIVE || this == STILL_INCONCLUSIVE;
        }
    }
}
