package io.wertpfad.intake.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of a documented column come from.
 *
 * @param canonical name of the documented column
 * @param sources columns of the file, joined by a space; empty for a constant
 * @param constant the same for all rows; null if there are sources
 * @param map what the cells stand for; null if they stand for themselves
 */
record CellRule(
        String canonical,
        List<SourceColumn> sources,
        @Nullable String constant,
        @Nullable ValueMap map) {

    CellRule {
        sources = List.copyOf(sources);
    }
}
