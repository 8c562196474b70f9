package io.wertpfad.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken.
 *
 * @param definitions hash of what it was read with
 * @param parent SHA-256 of the file whose rejected rows it mends
 * @param formats decimal sign and order of dates it was read with: {@code ,D} or {@code .M}
 */
public record LoadedFile(
        long sequence,
        String name,
        String sha256,
        String kind,
        String status,
        Instant loadedAt,
        String definitions,
        @Nullable String parent,
        String formats,
        long accepted,
        long rejected,
        long ignored) {}
