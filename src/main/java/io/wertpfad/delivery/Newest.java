package io.wertpfad.delivery;

import io.wertpfad.pack.Revisions;
import io.wertpfad.pack.Revisions.Recorded;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** The newest revisions as the log has them, each period's looked up once. */
final class Newest {

    private final Revisions revisions;
    private final Map<YearMonth, NavigableMap<String, Recorded>> byPeriod = new HashMap<>();

    Newest(Revisions revisions) {
        this.revisions = revisions;
    }

    Optional<Recorded> of(YearMonth period, String customer) {
        return Optional.ofNullable(
                byPeriod.computeIfAbsent(period, revisions::newest).get(customer));
    }

    /** Below 0 if a newer revision was recorded since, above 0 if its own is not recorded yet. */
    int compare(Delivery delivery) {
        return of(delivery.period(), delivery.customer())
                .map(newest ->
                        Integer.compare(delivery.revision(), newest.revision().revision()))
                .orElse(1);
    }
}
