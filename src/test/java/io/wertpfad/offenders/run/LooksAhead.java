package io.wertpfad.offenders.run;

/** Has nothing above it to look at. */
public class LooksAhead {}
