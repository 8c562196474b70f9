package io.wertpfad.intake.record;

/**
 * A record that counts as of some data state.
 *
 * @param sequence of the file that brought it
 */
public record Kept<T>(long sequence, T content) {}
