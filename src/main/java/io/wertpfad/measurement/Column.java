package io.wertpfad.measurement;

import io.wertpfad.intake.Field;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The documented columns of a metrics file. */
enum Column {
    USE_CASE(Field.Type.TEXT),
    MEASURE(Field.Type.TEXT),
    DATE(Field.Type.DATE),
    VALUE(Field.Type.NUMBER),
    NUMERATOR(Field.Type.NUMBER),
    DENOMINATOR(Field.Type.NUMBER),
    UNIT(Field.Type.TEXT),
    COUNT(Field.Type.NUMBER),
    CATEGORY(Field.Type.TEXT),
    SEGMENT(Field.Type.TEXT),
    ACTIVITY(Field.Type.TEXT),
    SOURCE(Field.Type.TEXT),
    COMMENT(Field.Type.TEXT);

    private static final Map<String, Column> BY_NAME = new HashMap<>();

    static {
        for (Column column : values()) {
            BY_NAME.put(column.canonical(), column);
        }
    }

    private final Field.Type type;

    Column(Field.Type type) {
        this.type = type;
    }

    static Optional<Column> of(String canonical) {
        return Optional.ofNullable(BY_NAME.get(canonical));
    }

    String canonical() {
        return name().toLowerCase(Locale.ROOT);
    }

    Field.Type type() {
        return type;
    }

    /** Whether only a long file has it; in a wide one, a measure may have such a name. */
    boolean isAmount() {
        return this == VALUE || this == NUMERATOR || this == DENOMINATOR;
    }
}
