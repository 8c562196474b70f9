package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;

/** A file holds no table: it is empty, of another format, or has no header. */
public final class UnreadableTable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Message reason;

    UnreadableTable(Message reason) {
        super(reason.key());
        this.reason = reason;
    }

    /** Whether the file holds nothing at all, so that there is nothing to lose. */
    boolean isEmpty() {
        return reason.key().equals("reading.empty") || reason.key().equals("reading.no_table");
    }

    /** What the file is instead, and what to do. */
    public Message reason() {
        return reason;
    }
}
