package io.wertpfad.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the further lines of a header: below its best line those with units or the rest of the names, above it those with
 * headings of groups. A heading is carried over the blanks behind it only where the names below would not be distinct
 * otherwise.
 */
final class HeaderLines {

    private static final int MOST_LINES = 3;
    private static final Pattern UNIT = Pattern.compile("[\\[(<].{1,20}[\\])>]|in \\S{1,15}");

    private final FirstRows rows;
    private final HeaderFinder finder;
    private int first;
    private int last;
    private List<String> joined;

    HeaderLines(FirstRows rows, HeaderFinder finder, int best) {
        this.rows = rows;
        this.finder = finder;
        this.first = best;
        this.last = best;
        this.joined = rows.cells(best);
        while (last + 1 < rows.count() && last - first + 1 < MOST_LINES && takeBelow()) {
            last++;
        }
        while (first > 0 && last - first + 1 < MOST_LINES && takeAbove()) {
            first--;
        }
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** The names, the parts of each joined by a blank. */
    List<String> cells() {
        return joined;
    }

    private boolean takeBelow() {
        int next = last + 1;
        List<String> cells = rows.cells(next);
        Profile below = rows.profileBelow(next, joined.size());
        if (!rows.isJoined(next) || cells.size() != joined.size() || !isText(next) || !below.isTyped()) {
            return false;
        }
        boolean units = true;
        int typed = 0;
        for (int i = 0; i < cells.size(); i++) {
            units &= cells.get(i).isBlank()
                    || UNIT.matcher(CellText.strip(cells.get(i))).matches();
            if (below.shapes().get(i).isTyped()) {
                typed++;
                if (cells.get(i).isBlank() && !units) {
                    return false;
                }
            }
        }
        boolean same = cells.equals(rows.cells(last));
        boolean names = typed > 1 || same;
        return (units || names) && accept(join(joined, cells), units);
    }

    private boolean takeAbove() {
        int above = first - 1;
        List<String> cells = rows.cells(above);
        Profile below = rows.profileBelow(last, joined.size());
        if (!rows.isJoined(first) || cells.size() > joined.size() || !isText(above) || !below.isTyped()) {
            return false;
        }
        boolean full = cells.size() == joined.size();
        for (int i = 0; i < cells.size() && full; i++) {
            full = !cells.get(i).isBlank() || joined.get(i).isBlank();
        }
        if (full && cells.size() > 1) {
            return accept(join(cells, joined), false);
        }
        List<String> carried = join(carriedOver(cells), joined);
        boolean evident = filled(cells) > 1 && !isDistinct(joined) && isDistinct(carried);
        return evident && accept(carried, true);
    }

    /** Known names must not be lost by joining; and where names are known, it is done for a better header or for units. */
    private boolean accept(List<String> cells, boolean evident) {
        int before = finder.score(joined);
        int now = finder.score(cells);
        if (now < before || (now == before && before > 0 && !evident)) {
            return false;
        }
        joined = cells;
        return true;
    }

    private List<String> carriedOver(List<String> cells) {
        List<String> carried = new ArrayList<>();
        String heading = "";
        for (int i = 0; i < joined.size(); i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            heading = cell.isBlank() ? heading : cell;
            carried.add(heading);
        }
        return carried;
    }

    private boolean isText(int index) {
        List<CellShape> shapes = rows.shapes(index);
        return shapes.contains(CellShape.TEXT)
                && shapes.stream().noneMatch(CellShape::isTyped)
                && rows.cells(index).stream().allMatch(cell -> cell.isBlank() || CellShape.of(cell) != CellShape.EMPTY);
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static boolean isDistinct(List<String> cells) {
        return cells.stream().distinct().count() == cells.size();
    }

    private static List<String> join(List<String> upper, List<String> lower) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < lower.size(); i++) {
            String above = upper.get(i);
            String below = lower.get(i);
            boolean both = !above.isBlank() && !below.isBlank();
            cells.add(both ? above + ' ' + below : above.isBlank() ? below : above);
        }
        return List.copyOf(cells);
    }
}
