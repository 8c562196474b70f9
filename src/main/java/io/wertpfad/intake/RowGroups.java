package io.wertpfad.intake;

import io.wertpfad.intake.reading.Grouping;
import java.util.List;

/**
 * Which rows of a kind may be taken together: those that differ in nothing that counts but their amount.
 *
 * @param amount the column whose numbers add up
 * @param same the columns in which rows of a group are the same
 */
public record RowGroups(Field amount, List<Field> same) {

    public RowGroups {
        same = List.copyOf(same);
    }

    Grouping in(int width) {
        return new Grouping(
                width, amount.index(), same.stream().map(Field::index).toList());
    }
}
