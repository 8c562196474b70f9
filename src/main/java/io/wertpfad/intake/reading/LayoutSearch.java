package io.wertpfad.intake.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header among the first rows of a file: the row with the most known names; or, if none is known, the row of the
 * table's width that looks most like a header over the rows below it.
 */
final class LayoutSearch {

    private static final int CANDIDATES = 50;

    private final FirstRows rows;
    /** What stands above a header may have a known word or two in it, but hardly more. */
    private static final int NAMES_BEYOND_DOUBT = 3;

    private final HeaderFinder finder;
    private final Dialect dialect;

    LayoutSearch(FirstRows rows, HeaderFinder finder, Dialect dialect) {
        this.rows = rows;
        this.finder = finder;
        this.dialect = dialect;
    }

    Layout find() {
        int known = byNames();
        if (known >= 0) {
            return headed(known);
        }
        int cells = rows.usualCells();
        int best = byStructure(cells);
        Profile below = rows.profileBelow(best, rows.cells(best).size());
        if (rows.count() == 1 ? hasTyped(best) : isData(rows.shapes(best), below)) {
            return headless(rows.firstOf(cells));
        }
        return headed(best);
    }

    /**
     * The layout for those who prefer a guess to a broken row: a header with empty names too many is without them, and the
     * line above rows without header is one if another delimiter parts it into as many names.
     */
    Layout findLeniently() throws IOException {
        Layout strict = find();
        int cells = strict.cells();
        if (!strict.headed()) {
            int first = rows.firstOf(cells);
            List<String> names = first > 0 && rows.isJoined(first) ? namesIn(first - 1, cells) : null;
            return names == null ? strict : layout(first - 1, first - 1, true, names);
        }
        List<String> named =
                strict.written().stream().filter(name -> !name.isBlank()).toList();
        if (strict.written().size() <= cells || named.size() > cells) {
            return strict;
        }
        List<String> names = new ArrayList<>(strict.written());
        for (int i = names.size() - 1; i >= 0 && names.size() > cells; i--) {
            if (names.get(i).isBlank()) {
                names.remove(i);
            }
        }
        int first = index(strict.firstLine());
        return layout(first, index(strict.lastLine()), true, names);
    }

    private int index(int line) {
        int index = 0;
        while (rows.row(index).lastLine() < line) {
            index++;
        }
        return index;
    }

    private @Nullable List<String> namesIn(int index, int cells) throws IOException {
        String line = String.join(String.valueOf(dialect.delimiter()), rows.cells(index));
        for (char delimiter : Refit.OTHERS) {
            List<String> names = delimiter == dialect.delimiter() ? List.of() : Refit.split(line, delimiter, dialect);
            if (names.size() == cells && names.stream().allMatch(name -> CellShape.of(name) == CellShape.TEXT)) {
                return names;
            }
        }
        return null;
    }

    private int byNames() {
        int best = -1;
        int bestScore = 0;
        for (int i = 0; i < Math.min(CANDIDATES, rows.count()); i++) {
            int score = finder.score(rows.cells(i));
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
            if (bestScore >= NAMES_BEYOND_DOUBT && i > best) {
                // The first table is taken, whatever a later one is called.
                return best;
            }
        }
        return best;
    }

    private int byStructure(int width) {
        int used = 0;
        for (int i = 0; i < rows.count(); i++) {
            used = rows.cells(i).size() == width ? Math.max(used, FirstRows.filledUpTo(rows.cells(i))) : used;
        }
        int best = rows.firstOf(width);
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < Math.min(CANDIDATES, rows.count()); i++) {
            List<String> cells = rows.cells(i);
            boolean eligible =
                    cells.size() == width || (FirstRows.filledUpTo(cells) >= used && cells.size() < width + 2);
            boolean last = i > 0 && i + 1 == rows.count();
            double score = eligible && !last
                    ? headerScore(rows.shapes(i), rows.profileBelow(i, width))
                    : Double.NEGATIVE_INFINITY;
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    private static double headerScore(List<CellShape> cells, Profile below) {
        double score = 0;
        for (int i = 0; i < Math.min(cells.size(), below.width()); i++) {
            CellShape cell = cells.get(i);
            CellShape column = below.shapes().get(i);
            if (cell == CellShape.TEXT) {
                score += column.isTyped() ? 2 : 1;
            } else if (cell == CellShape.EMPTY) {
                score -= 1;
            } else if (cell == column) {
                score -= 2;
            }
        }
        return score;
    }

    /** Whether what should be a header holds numbers where the rows do, and no text there. */
    private static boolean isData(List<CellShape> cells, Profile below) {
        boolean alike = false;
        for (int i = 0; i < Math.min(cells.size(), below.width()); i++) {
            if (below.shapes().get(i).isTyped()) {
                if (cells.get(i) == CellShape.TEXT) {
                    return false;
                }
                alike |= cells.get(i) == below.shapes().get(i);
            } else if (below.shapes().get(i) == CellShape.TEXT && cells.get(i) == CellShape.EMPTY) {
                return false;
            }
        }
        return alike;
    }

    /** A single line with a number or date in it is a row; names alone are a header without rows. */
    private boolean hasTyped(int index) {
        return rows.shapes(index).stream().anyMatch(CellShape::isTyped);
    }

    private Layout headed(int best) {
        HeaderLines lines = new HeaderLines(rows, finder, best);
        return layout(lines.first(), lines.last(), true, lines.cells());
    }

    private Layout headless(int first) {
        return layout(first, first, false, rows.cells(first));
    }

    private Layout layout(int first, int last, boolean headed, List<String> cells) {
        int named = headed ? FirstRows.filledUpTo(cells) : cells.size();
        int width = named;
        for (Row row : rows.below(last)) {
            if (row.cells().size() <= cells.size()) {
                width = Math.max(width, Math.min(FirstRows.filledUpTo(row.cells()), cells.size()));
            }
        }
        List<String> written = headed ? cells.subList(0, width) : List.of();
        List<String> header = new ArrayList<>();
        for (String cell : cells.subList(0, width)) {
            header.add(headed ? CellText.strip(cell.replace("\uFEFF", "")) : "");
        }
        Profile profile = rows.profileBelow(headed ? last : first - 1, width);
        return new Layout(
                rows.row(first).line(),
                rows.row(last).lastLine(),
                headed,
                List.copyOf(header),
                List.copyOf(written),
                named,
                rows.usualCells(),
                profile,
                finder);
    }
}
