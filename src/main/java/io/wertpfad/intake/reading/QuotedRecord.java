package io.wertpfad.intake.reading;

import java.io.IOException;

/**
 * Finds where a record with quoted cells ends, and mends it on the way: quotes inside a cell are doubled, whether they came
 * escaped or bare, and blanks outside the quotes are left out. What comes out is read by any parser alike.
 */
final class QuotedRecord {

    /** A quoted cell that runs over more lines was more likely never closed. */
    static final int MAX_LINE_BREAKS = 1_000;

    private static final int UNCLOSED = -1;

    private final TextWindow window;
    private final Dialect dialect;
    private final int quote;
    private final StringBuilder mended = new StringBuilder();
    private int end;
    private int lineBreaks;
    private boolean strayQuotes;

    QuotedRecord(TextWindow window, Dialect dialect) {
        this.window = window;
        this.dialect = dialect;
        this.quote = dialect.quote();
    }

    /** The place of the line end behind the record. */
    int end() {
        return end;
    }

    /** The line ends inside the record. */
    int lineBreaks() {
        return lineBreaks;
    }

    /** Whether a cell held quotes that were not doubled, so that its end is only what seemed most likely. */
    boolean isGuess() {
        return strayQuotes;
    }

    /** The record without its line end. */
    CharSequence mended() {
        return mended;
    }

    /** Looks at the record at the start of the window; false if a quote is never closed. */
    boolean scan() throws IOException {
        mended.setLength(0);
        lineBreaks = 0;
        strayQuotes = false;
        int place = 0;
        while (true) {
            int begin = skipBlanks(place);
            place = window.at(begin) == quote ? quotedCell(begin + 1) : plainCell(place);
            if (place == UNCLOSED) {
                return false;
            }
            if (window.at(place) != dialect.delimiter()) {
                end = place;
                return true;
            }
            mended.append(dialect.delimiter());
            place++;
        }
    }

    private int plainCell(int from) throws IOException {
        int place = dialect.spaced() && from > 0 && window.at(from) == ' ' ? from + 1 : from;
        int c = window.at(place);
        while (!endsCell(c)) {
            mended.append((char) c);
            c = window.at(++place);
        }
        return place;
    }

    private int quotedCell(int from) throws IOException {
        int place = from;
        mended.append((char) quote);
        while (place < Records.MAX_LENGTH) {
            int c = window.at(place);
            if (c < 0) {
                return UNCLOSED;
            }
            if (c == quote) {
                int closedAt = closingBehind(place);
                if (closedAt >= 0) {
                    mended.append((char) quote);
                    return closedAt;
                }
                if (window.at(place + 1) == quote) {
                    place++;
                } else if (lineBreaks > 0) {
                    return UNCLOSED;
                } else {
                    strayQuotes = true;
                }
                doubledQuote();
            } else if (dialect.hasEscape() && c == dialect.escape()) {
                place = escaped(place);
            } else {
                if ((c == '\n' || (c == '\r' && window.at(place + 1) != '\n'))
                        && (strayQuotes || ++lineBreaks > MAX_LINE_BREAKS)) {
                    return UNCLOSED;
                }
                mended.append((char) c);
            }
            place++;
        }
        return UNCLOSED;
    }

    /** Where the cell ends if the quote at this place closes it, else -1. */
    private int closingBehind(int place) throws IOException {
        boolean doubled = window.at(place + 1) == quote;
        if (doubled && !strayQuotes) {
            return -1;
        }
        int behind = skipBlanks(doubled ? place + 2 : place + 1);
        if (!endsCell(window.at(behind))) {
            return -1;
        }
        if (doubled) {
            doubledQuote();
        }
        return behind;
    }

    /** Takes an escape and what it escapes; returns the last place taken. */
    private int escaped(int place) throws IOException {
        int next = window.at(place + 1);
        if (next == quote) {
            doubledQuote();
            return place + 1;
        }
        mended.append(dialect.escape());
        return next == dialect.escape() ? place + 1 : place;
    }

    private void doubledQuote() {
        mended.append((char) quote).append((char) quote);
    }

    private int skipBlanks(int from) throws IOException {
        int place = from;
        while (Records.isBlank(window.at(place)) && window.at(place) != dialect.delimiter()) {
            place++;
        }
        return place;
    }

    private boolean endsCell(int c) {
        return c == dialect.delimiter() || c == '\n' || c == '\r' || c < 0;
    }
}
