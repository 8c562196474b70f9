package io.wertpfad.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Deliveries sent one after the other, over one connection as long as it holds. */
final class Round implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    /** So many breaks one after the other, and the server is left alone until the next time. */
    private static final int BREAKS = 3;

    private final Ledger ledger;
    private final Newest newest;
    private final Recipients recipients;
    private final Letters letters;
    private final Clock clock;
    private final Smtp smtp;
    private final String server;
    private int breaks;
    private int serverAttempts;
    private @Nullable Reason givenUp;

    Round(Ledger ledger, Newest newest, Recipients recipients, Letters letters, MailSettings settings, Clock clock) {
        this.ledger = ledger;
        this.newest = newest;
        this.recipients = recipients;
        this.letters = letters;
        this.clock = clock;
        this.server = settings.server();
        this.smtp = new Smtp(settings, clock);
    }

    /**
     * Tries one delivery, and records what came of it.
     *
     * @return whether anything was recorded; false if somebody else has taken it meanwhile
     */
    boolean attempt(Delivery delivery) {
        try {
            Optional<Reason> refusal = recipients.refusal(delivery);
            if (refusal.isEmpty() && givenUp != null) {
                postponed(delivery, givenUp);
                return true;
            }
            if (refusal.isPresent()) {
                throw new Undeliverable(refusal.get());
            }
            Letter letter = letter(delivery);
            connect();
            Outgoing message = smtp.message(letter);
            if (!ledger.claim(delivery)) {
                return false;
            }
            smtp.send(message);
            ledger.sent(delivery);
            breaks = 0;
            LOG.debug("{} sent to {}", delivery.pack(), delivery.recipient());
        } catch (Undeliverable e) {
            failed(delivery, e.reason());
        }
        return true;
    }

    /** What is wrong with the record of one pack holds the others up as little as a refused recipient does. */
    private Letter letter(Delivery delivery) throws Undeliverable {
        try {
            return letters.of(
                    delivery, newest.of(delivery.period(), delivery.customer()).orElseThrow());
        } catch (IOException
                | UncheckedIOException
                | JacksonException
                | NoSuchElementException
                | IllegalArgumentException
                | DateTimeException e) {
            LOG.warn(
                    "{} cannot be read from the archive: {}",
                    delivery.pack(),
                    e.getClass().getSimpleName());
            throw Undeliverable.because(Reason.Code.UNREADABLE);
        }
    }

    /** A server that lets nobody in for one would let nobody in for the others, each of whom would wait as long. */
    private void connect() throws Undeliverable {
        try {
            smtp.connect();
        } catch (Undeliverable e) {
            givenUp = e.reason();
            throw e;
        }
    }

    private void failed(Delivery delivery, Reason reason) {
        int attempts = delivery.attempts() + 1;
        Instant nextTry = Backoff.after(reason, attempts, delivery.madeAt(), clock.instant());
        if (reason.code() == Reason.Code.IN_DOUBT) {
            ledger.doubtful(delivery, attempts, nextTry);
        } else {
            ledger.failed(delivery, attempts, reason, nextTry);
        }
        breaks = reason.isOfTheServer() ? breaks + 1 : 0;
        if (breaks >= BREAKS && givenUp == null) {
            givenUp = reason.code() == Reason.Code.BUSY
                    ? reason
                    : Reason.of(Reason.Code.CONNECTION).at(server);
        }
        if (reason.isOfTheServer()) {
            serverAttempts = Math.max(serverAttempts, attempts);
        }
        LOG.debug("{} not sent to {}: {}", delivery.pack(), delivery.recipient(), reason.text());
    }

    /** It waits for the server as long as those that were tried, so that all go together; it was not tried itself. */
    private void postponed(Delivery delivery, Reason reason) {
        int waits = Math.max(serverAttempts, delivery.attempts());
        ledger.failed(
                delivery,
                delivery.attempts(),
                reason,
                Backoff.after(reason, waits, delivery.madeAt(), clock.instant()));
    }

    @Override
    public void close() {
        smtp.close();
    }
}
