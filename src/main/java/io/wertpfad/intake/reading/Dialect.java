package io.wertpfad.intake.reading;

import org.apache.commons.csv.CSVFormat;

/**
 * How the cells of a file are kept apart.
 *
 * @param delimiter between two cells
 * @param quote around a cell that may hold delimiters and line breaks; doubled inside such a cell
 * @param escape before a quote inside a quoted cell, or {@link #NO_ESCAPE}
 */
public record Dialect(char delimiter, char quote, char escape) {

    static final char NO_ESCAPE = '\0';

    Dialect(char delimiter, char quote) {
        this(delimiter, quote, NO_ESCAPE);
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
