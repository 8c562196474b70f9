package io.wertpfad.intake.reading;

/** What becomes of a row that does not fit the table. */
public enum Strictness {
    /** It is broken: nobody may guess what a measured value belongs to. */
    STRICT,
    /** It is kept as best as can be: empty cells too many are dropped, missing ones are filled, see {@link Refit}. */
    LENIENT
}
