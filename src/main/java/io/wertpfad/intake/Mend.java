package io.wertpfad.intake;

import java.util.Set;

/**
 * Which file the rows of a mended one come from.
 *
 * @param origin SHA-256 of the first file of the family, and {@code originSequence} of it
 * @param parentSequence of the file whose rejected rows these are
 * @param family sequences of the parent, its own parents, and of the files that mended any of them
 * @param counted records of the origin that already came back and count
 */
public record Mend(String origin, long originSequence, long parentSequence, Set<Long> family, MendedLines counted) {

    public Mend {
        family = Set.copyOf(family);
    }
}
