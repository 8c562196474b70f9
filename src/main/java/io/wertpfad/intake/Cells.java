package io.wertpfad.intake;

import io.wertpfad.intake.reading.Parsed;
import io.wertpfad.intake.reading.ParsedDate;
import io.wertpfad.intake.reading.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a file, its cells read as the columns they stand in. */
public final class Cells {

    private final int line;
    private final long originLine;
    private final List<String> cells;
    private final Formats formats;
    private final @Nullable String part;

    Cells(Row row, long originLine, Formats formats) {
        this(row, originLine, formats, null);
    }

    /**
     * Cells of a row, or of a part of it.
     *
     * @param part name that tells the part from others of the row; null for the row as a whole
     */
    Cells(Row row, long originLine, Formats formats, @Nullable String part) {
        this.part = part;
        this.line = row.line();
        this.originLine = originLine;
        this.cells = row.cells();
        this.formats = formats;
    }

    /** Physical line on which the row begins, from 1. */
    public int line() {
        return line;
    }

    /** The line of the row in the file that it first came with; that of this file unless it is a mended one. */
    public long originLine() {
        return originLine;
    }

    /** Under which name the record that a field gives is known beside others of the same row. */
    public String recordName(Field field) {
        return part == null ? field.name() : part;
    }

    /** The text without white space around it; empty if the row has none. */
    public String text(Field field) {
        return raw(field).strip();
    }

    public Parsed number(Field field) {
        return formats.number(field).parse(raw(field));
    }

    /** As {@link #number}, of any size that a double can hold. */
    Parsed numberOfAnySize(Field field) {
        return formats.number(field).parseAnySize(raw(field));
    }

    public ParsedDate date(Field field) {
        return formats.day(field, raw(field));
    }

    private String raw(Field field) {
        return field.index() < cells.size() ? cells.get(field.index()) : "";
    }
}
