package io.wertpfad.offenders.trend;

import java.time.Clock;

/** Answers differently tomorrow. */
class ReadsTheClock {

    @SuppressWarnings("UnusedVariable")
    private Clock clock;
}
