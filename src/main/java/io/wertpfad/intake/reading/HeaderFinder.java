package io.wertpfad.intake.reading;

import java.util.List;

/** Knows the names of columns, so that the header is found below whatever stands above it. */
@FunctionalInterface
public interface HeaderFinder {

    /** For tables whose columns nobody knows: the header is found by the structure of the table alone. */
    HeaderFinder NONE = cells -> 0;

    /** How many of the cells are names of known columns; 0 if this cannot be the header. */
    int score(List<String> cells);
}
