package io.wertpfad.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wertpfad.delivery.Delivery;
import io.wertpfad.intake.Receipt;
import io.wertpfad.run.Ingest.Ingested;
import io.wertpfad.run.MonthlyRun.Ran;
import io.wertpfad.run.PackJob.Made;
import java.time.Duration;

/** What the watch counts: files and rows, packs, and how long things take. No name of a customer or file is in it. */
final class WatchMeters {

    private final MeterRegistry registry;

    WatchMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void loaded(Ingested ingested) {
        for (Receipt receipt : ingested.receipts()) {
            registry.counter("wertpfad.files", "status", receipt.status().code())
                    .increment();
            registry.counter("wertpfad.rows", "outcome", "accepted")
                    .increment((double) receipt.rows().accepted());
            registry.counter("wertpfad.rows", "outcome", "rejected")
                    .increment((double) receipt.rows().rejected());
        }
    }

    void ran(Ran ran) {
        for (Made made : ran.made()) {
            registry.counter("wertpfad.packs", "outcome", "outbox")
                    .increment(made.files().size());
            registry.counter("wertpfad.packs", "outcome", "held")
                    .increment(made.held().size());
            registry.counter("wertpfad.packs", "outcome", "failed_check")
                    .increment(made.failed().size());
        }
        registry.counter("wertpfad.customers.failed").increment(ran.failures().size());
    }

    void sent(Sent sent) {
        for (Delivery delivery : sent.handled()) {
            registry.counter("wertpfad.deliveries", "state", delivery.state().code())
                    .increment();
        }
    }

    /** How long an ingest or a run took. */
    void took(String what, Duration duration) {
        Timer.builder("wertpfad.duration").tag("what", what).register(registry).record(duration);
    }
}
