package io.wertpfad.intake.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays rows under a table that do not fit it, as best as can be. A line with another delimiter is split by that one; of
 * too many cells the empty ones are dropped, or neighbours are joined that were one text; missing cells are filled at the
 * end.
 */
final class Refit {

    /** The delimiters that a single line may have instead; the blank comes last, as it stands in texts too. */
    static final List<Character> OTHERS = List.of(';', '\t', ',', '|', ' ');

    private final Layout layout;
    private final Dialect dialect;

    Refit(Layout layout, Dialect dialect) {
        this.layout = layout;
        this.dialect = dialect;
    }

    /** The cells of a line that another delimiter parts into a row of this table, or null. */
    @Nullable
    List<String> bySplitting(String line) throws IOException {
        Profile profile = layout.profile();
        for (char delimiter : OTHERS) {
            if (delimiter == dialect.delimiter() || line.indexOf(delimiter) < 0) {
                continue;
            }
            List<String> cells = split(line, delimiter, dialect);
            if (cells.size() == layout.cells() && layout.cells() > layout.width()) {
                cells = cells.subList(0, layout.width());
            }
            boolean telling = profile.isTyped() || delimiter != ' ';
            if (cells.size() == layout.width() && telling && profile.resembles(cells)) {
                return List.copyOf(cells);
            }
            List<String> joined =
                    cells.size() < layout.width() ? null : Alignment.of(cells, profile, String.valueOf(delimiter));
            if (joined != null && profile.isTyped() && profile.resembles(joined)) {
                return joined;
            }
        }
        return null;
    }

    /** The cells brought to the width of the table. */
    List<String> toWidth(List<String> cells) {
        int width = layout.width();
        if (cells.size() > width) {
            List<String> aligned = Alignment.of(cells, layout.profile(), String.valueOf(dialect.delimiter()));
            return aligned == null ? withRestInLast(cells) : aligned;
        }
        List<String> filled = new ArrayList<>(cells);
        filled.addAll(Collections.nCopies(width - cells.size(), ""));
        return List.copyOf(filled);
    }

    private List<String> withRestInLast(List<String> cells) {
        List<String> kept = new ArrayList<>(cells.subList(0, layout.width() - 1));
        kept.add(String.join(String.valueOf(dialect.delimiter()), cells.subList(layout.width() - 1, cells.size())));
        return List.copyOf(kept);
    }

    /** The cells of a line; none if its quotes are wrong. */
    static List<String> split(String line, char delimiter, Dialect dialect) throws IOException {
        try (Records records = new Records(new StringReader(line), new Dialect(delimiter, dialect.quote()))) {
            Row row = records.next();
            return row == null || records.flaw() != null ? List.of() : row.cells();
        }
    }
}
