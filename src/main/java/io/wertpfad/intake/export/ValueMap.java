package io.wertpfad.intake.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a column stand for. A cell that is a key itself comes first, then the first pattern that fits. An empty
 * cell stays empty unless it is a key.
 */
final class ValueMap {

    /** What is shown of a long list of keys. */
    private static final int SHOWN = 12;

    private final Map<String, String> plain = new HashMap<>();
    private final Map<Glob, String> patterns = new LinkedHashMap<>();
    private final List<String> keys;
    private final @Nullable String otherwise;

    /**
     * A map.
     *
     * @param values by key, in the order of the file
     * @param otherwise what every other cell stands for; null if there must be none
     */
    ValueMap(Map<String, String> values, @Nullable String otherwise) {
        this.keys = new ArrayList<>(values.keySet());
        this.otherwise = otherwise;
        values.forEach((key, value) -> {
            Glob glob = new Glob(key.strip());
            if (glob.isPlain()) {
                plain.putIfAbsent(glob.pattern(), value);
            } else {
                patterns.putIfAbsent(glob, value);
            }
        });
    }

    /** What a cell stands for, or null if nothing says so. */
    @Nullable
    String value(String cell) {
        String text = cell.strip();
        String exact = plain.get(Glob.folded(text));
        if (exact != null || text.isEmpty()) {
            return exact == null ? "" : exact;
        }
        for (Map.Entry<Glob, String> pattern : patterns.entrySet()) {
            if (pattern.getKey().fits(text)) {
                return pattern.getValue();
            }
        }
        return otherwise;
    }

    /** The keys for a message: the first ones of many. */
    List<String> shownKeys() {
        return keys.size() <= SHOWN
                ? keys
                : java.util.stream.Stream.concat(keys.stream().limit(SHOWN), java.util.stream.Stream.of("…"))
                        .toList();
    }
}
