package io.wertpfad.intake;

import io.wertpfad.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something that was taken, but should be looked at.
 *
 * @param line where, null if it concerns the file
 */
public record Warning(@Nullable Integer line, String code, Message message) {

    /** A warning whose text is {@code warning.<code>} in the bundle of the package of {@code owner}. */
    public static Warning of(Class<?> owner, String code, Object... arguments) {
        return new Warning(null, code, Message.of(owner, "warning." + code, arguments));
    }

    public Warning at(int place) {
        return new Warning(place, code, message);
    }
}
