package io.wertpfad.offenders.decision;

/** Imports the module above its own. */
public class LooksAhead {

    @SuppressWarnings("UnusedVariable")
    private io.wertpfad.offenders.pack.LooksAhead above;
}
