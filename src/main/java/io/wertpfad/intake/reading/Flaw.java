package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.util.Locale;

/** Why a line could not be split into cells for certain. */
enum Flaw {
    UNCLOSED_QUOTE,
    TOO_LONG;

    /** The name for machines. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason in words. */
    Message message() {
        return Message.of(Flaw.class, "reading.broken." + code());
    }
}
