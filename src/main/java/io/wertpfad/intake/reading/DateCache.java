package io.wertpfad.intake.reading;

import org.jspecify.annotations.Nullable;

/** The dates read last: exports repeat few dates many times. */
final class DateCache {

    private static final int SIZE = 1 << 10;

    private final @Nullable String[] cells = new @Nullable String[SIZE];
    private final @Nullable DateText[] dates = new @Nullable DateText[SIZE];

    /** The date that a cell holds, or null if it is written like none. */
    @Nullable
    DateText read(String cell) {
        int slot = cell.hashCode() & (SIZE - 1);
        if (!cell.equals(cells[slot])) {
            cells[slot] = cell;
            dates[slot] = DateForms.read(CellText.strip(cell));
        }
        return dates[slot];
    }
}
