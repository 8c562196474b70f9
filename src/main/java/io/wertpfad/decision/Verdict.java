package io.wertpfad.decision;

import io.wertpfad.text.Message;
import java.util.Locale;

/** What can be said of one measure; see the table in {@code src/docs/statistics.md}. */
public enum Verdict {
    INSUFFICIENT_DATA,
    WORSE,
    TARGET_REACHED,
    NO_RELEVANT_EFFECT,
    IMPROVED,
    NO_EFFECT_SHOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict in a word or three, as in tables. */
    public Message label() {
        return Message.of(Verdict.class, "verdict." + code());
    }

    boolean isGain() {
        return this == TARGET_REACHED || this == IMPROVED;
    }
}
