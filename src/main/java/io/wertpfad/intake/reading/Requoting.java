package io.wertpfad.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line whose quotes are wrong so that it has as many cells as the table has columns: a quote inside a quoted cell
 * that was not doubled, or one at the begin of a cell that nothing closes, and which then belongs to the text. Of all
 * readings with that number of cells, the one with the fewest such mistakes is taken.
 */
final class Requoting {

    /** Lines that need more than this are not worth the time, and are never wrong by a quote alone. */
    private static final int MOST_FIELDS = 4_000;

    private static final int MOST_JOINS = 30;

    private static final int INNER = 1;
    private static final int AT_END = 5;
    private static final int BETWEEN = 20;
    private static final int UNCLOSED = 100;
    private static final int IMPOSSIBLE = 1 << 28;

    private final Dialect dialect;
    private final List<String> fields;
    private final int joins;
    private final int[][] costs;
    private final int[][] lengths;

    private Requoting(Dialect dialect, List<String> fields, int joins) {
        this.dialect = dialect;
        this.fields = fields;
        this.joins = joins;
        this.costs = new int[fields.size() + 1][joins + 1];
        this.lengths = new int[fields.size() + 1][joins + 1];
    }

    /**
     * A reading.
     *
     * @param doubtful whether a quote had to be taken as text because nothing closes it, or could have closed a cell
     */
    record Reading(List<String> cells, boolean doubtful) {}

    /** The best reading with this number of cells, or null if there is none. */
    static @Nullable Reading of(String line, Dialect dialect, int cells) {
        List<String> fields = Records.split(line, dialect.delimiter());
        int joins = fields.size() - cells;
        if (joins < 0 || joins > MOST_JOINS || fields.size() > MOST_FIELDS) {
            return null;
        }
        return new Requoting(dialect, fields, joins).best();
    }

    private @Nullable Reading best() {
        for (int[] row : costs) {
            Arrays.fill(row, IMPOSSIBLE);
        }
        costs[0][0] = 0;
        for (int from = 0; from < fields.size(); from++) {
            for (int used = 0; used <= joins; used++) {
                if (costs[from][used] < IMPOSSIBLE) {
                    extend(from, used);
                }
            }
        }
        return costs[fields.size()][joins] < 2 * UNCLOSED ? reading() : null;
    }

    /** Tries all cells that begin with a field. */
    private void extend(int from, int used) {
        reach(from, used, 1, costOfOne(CellText.strip(fields.get(from))));
        if (!opens(fields.get(from))) {
            return;
        }
        for (int length = 2; length <= joins - used + 1 && from + length <= fields.size(); length++) {
            if (closes(fields.get(from + length - 1))) {
                reach(from, used, length, costOfQuoted(CellText.strip(text(from, length))));
            }
        }
    }

    private void reach(int from, int used, int length, int cost) {
        int total = costs[from][used] + cost;
        if (total < costs[from + length][used + length - 1]) {
            costs[from + length][used + length - 1] = total;
            lengths[from + length][used + length - 1] = length;
        }
    }

    private Reading reading() {
        List<String> cells = new ArrayList<>();
        int end = fields.size();
        int used = joins;
        while (end > 0) {
            int length = lengths[end][used];
            String text = text(end - length, length);
            String stripped = CellText.strip(text);
            boolean quoted = isQuoted(stripped);
            cells.add(quoted ? unquoted(stripped) : dialect.withoutLead(text, end > length));
            end -= length;
            used -= length - 1;
        }
        Collections.reverse(cells);
        return new Reading(List.copyOf(cells), costs[fields.size()][joins] >= BETWEEN);
    }

    private int costOfOne(String field) {
        if (isQuoted(field)) {
            return costOfQuoted(field);
        }
        if (opens(field)) {
            return UNCLOSED;
        }
        return closes(field) ? AT_END : 0;
    }

    /** Each run of quotes that are not pairs is a mistake; one beside a delimiter is more likely a border of cells. */
    private int costOfQuoted(String cell) {
        int cost = 0;
        int last = cell.length() - 1;
        int i = 1;
        while (i < last) {
            if (cell.charAt(i) != dialect.quote()) {
                i += dialect.hasEscape() && cell.charAt(i) == dialect.escape() ? 2 : 1;
                continue;
            }
            int begin = i;
            while (i < last && cell.charAt(i) == dialect.quote()) {
                i++;
            }
            if ((i - begin) % 2 == 1) {
                boolean border = cell.charAt(begin - 1) == dialect.delimiter() || cell.charAt(i) == dialect.delimiter();
                cost += border ? BETWEEN : INNER;
            }
        }
        return cost;
    }

    private String unquoted(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        int last = cell.length() - 1;
        for (int i = 1; i < last; i++) {
            char c = cell.charAt(i);
            boolean escaping = c == dialect.quote() || (dialect.hasEscape() && c == dialect.escape());
            if (escaping && i + 1 < last && cell.charAt(i + 1) == dialect.quote()) {
                i++;
            }
            text.append(cell.charAt(i));
        }
        return text.toString();
    }

    private boolean opens(String field) {
        String text = CellText.strip(field);
        return !text.isEmpty() && text.charAt(0) == dialect.quote();
    }

    private boolean closes(String field) {
        String text = CellText.strip(field);
        return !text.isEmpty() && text.charAt(text.length() - 1) == dialect.quote();
    }

    private boolean isQuoted(String stripped) {
        return stripped.length() > 1 && opens(stripped) && closes(stripped);
    }

    private String text(int from, int length) {
        return length == 1
                ? fields.get(from)
                : String.join(String.valueOf(dialect.delimiter()), fields.subList(from, from + length));
    }
}
