package io.wertpfad.offenders.util;

/** Lies in a package that is no module. */
class BelongsToNobody {}
