package io.wertpfad.offenders.text;

/** Uses a library that lives in another module. */
class UsesTheUnitsLibrary {

    @SuppressWarnings("UnusedVariable")
    private javax.measure.Unit<?> unit;
}
