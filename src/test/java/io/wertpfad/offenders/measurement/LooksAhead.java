package io.wertpfad.offenders.measurement;

/** Imports the module above its own. */
public class LooksAhead {

    @SuppressWarnings("UnusedVariable")
    private io.wertpfad.offenders.trend.LooksAhead above;
}
