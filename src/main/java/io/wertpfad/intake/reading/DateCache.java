package io.wertpfad.intake.reading;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The dates read last: exports repeat few dates many times. */
final class DateCache {

    private static final int SIZE = 1 << 10;

    private final Function<String, @Nullable DateText> form;
    private final @Nullable String[] cells = new @Nullable String[SIZE];
    private final @Nullable DateText[] dates = new @Nullable DateText[SIZE];

    /** @param form takes a stripped cell apart, or gives null */
    DateCache(Function<String, @Nullable DateText> form) {
        this.form = form;
    }

    /** The date that a cell holds, or null if it is written like none. */
    @Nullable
    DateText read(String cell) {
        int slot = cell.hashCode() & (SIZE - 1);
        if (!cell.equals(cells[slot])) {
            cells[slot] = cell;
            dates[slot] = form.apply(CellText.strip(cell));
        }
        return dates[slot];
    }
}
