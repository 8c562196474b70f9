package io.wertpfad.intake;

import io.wertpfad.intake.reading.Parsed;
import io.wertpfad.intake.reading.ParsedDate;
import io.wertpfad.intake.reading.Row;
import java.util.List;

/** One row of a file, its cells read as the columns they stand in. */
public final class Cells {

    private final int line;
    private final long originLine;
    private final List<String> cells;
    private final Formats formats;

    Cells(Row row, long originLine, Formats formats) {
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

    /** The text without white space around it; empty if the row has none. */
    public String text(Field field) {
        return raw(field).strip();
    }

    public Parsed number(Field field) {
        return formats.number(field).parse(raw(field));
    }

    public ParsedDate date(Field field) {
        return formats.date(field).parse(raw(field));
    }

    private String raw(Field field) {
        return field.index() < cells.size() ? cells.get(field.index()) : "";
    }
}
