package io.wertpfad.offenders.pack;

/** Imports the module above its own. */
public class LooksAhead {

    @SuppressWarnings("UnusedVariable")
    private io.wertpfad.offenders.run.LooksAhead above;
}
