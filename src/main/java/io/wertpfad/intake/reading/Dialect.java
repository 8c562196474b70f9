package io.wertpfad.intake.reading;

import org.apache.commons.csv.CSVFormat;

/**
 * How the cells of a file are kept apart.
 *
 * @param delimiter between two cells
 * @param quote around a cell that may hold delimiters and line breaks; doubled inside such a cell
 * @param escape before a quote inside a quoted cell, or {@link #NO_ESCAPE}
 * @param spaced whether a blank behind the delimiter belongs to it, as in {@code a, b, c}
 */
public record Dialect(char delimiter, char quote, char escape, boolean spaced) {

    static final char NO_ESCAPE = '\0';

    Dialect(char delimiter, char quote) {
        this(delimiter, quote, NO_ESCAPE);
    }

    Dialect(char delimiter, char quote, char escape) {
        this(delimiter, quote, escape, false);
    }

    Dialect withSpaces() {
        return new Dialect(delimiter, quote, escape, true);
    }

    /** A cell without the blank that belongs to the delimiter before it. */
    String withoutLead(String cell, boolean behindDelimiter) {
        return spaced && behindDelimiter && cell.startsWith(" ") ? cell.substring(1) : cell;
    }

    boolean hasEscape() {
        return escape != NO_ESCAPE;
    }

    /** The dialect of records whose escapes and stray quotes were already mended to doubled quotes. */
    CSVFormat format() {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote(quote)
                .setRecordSeparator('\n')
                .setIgnoreEmptyLines(false)
                .get();
    }
}
