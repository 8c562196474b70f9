package io.wertpfad.run;

import java.time.Duration;

/** Waiting between two attempts at something that another process has. */
final class Pause {

    private Pause() {}

    /** @throws CommandFailed if the command is to stop meanwhile */
    static void of(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailed.stopped();
        }
    }
}
