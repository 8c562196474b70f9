package io.wertpfad.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a failed delivery is due again: soon, then more and more rarely. What is the recipient's matter is given up after some two
 * days; what is ours or the server's, such as an outage over the holidays, is tried every day for two weeks.
 */
final class Backoff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private static final Duration LASTING = Duration.ofDays(14);

    private Backoff() {}

    /**
     * The next try.
     *
     * @param attempts how often it was tried, from 1 on
     * @param madeAt since when it may go
     * @return null if it is not to be tried again by itself
     */
    static @Nullable Instant after(Reason reason, int attempts, Instant madeAt, Instant now) {
        if (!reason.isPassing()) {
            return null;
        }
        if (attempts <= WAITS.size()) {
            return now.plus(WAITS.get(Math.max(0, attempts - 1)));
        }
        boolean goesOn = !reason.isOfTheRecipient() && now.isBefore(madeAt.plus(LASTING));
        return goesOn ? now.plus(WAITS.get(WAITS.size() - 1)) : null;
    }
}
