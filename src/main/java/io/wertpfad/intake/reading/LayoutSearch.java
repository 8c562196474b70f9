package io.wertpfad.intake.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the header among the first rows of a file: the row with the most known names; or, if none is known, the row of the
 * table's width that looks most like a header over the rows below it.
 */
final class LayoutSearch {

    private static final int CANDIDATES = 50;
    private static final double SINGLE_COLUMN = 0.01;

    private final List<Row> rows;
    private final List<List<CellShape>> shapes;
    private final HeaderFinder finder;

    /** @param rows the first rows of the file, at least one of them, none blank */
    LayoutSearch(List<Row> rows, HeaderFinder finder) {
        this.rows = rows;
        this.shapes =
                IntStream.range(0, rows.size()).mapToObj(i -> shapes(rows, i)).toList();
        this.finder = finder;
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

    Layout find() {
        int known = byNames();
        if (known >= 0) {
            return layout(known, true);
        }
        int width = usualWidth();
        int best = byStructure(width);
        Profile below = profileBelow(best, rows.get(best).cells().size());
        if (isData(shapes.get(best), below)) {
            return layout(firstOf(width), false);
        }
        return layout(best, true);
    }

    private int byNames() {
        int best = -1;
        int bestScore = 0;
        for (int i = 0; i < Math.min(CANDIDATES, rows.size()); i++) {
            int score = finder.score(rows.get(i).cells());
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    private int usualWidth() {
        Map<Integer, Double> weights = new HashMap<>();
        int before = 0;
        for (Row row : rows) {
            int width = row.cells().size();
            double weight = width == 1 ? SINGLE_COLUMN : (width - 1.0) / width;
            weights.merge(width, width == before ? 3 * weight : weight, Double::sum);
            before = width;
        }
        return Collections.max(
                        weights.entrySet(),
                        Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .getKey();
    }

    private int byStructure(int width) {
        int used = rows.stream()
                .filter(row -> row.cells().size() == width)
                .mapToInt(row -> filledUpTo(row.cells()))
                .max()
                .orElse(width);
        int best = firstOf(width);
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < Math.min(CANDIDATES, rows.size()); i++) {
            List<String> cells = rows.get(i).cells();
            boolean eligible = cells.size() == width || (filledUpTo(cells) >= used && cells.size() < width + 2);
            boolean last = i > 0 && i + 1 == rows.size();
            double score =
                    eligible && !last ? headerScore(shapes.get(i), profileBelow(i, width)) : Double.NEGATIVE_INFINITY;
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

    private Profile profileBelow(int candidate, int width) {
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
        long filled =
                shapes.get(i).stream().filter(shape -> shape != CellShape.EMPTY).count();
        return !Totals.isTotal(rows.get(i).cells()) && (filled > 1 || width == 1);
    }

    private int firstOf(int width) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).cells().size() == width) {
                return i;
            }
        }
        return 0;
    }

    private Layout layout(int first, boolean headed) {
        List<String> cells = rows.get(first).cells();
        int named = headed ? filledUpTo(cells) : cells.size();
        int width = named;
        for (Row row : rows.subList(first + 1, rows.size())) {
            if (row.cells().size() <= cells.size()) {
                width = Math.max(width, Math.min(filledUpTo(row.cells()), cells.size()));
            }
        }
        List<String> header = new ArrayList<>();
        for (String cell : cells.subList(0, width)) {
            header.add(headed ? CellText.strip(cell.replace("\uFEFF", "")) : "");
        }
        Profile profile = profileBelow(headed ? first : first - 1, width);
        Row row = rows.get(first);
        return new Layout(row.line(), row.lastLine(), headed, List.copyOf(header), named, profile);
    }

    private static int filledUpTo(List<String> cells) {
        int count = cells.size();
        while (count > 1 && cells.get(count - 1).isBlank()) {
            count--;
        }
        return count;
    }
}
