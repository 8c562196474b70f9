package io.wertpfad.trend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Expected values from other implementations; {@code reference.json} names the source of each. */
final class Reference {

    private static final JsonNode ALL = read();

    private Reference() {}

    static JsonNode of(String name) {
        return ALL.required(name);
    }

    static JsonNode of(String name, String id) {
        return of(name).valueStream()
                .filter(entry -> entry.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Null in the file is NaN. */
    static double[] numbers(JsonNode array) {
        return array.valueStream()
                .mapToDouble(n -> n.isNull() ? Double.NaN : n.asDouble())
                .toArray();
    }

    private static JsonNode read() {
        try (InputStream stream =
                Objects.requireNonNull(Reference.class.getResourceAsStream("/trend/reference.json"))) {
            return JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
