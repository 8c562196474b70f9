package io.wertpfad.portfolio.yaml;

import java.util.Set;

/**
 * A single value, as written: what it means is for the reader to say.
 *
 * @param quoted whether it stood in quotes or in a block of text
 */
public record Scalar(Place place, String text, boolean quoted) implements Node {

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    /** Whether YAML takes it for no value at all. */
    public boolean isNothing() {
        return !quoted && NOTHING.contains(text);
    }
}
