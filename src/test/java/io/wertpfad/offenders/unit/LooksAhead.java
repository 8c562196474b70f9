package io.wertpfad.offenders.unit;

/** Imports the module above its own. */
public class LooksAhead {

    @SuppressWarnings("UnusedVariable")
    private io.wertpfad.offenders.archive.LooksAhead above;
}
