package io.wertpfad.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.utils.Signals;

/**
 * The wish that a command that stays up should end. It is caught as a signal, before the machine begins to shut down: then
 * the embedded database would close under the feet of whatever is at work.
 */
final class Stop {

    private final CountDownLatch requested = new CountDownLatch(1);

    /** Stops for what service managers and terminals send. */
    static Stop onSignals() {
        Stop stop = new Stop();
        for (String signal : List.of("TERM", "INT")) {
            Signals.register(signal, stop::request);
        }
        return stop;
    }

    void request() {
        requested.countDown();
    }

    boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Waits so long, or until the end is wished for. */
    void await(Duration pause) {
        try {
            requested.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            request();
        }
    }
}
