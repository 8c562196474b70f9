package io.wertpfad.intake.record;

/**
 * A record that counts as of some data state.
 *
 * @param sequence of the file that brought it
 * @param first of the file that first brought a record with its key; it differs where a later file corrected the record
 */
public record Kept<T>(long sequence, long first, T content) {}
