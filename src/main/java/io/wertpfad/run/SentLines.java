package io.wertpfad.run;

import io.wertpfad.delivery.Delivery;
import io.wertpfad.delivery.Reason;
import io.wertpfad.text.Dates;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of mails, in words. */
final class SentLines {

    private final Console console;
    private final ZoneId zone;

    SentLines(Console console, ZoneId zone) {
        this.console = console;
        this.zone = zone;
    }

    void say(Sent sent) {
        if (!sent.mail()) {
            console.say("sent.off");
        } else if (!sent.asked()) {
            console.say("sent.later");
        } else {
            console.say(
                    "sent.count",
                    sent.with(Delivery.State.SENT).size(),
                    sent.with(Delivery.State.FAILED).size());
            if (sent.repeated() > 0) {
                console.say("sent.repeated", sent.repeated());
            }
            sent.with(Delivery.State.FAILED).forEach(d -> console.line("  " + failed(d, zone, console.language())));
        }
    }

    /** Failures of which {@link #say} did not speak, as this command did not try them. */
    void sayOthers(Sent sent, List<Delivery> failures) {
        failures.stream()
                .filter(d -> sent.handled().stream().noneMatch(h -> h.id() == d.id()))
                .forEach(d -> console.line("  " + failed(d, zone, console.language())));
    }

    /** To whom what did not go, why, and when it is tried again. */
    static String failed(Delivery delivery, ZoneId zone, Language language) {
        Reason reason = delivery.reason();
        return Message.of(
                        SentLines.class,
                        delivery.isUnclear()
                                ? "sent.unclear"
                                : delivery.nextTry() == null ? "sent.given_up" : "sent.failed",
                        delivery.pack(),
                        delivery.recipient(),
                        reason == null ? "" : reason.message(),
                        time(delivery.nextTry(), zone, language))
                .in(language);
    }

    /** A day and a time of it; empty if there is none. */
    static String time(@Nullable Instant instant, ZoneId zone, Language language) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime time = instant.atZone(zone);
        return Dates.day(time.toLocalDate(), language) + " "
                + time.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
