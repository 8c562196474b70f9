package io.wertpfad.intake.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The first rows of a file, none of them blank, with the shapes of their cells. */
final class FirstRows {

    private static final double SINGLE_COLUMN = 0.01;
    private static final double ALIKE = 0.6;

    private final List<Row> rows;
    private final List<List<CellShape>> shapes;
    private final int[] filled;
    private final boolean[] totals;

    /** @param rows at least one */
    FirstRows(List<Row> rows) {
        this.rows = List.copyOf(rows);
        this.shapes =
                IntStream.range(0, rows.size()).mapToObj(i -> shapes(rows, i)).toList();
        this.filled = new int[rows.size()];
        this.totals = new boolean[rows.size()];
        for (int i = 0; i < filled.length; i++) {
            totals[i] = Totals.isTotal(rows.get(i).cells());
            for (CellShape shape : shapes.get(i)) {
                filled[i] += shape == CellShape.EMPTY ? 0 : 1;
            }
        }
    }

    /** The shapes of a row; a year over what is no year is a name. */
    private static List<CellShape> shapes(List<Row> rows, int index) {
        List<String> cells = rows.get(index).cells();
        List<String> below = index + 1 < rows.size() ? rows.get(index + 1).cells() : List.of();
        List<CellShape> shapes = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            boolean name = isYear(cells.get(i)) && i < below.size() && !isYear(below.get(i));
            shapes.add(name ? CellShape.TEXT : CellShape.of(cells.get(i)));
        }
        return List.copyOf(shapes);
    }

    private static boolean isYear(String cell) {
        String text = CellText.strip(cell);
        return text.length() == 4
                && (text.startsWith("19") || text.startsWith("20"))
                && CellShape.of(text) == CellShape.NUMBER;
    }

    int count() {
        return rows.size();
    }

    Row row(int index) {
        return rows.get(index);
    }

    List<String> cells(int index) {
        return rows.get(index).cells();
    }

    List<CellShape> shapes(int index) {
        return shapes.get(index);
    }

    List<Row> below(int index) {
        return rows.subList(index + 1, rows.size());
    }

    /** Whether nothing stands between a row and the one before it, not even a blank line. */
    boolean isJoined(int index) {
        return rows.get(index - 1).lastLine() + 1 == rows.get(index).line();
    }

    /**
     * How many cells a row of the table has: the number that most rows have. Of several tables of like size, the first one
     * counts.
     */
    static int usualCells(List<Row> rows) {
        Map<Integer, Double> weights = new LinkedHashMap<>();
        int before = 0;
        for (Row row : rows) {
            int width = row.cells().size();
            double weight = width == 1 ? SINGLE_COLUMN : (width - 1.0) / width;
            weights.merge(width, width == before ? 3 * weight : weight, Double::sum);
            before = width;
        }
        double most = Collections.max(weights.values());
        return weights.entrySet().stream()
                .filter(width -> width.getValue() >= most * ALIKE)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    int usualCells() {
        return usualCells(rows);
    }

    int firstOf(int width) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).cells().size() == width) {
                return i;
            }
        }
        return 0;
    }

    Profile profileBelow(int candidate, int width) {
        List<List<CellShape>> below = new ArrayList<>();
        for (int i = candidate + 1; i < rows.size(); i++) {
            if (rows.get(i).cells().size() >= width && isTypical(i, width)) {
                below.add(shapes.get(i));
            }
        }
        return Profile.of(below, width);
    }

    /** Totals and remarks say nothing of the rows; where they are many, the rows are few. */
    private boolean isTypical(int i, int width) {
        return !totals[i] && (filled[i] > 1 || width == 1);
    }

    static int filledUpTo(List<String> cells) {
        int count = cells.size();
        while (count > 1 && cells.get(count - 1).isBlank()) {
            count--;
        }
        return count;
    }
}
