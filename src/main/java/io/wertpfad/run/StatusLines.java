package io.wertpfad.run;

import io.wertpfad.delivery.Delivery;
import io.wertpfad.delivery.Delivery.State;
import io.wertpfad.run.Status.CustomerStatus;
import io.wertpfad.run.Status.Decision;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A status in words. */
final class StatusLines {

    private final Status status;
    private final Language language;
    private final ZoneId zone;
    private final List<String> lines = new ArrayList<>();

    StatusLines(Status status, Language language, ZoneId zone) {
        this.status = status;
        this.language = language;
        this.zone = zone;
    }

    List<String> lines() {
        add("status.period", status.period(), status.dataState());
        status.portfolio().problems().forEach(problem -> lines.add("  " + problem.in(language)));
        status.exports().problems().forEach(problem -> lines.add("  " + problem.in(language)));
        for (CustomerStatus customer : status.customers()) {
            customer(customer);
        }
        files("status.waiting", status.waiting());
        files("status.rejected", status.rejected());
        files("status.held", status.held());
        deliveries();
        for (RunFailures.Failed failed : status.failed()) {
            lines.add(Report.failed(failed.customer()).in(language));
            failed.reasons().forEach(reason -> lines.add("  " + reason));
        }
        status.nextRun().ifPresent(next -> add("status.next_run", SentLines.time(next, zone, language)));
        return lines;
    }

    private void customer(CustomerStatus customer) {
        customer.reported()
                .ifPresentOrElse(
                        revision -> add("status.reported", customer.id(), revision),
                        () -> add("status.not_reported", customer.id()));
        customer.missing().forEach(m -> add("status.missing", m.useCase(), m.measure(), m.reason()));
        for (Decision decision : customer.decisions()) {
            add(decision.overdue() ? "status.overdue" : "status.due", decision.useCase(), decision.date());
        }
    }

    private void deliveries() {
        List<Delivery> queued = status.deliveries().stream()
                .filter(d -> d.state() == State.QUEUED || d.state() == State.SENDING)
                .toList();
        if (!queued.isEmpty()) {
            add("status.queued", queued.size());
            queued.forEach(d -> add("status.to", d.pack(), d.recipient()));
        }
        List<Delivery> failed = status.deliveries().stream()
                .filter(d -> d.state() == State.FAILED)
                .toList();
        if (!failed.isEmpty()) {
            add("status.failed", failed.size());
            failed.forEach(d -> lines.add("  " + SentLines.failed(d, zone, language)));
        }
    }

    private void files(String key, List<String> files) {
        if (!files.isEmpty()) {
            add(key, files.size());
            files.forEach(file -> lines.add("  " + file));
        }
    }

    private void add(String key, Object... arguments) {
        lines.add(Message.of(StatusLines.class, key, arguments).in(language));
    }
}
