package io.wertpfad.offenders.text;

/** Imports the module above its own. */
public class LooksAhead {

    @SuppressWarnings("UnusedVariable")
    private io.wertpfad.offenders.unit.LooksAhead above;
}
