package io.wertpfad.intake.reading;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What an export definition says of a file, so that it is not found out from the file.
 *
 * @param charset the charset, or null to find it out
 * @param delimiter the delimiter, or null to find it out
 */
public record Prescribed(
        @Nullable Charset charset, @Nullable Character delimiter) {

    /** Nothing is said: everything is found out. */
    public static final Prescribed NONE = new Prescribed(null, null);
}
