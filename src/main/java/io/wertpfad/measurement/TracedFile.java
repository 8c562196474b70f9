package io.wertpfad.measurement;

import io.wertpfad.intake.LoadedFile;
import java.util.SortedMap;

/**
 * A file with records that concern a month of a measure.
 *
 * @param counting records that count, {@code rejected} ones, and ones without a value
 * @param superseded records that later files replaced, by the sequences of these
 * @param agrees whether its records give what was made of them when it was loaded
 */
public record TracedFile(
        LoadedFile file,
        long counting,
        SortedMap<Long, Long> superseded,
        long rejected,
        long withoutValue,
        boolean agrees) {}
