package io.wertpfad.measurement;

/** Whose data a row is; data of one key never replaces another's. Parts that a file leaves out are empty. */
record SeriesKey(String useCase, String measure, String category, String segment, String activity) {}
