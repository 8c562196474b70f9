package io.wertpfad.portfolio.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keys with their values, in the order of the file. */
public record Mapping(Place place, Map<String, Entry> entries) implements Node {

    public Mapping {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * One key with its value.
     *
     * @param key where the key stands
     */
    public record Entry(Place key, Node value) {}
}
