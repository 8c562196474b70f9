package io.wertpfad.run;

import ch.qos.logback.classic.Level;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a workspace's commands log what happens: the settings under {@code wertpfad.log.}.
 *
 * @param level from which on; empty: {@code watch} tells what happens, other commands only what went wrong
 */
record LogSettings(Format format, Optional<Level> level) {

    static final String FORMAT = "log.format";
    static final String LEVEL = "log.level";
    static final Set<String> NAMES = Set.of(FORMAT, LEVEL);

    private static final Map<String, Level> LEVELS =
            Map.of("error", Level.ERROR, "warn", Level.WARN, "info", Level.INFO, "debug", Level.DEBUG);

    /** What a line of the log is. */
    enum Format {
        /** For people: time, level, event, and its particulars as {@code name="value"}. */
        TEXT,
        /** A JSON object with a field for each particular. */
        JSON
    }

    static Format format(String text) {
        return Format.valueOf(text.toUpperCase(Locale.ROOT));
    }

    static Optional<Level> level(String text) {
        Level level = LEVELS.get(text.toLowerCase(Locale.ROOT));
        if (level == null) {
            throw new IllegalArgumentException("no level");
        }
        return Optional.of(level);
    }
}
