package io.wertpfad.measurement;

import io.wertpfad.unit.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds units by what stands in the cells, the same few millions of times. */
final class UnitLookup {

    private static final int REMEMBERED = 1_000;

    private final Map<String, Optional<Unit>> found = new HashMap<>();

    Optional<Unit> find(String text) {
        Optional<Unit> known = found.get(text);
        if (known != null) {
            return known;
        }
        Optional<Unit> looked = Unit.of(text);
        if (found.size() < REMEMBERED) {
            found.put(text, looked);
        }
        return looked;
    }
}
