package io.wertpfad.pack;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, in the order in which they are written. */
final class Fields extends LinkedHashMap<String, @Nullable Object> {

    Fields with(String name, @Nullable Object value) {
        put(name, value instanceof Double number ? ShortestDecimal.of(number) : value);
        return this;
    }
}
