package io.wertpfad.offenders.trend;

/** Imports the module above its own. */
public class LooksAhead {

    @SuppressWarnings("UnusedVariable")
    private io.wertpfad.offenders.decision.LooksAhead above;
}
