package io.wertpfad.intake;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The circumstances under which a file is read.
 *
 * @param sequence that the file gets in the log if it is accepted
 * @param today the day of loading in the workspace's zone
 * @param togetherSince the files from this sequence on were found in the inbox together with this one
 * @param append whether its rows are added to what is known, instead of replacing it
 * @param mend if the file mends rows that an earlier one had rejected
 */
public record LoadContext(
        long sequence,
        LocalDate today,
        long togetherSince,
        Definitions definitions,
        boolean append,
        Optional<Mend> mend) {

    /** Sequence of the file with which the rows first came. */
    public long origin() {
        return mend.map(Mend::originSequence).orElse(sequence);
    }
}
