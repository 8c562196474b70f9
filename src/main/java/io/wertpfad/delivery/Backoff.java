package io.wertpfad.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a failed delivery is due again: soon, then more and more rarely; after some two days it is given up. */
final class Backoff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private Backoff() {}

    /**
     * The next try.
     *
     * @param attempts how often it was tried, from 1 on
     * @return null if it was often enough
     */
    static @Nullable Instant after(int attempts, Instant now) {
        return attempts > WAITS.size() ? null : now.plus(WAITS.get(Math.max(0, attempts - 1)));
    }
}
