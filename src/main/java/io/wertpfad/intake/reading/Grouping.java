package io.wertpfad.intake.reading;

import java.util.List;

/**
 * Which rows belong together: those that differ in nothing that counts but their amount.
 *
 * @param width the number of columns
 * @param amount the column that holds the amount, not the first one
 * @param same the columns in which rows of a group are the same
 */
public record Grouping(int width, int amount, List<Integer> same) {

    public Grouping {
        same = same.stream().distinct().sorted().toList();
    }

    /** Whether a column makes no difference. */
    boolean ignores(int column) {
        return column != amount && !same.contains(column);
    }
}
