package io.wertpfad.intake.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays more pieces of text than the table has columns under these columns: empty pieces are dropped, or neighbours are one
 * text that held the delimiter, so that numbers and dates come under the columns of numbers and dates.
 */
final class Alignment {

    private static final int MOST_EXTRA = 60;
    private static final int MOST_COLUMNS = 2_000;
    private static final int DROP = 2;
    private static final int JOIN = 5;
    private static final int MISFIT = 8;
    private static final int DOUBT = 2;
    private static final int IMPOSSIBLE = 1 << 28;

    private final List<String> pieces;
    private final List<CellShape> shapes;
    private final Profile profile;
    private final String between;
    private final int extra;
    private final int[][] costs;
    private final int[][] steps;

    private Alignment(List<String> pieces, Profile profile, String between) {
        this.pieces = pieces;
        this.shapes = pieces.stream().map(CellShape::of).toList();
        this.profile = profile;
        this.between = between;
        this.extra = pieces.size() - profile.width();
        this.costs = new int[profile.width() + 1][extra + 1];
        this.steps = new int[profile.width() + 1][extra + 1];
    }

    /**
     * Cells as wide as the profile.
     *
     * @param between what stood between the pieces
     * @return null if there are far too many
     */
    static @Nullable List<String> of(List<String> pieces, Profile profile, String between) {
        int extra = pieces.size() - profile.width();
        if (extra < 0 || extra > MOST_EXTRA || profile.width() > MOST_COLUMNS || profile.width() == 0) {
            return null;
        }
        return new Alignment(pieces, profile, between).best();
    }

    /** {@code costs[column][used]}: the least that the columns before cost with so many pieces used beyond one each. */
    private List<String> best() {
        for (int column = 0; column <= profile.width(); column++) {
            for (int used = 0; used <= extra; used++) {
                costs[column][used] = column == 0 && used == 0 ? 0 : IMPOSSIBLE;
                tryDrop(column, used);
                for (int joined = 1; column > 0 && joined <= used + 1; joined++) {
                    tryCell(column, used, joined);
                }
            }
        }
        return cells();
    }

    private void tryDrop(int column, int used) {
        if (used > 0
                && shapes.get(column + used - 1) == CellShape.EMPTY
                && pieces.get(column + used - 1).isBlank()) {
            keep(column, used, costs[column][used - 1] + DROP, 0);
        }
    }

    private void tryCell(int column, int used, int joined) {
        int end = column + used;
        int before = costs[column - 1][used - joined + 1];
        if (before < IMPOSSIBLE) {
            CellShape shape = joined == 1 ? shapes.get(end - 1) : CellShape.of(text(end - joined, end));
            keep(column, used, before + (joined - 1) * JOIN + misfit(shape, column - 1), joined);
        }
    }

    private void keep(int column, int used, int cost, int step) {
        if (cost < costs[column][used]) {
            costs[column][used] = cost;
            steps[column][used] = step;
        }
    }

    private int misfit(CellShape cell, int column) {
        CellShape usual = profile.shapes().get(column);
        if (cell == usual) {
            return 0;
        }
        if (cell == CellShape.EMPTY) {
            return profile.alwaysFilled().get(column) ? MISFIT / 2 : 0;
        }
        return usual == CellShape.TEXT ? DOUBT : MISFIT;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        int column = profile.width();
        int used = extra;
        while (column > 0 || used > 0) {
            int step = steps[column][used];
            if (step == 0) {
                used--;
                continue;
            }
            int end = column + used;
            cells.add(text(end - step, end));
            column--;
            used -= step - 1;
        }
        Collections.reverse(cells);
        return List.copyOf(cells);
    }

    private String text(int from, int to) {
        return String.join(between, pieces.subList(from, to));
    }
}
