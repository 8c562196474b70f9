package io.wertpfad.run;

import io.wertpfad.run.Ingest.Ingested;
import io.wertpfad.run.MonthlyRun.Ran;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the watch fares; read by its health and metrics on other threads. */
final class WatchState {

    private List<String> troubles = List.of();
    private boolean customersFailed;
    private Optional<Instant> nextRun = Optional.empty();
    private final WatchMeters meters;

    WatchState(WatchMeters meters) {
        this.meters = meters;
    }

    synchronized void well() {
        troubles = List.of();
    }

    /** Whether this trouble is news. */
    synchronized boolean troubled(List<String> words) {
        boolean news = !troubles.equals(words);
        troubles = List.copyOf(words);
        return news;
    }

    /** Whether the last run left out a customer because something failed. */
    synchronized void customersFailed(boolean failed) {
        customersFailed = failed;
    }

    synchronized boolean hasFailedCustomers() {
        return customersFailed;
    }

    synchronized boolean isTroubled() {
        return !troubles.isEmpty();
    }

    synchronized List<String> troubles() {
        return troubles;
    }

    synchronized void nextRun(Optional<Instant> next) {
        nextRun = next;
    }

    synchronized Optional<Instant> nextRun() {
        return nextRun;
    }

    void loaded(Ingested ingested, Duration took) {
        meters.loaded(ingested);
        meters.took("ingest", took);
    }

    void ran(Ran ran, Duration took) {
        meters.loaded(ran.ingested());
        meters.ran(ran);
        meters.sent(ran.sent());
        meters.took("run", took);
    }

    void sent(Sent sent) {
        meters.sent(sent);
    }
}
