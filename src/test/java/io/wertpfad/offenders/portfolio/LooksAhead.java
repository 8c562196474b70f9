package io.wertpfad.offenders.portfolio;

/** Imports the module above its own. */
public class LooksAhead {

    @SuppressWarnings("UnusedVariable")
    private io.wertpfad.offenders.intake.LooksAhead above;
}
