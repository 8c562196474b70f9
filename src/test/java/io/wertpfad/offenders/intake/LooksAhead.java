package io.wertpfad.offenders.intake;

/** Imports the module above its own. */
public class LooksAhead {

    @SuppressWarnings("UnusedVariable")
    private io.wertpfad.offenders.measurement.LooksAhead above;
}
