package io.wertpfad.delivery;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are to be sent.
 *
 * @param retry also failures whose time has not come or that were given up, except unclear ones
 * @param interrupted only those of this period that a run which meant to send them was kept from sending; null for all
 */
public record Order(boolean retry, @Nullable YearMonth interrupted) {

    /** What is queued, and failures whose time has come. */
    public static final Order DUE = new Order(false, null);

    public static final Order RETRY = new Order(true, null);

    public static Order interrupted(YearMonth period) {
        return new Order(false, period);
    }

    boolean includes(Delivery delivery, Instant now) {
        return switch (delivery.state()) {
            case SENDING -> wasToGo(delivery);
            case QUEUED -> wasToGo(delivery);
            case FAILED ->
                interrupted == null
                        ? isDue(delivery, now)
                        : wasToGo(delivery) && delivery.repeats() > 0 && isDue(delivery, now);
            case HELD, SENT, REPLACED -> false;
        };
    }

    private boolean wasToGo(Delivery delivery) {
        return interrupted == null || (delivery.atOnce() && delivery.period().equals(interrupted));
    }

    private boolean isDue(Delivery delivery, Instant now) {
        Reason reason = delivery.reason();
        if (reason == null || reason.code() == Reason.Code.UNCLEAR) {
            return false;
        }
        return retry || (delivery.nextTry() != null && !delivery.nextTry().isAfter(now));
    }
}
