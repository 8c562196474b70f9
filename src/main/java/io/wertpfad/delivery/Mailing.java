package io.wertpfad.delivery;

import io.wertpfad.archive.Workspace;
import io.wertpfad.delivery.Delivery.State;
import io.wertpfad.pack.Revisions;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.text.Course;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sends what the ledger says is due. A delivery is marked as being sent, on the disk, just before it is handed over: one found
 * so at a start was cut off between the server's yes and our record of it, or just before. It goes once more, never twice.
 */
@Component
public class Mailing {

    private final Ledger ledger;
    private final Revisions revisions;
    private final Workspace workspace;
    private final PackCalendar calendar;
    private final MailSettings settings;
    private final Clock clock;

    Mailing(
            Ledger ledger,
            Revisions revisions,
            Workspace workspace,
            PackCalendar calendar,
            MailSettings settings,
            Clock clock) {
        this.ledger = ledger;
        this.revisions = revisions;
        this.workspace = workspace;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether there is a mail server to send by. */
    public boolean isOn() {
        return settings.isOn();
    }

    /** What was not sent yet of the newest revisions. */
    public List<Delivery> open() {
        Newest newest = new Newest(revisions);
        return ledger.open().stream().filter(d -> newest.compare(d) == 0).toList();
    }

    /** What would be sent, and what would be refused before it is; nothing is changed. */
    public List<Planned> plan(Order order) {
        Recipients recipients = Recipients.now(settings, workspace, calendar);
        Newest newest = new Newest(revisions);
        Instant now = clock.instant();
        return ledger.open().stream()
                .filter(d -> newest.compare(d) == 0 && order.includes(d, now))
                .map(d -> new Planned(d, refusal(d, recipients)))
                .toList();
    }

    private static Optional<Reason> refusal(Delivery delivery, Recipients recipients) {
        return delivery.state() == State.SENDING && delivery.repeats() > 0
                ? Optional.of(Reason.of(Reason.Code.UNCLEAR))
                : recipients.refusal(delivery);
    }

    /** Sends what is due, and gives what became of it. Without a mail server nothing is done. */
    public List<Delivery> deliver(Order order) {
        return deliver(order, Course.SILENT);
    }

    /**
     * The same; before each mail the course is asked whether to stop, and what was not begun then stays as it is.
     *
     * @param course hears which packs went, not to whom
     */
    public List<Delivery> deliver(Order order, Course course) {
        if (!settings.isOn()) {
            return List.of();
        }
        Newest newest = new Newest(revisions);
        List<Delivery> handled = new ArrayList<>();
        try (Round round = new Round(
                ledger,
                newest,
                Recipients.now(settings, workspace, calendar),
                new Letters(settings, workspace, revisions),
                settings,
                clock)) {
            List<Delivery> due = due(order, newest);
            course.begins(due.size());
            for (Delivery delivery : due) {
                boolean unclear = !order.includes(delivery, clock.instant());
                if (unclear || (!course.isToStop() && round.attempt(delivery))) {
                    handled.add(ledger.again(delivery));
                    course.done(delivery.pack());
                }
            }
        }
        return handled;
    }

    /** Brings the ledger up to date with the log, and gives what there is to do, or has just turned out to be unclear. */
    private List<Delivery> due(Order order, Newest newest) {
        Instant now = clock.instant();
        List<Delivery> due = new ArrayList<>();
        for (Delivery delivery : ledger.open()) {
            int place = newest.compare(delivery);
            if (place < 0) {
                ledger.replaced(delivery);
            } else if (place == 0 && order.includes(delivery, now)) {
                if (delivery.state() == State.SENDING) {
                    ledger.doubtful(delivery, delivery.attempts(), now);
                }
                due.add(ledger.again(delivery));
            }
        }
        return due;
    }

    /** What would be sent, and why it would not. */
    public record Planned(Delivery delivery, Optional<Reason> refusal) {}
}
