package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.util.Locale;

/** Why lines of a file are no data. */
public enum Ignored {
    /** Stands above the header. */
    PREAMBLE,
    /** Nothing, or delimiters only, or a drawn line. */
    BLANK,
    /** Sums up the rows above. */
    TOTAL,
    /** A remark below the last row. */
    FOOTNOTE,
    /** The header once more, as printed on every page. */
    REPEATED_HEADER,
    /** Belongs to a further table below the first. */
    OTHER_TABLE;

    /** The name for machines. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason in words. */
    public Message message() {
        return Message.of(Ignored.class, "reading.ignored." + code());
    }
}
