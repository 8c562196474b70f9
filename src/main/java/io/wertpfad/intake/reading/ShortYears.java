package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether dates like {@code 26/10/03} may have the year first. Then their first numbers spread less than the last ones, which
 * run through the days of the month, or the last ones would be years long gone. They are read with the day or month first
 * all the same, but never in silence.
 */
final class ShortYears {

    private static final int LARGEST_MONTH = 12;
    private static final int LONG_GONE = 9;

    private final BitSet firsts = new BitSet();
    private final BitSet lasts = new BitSet();
    private @Nullable String cell;
    private DateText.@Nullable Open date;
    private int line;

    void see(DateText.Open open, String text, int place) {
        if (!open.rest().startsWith("yy") || open.rest().startsWith("yyyy")) {
            return;
        }
        if (cell == null) {
            cell = text;
            date = open;
            line = place;
        }
        firsts.set(open.first());
        lasts.set(open.year() % 100);
    }

    /** What the receipt says of it; null if the year is where it seems to be. */
    @Nullable
    Message warning(boolean dayFirst) {
        if (cell == null || date == null || firsts.nextSetBit(0) <= LARGEST_MONTH) {
            return null;
        }
        boolean gone = lasts.length() - 1 <= LONG_GONE;
        return gone || spread(firsts) < spread(lasts)
                ? Message.of(
                        ShortYears.class,
                        "reading.date.year_first",
                        CellText.shown(cell),
                        line,
                        date.date(dayFirst) instanceof ParsedDate.Span span ? span.day() : CellText.shown(cell))
                : null;
    }

    private static int spread(BitSet numbers) {
        return numbers.length() - 1 - numbers.nextSetBit(0);
    }
}
