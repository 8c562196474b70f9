package io.wertpfad.delivery;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private int breaks;
    private @Nullable Reason givenUp;

    Round(Ledger ledger, Newest newest, Recipients recipients, Letters letters, MailSettings settings, Clock clock) {
        this.ledger = ledger;
        this.newest = newest;
        this.recipients = recipients;
        this.letters = letters;
        this.clock = clock;
        this.smtp = new Smtp(settings, clock);
    }

    /**
     * Tries one delivery, and records what came of it.
     *
     * @return whether it was tried; false if somebody else has taken it meanwhile
     */
    boolean attempt(Delivery delivery) {
        try {
            Optional<Reason> refusal = recipients.refusal(delivery).or(() -> Optional.ofNullable(givenUp));
            if (refusal.isPresent()) {
                throw new Undeliverable(refusal.get());
            }
            Letter letter = letters.of(
                    delivery, newest.of(delivery.period(), delivery.customer()).orElseThrow());
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
        } catch (IOException e) {
            failed(delivery, Reason.of(Reason.Code.NO_PACK));
        }
        return true;
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
        if (reason.code() == Reason.Code.IN_DOUBT) {
            ledger.doubtful(delivery, attempts, Backoff.after(attempts, clock.instant()));
        } else {
            ledger.failed(
                    delivery, attempts, reason, reason.isPassing() ? Backoff.after(attempts, clock.instant()) : null);
        }
        breaks = reason.isOfTheServer() ? breaks + 1 : 0;
        if (breaks >= BREAKS && givenUp == null) {
            givenUp = Reason.of(Reason.Code.CONNECTION);
        }
        LOG.debug("{} not sent to {}: {}", delivery.pack(), delivery.recipient(), reason.text());
    }

    @Override
    public void close() {
        smtp.close();
    }
}
