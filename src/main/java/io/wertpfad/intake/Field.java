package io.wertpfad.intake;

import org.jspecify.annotations.Nullable;

/**
 * A column of a file, bound to what it means.
 *
 * @param index of the cell in a row
 * @param header as the file writes it
 * @param name canonical name of the column, or of what the header itself names, such as a measure
 * @param unit that the header gives in brackets
 */
public record Field(
        int index,
        String header,
        String name,
        Type type,
        @Nullable String unit) {

    /** How the cells of a column are read. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE
    }
}
