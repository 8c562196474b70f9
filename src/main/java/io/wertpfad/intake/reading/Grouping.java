package io.wertpfad.intake.reading;

import java.util.Arrays;

/**
 * Which rows belong together: those that differ in nothing that counts but their amount.
 *
 * @param width the number of columns
 * @param amount the column that holds the amount, not the first one
 * @param same the columns in which rows of a group are the same, ascending
 */
public record Grouping(int width, int amount, int[] same) {

    public Grouping {
        same = same.clone();
        Arrays.sort(same);
    }

    /** Whether a column makes no difference. */
    boolean ignores(int column) {
        return column != amount && Arrays.binarySearch(same, column) < 0;
    }
}
