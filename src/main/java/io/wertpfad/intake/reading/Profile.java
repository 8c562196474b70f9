package io.wertpfad.intake.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * What the first rows of a table have in common.
 *
 * @param shapes per column what most filled cells look like
 * @param alwaysFilled per column whether no cell was empty
 */
record Profile(List<CellShape> shapes, List<Boolean> alwaysFilled) {

    private static final double MOST = 0.6;
    private static final int MANY_COLUMNS = 3;

    /** The profile of rows that have as many cells as the table has columns. */
    static Profile of(List<List<CellShape>> rows, int width) {
        List<CellShape> shapes = new ArrayList<>();
        List<Boolean> alwaysFilled = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int numbers = 0;
            int dates = 0;
            int empty = 0;
            for (List<CellShape> row : rows) {
                CellShape shape = row.get(column);
                numbers += shape == CellShape.NUMBER ? 1 : 0;
                dates += shape == CellShape.DATE ? 1 : 0;
                empty += shape == CellShape.EMPTY ? 1 : 0;
            }
            int filled = rows.size() - empty;
            shapes.add(most(numbers, dates, filled));
            alwaysFilled.add(empty == 0 && filled > 0);
        }
        return new Profile(List.copyOf(shapes), List.copyOf(alwaysFilled));
    }

    private static CellShape most(int numbers, int dates, int filled) {
        if (filled == 0) {
            return CellShape.EMPTY;
        }
        if (numbers >= filled * MOST) {
            return CellShape.NUMBER;
        }
        return dates >= filled * MOST ? CellShape.DATE : CellShape.TEXT;
    }

    /** Whether some column tells its cells from others. */
    boolean isTyped() {
        return shapes.stream().anyMatch(CellShape::isTyped);
    }

    int width() {
        return shapes.size();
    }

    /** Whether cells could be a row of this table by themselves. */
    boolean resembles(List<String> cells) {
        if (cells.size() != width()) {
            return false;
        }
        boolean typed = false;
        boolean alike = false;
        for (int i = 0; i < width(); i++) {
            if (shapes.get(i).isTyped()) {
                typed = true;
                CellShape shape = CellShape.of(cells.get(i));
                if (shape != shapes.get(i) && shape != CellShape.EMPTY) {
                    return false;
                }
                alike |= shape == shapes.get(i);
            }
        }
        return typed ? alike : width() >= MANY_COLUMNS;
    }

    /** Whether some column that is filled in every row is empty here, or a number or date column holds text. */
    boolean differsFrom(List<String> cells) {
        for (int i = 0; i < width(); i++) {
            CellShape shape = i < cells.size() ? CellShape.of(cells.get(i)) : CellShape.EMPTY;
            if ((alwaysFilled.get(i) && shape == CellShape.EMPTY)
                    || (shapes.get(i).isTyped() && shape == CellShape.TEXT)) {
                return true;
            }
        }
        return cells.size() != width();
    }

    /** Whether the cells could be the header of another table of this width: nothing but texts, also over numbers. */
    boolean isHeaderLike(List<String> cells) {
        return cells.size() == width()
                && shapes.stream().anyMatch(CellShape::isTyped)
                && cells.stream().allMatch(cell -> CellShape.of(cell) == CellShape.TEXT)
                && cells.stream().distinct().count() == cells.size();
    }
}
