package io.wertpfad.offenders.delivery;

/** Imports the module above its own. */
public class LooksAhead {

    @SuppressWarnings("UnusedVariable")
    private io.wertpfad.offenders.run.LooksAhead above;
}
