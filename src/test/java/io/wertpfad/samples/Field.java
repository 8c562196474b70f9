package io.wertpfad.samples;

/** What a column of a list can hold. */
enum Field {
    USE_CASE,
    MEASURE,
    DATE,
    VALUE,
    NUMERATOR,
    DENOMINATOR,
    COUNT,
    UNIT,
    CATEGORY,
    SEGMENT,
    ACTIVITY,
    SOURCE,
    COMMENT
}
