package io.wertpfad.offenders.archive;

/** Imports the module above its own. */
public class LooksAhead {

    @SuppressWarnings("UnusedVariable")
    private io.wertpfad.offenders.portfolio.LooksAhead above;
}
