package io.wertpfad.measurement;

import java.math.BigDecimal;

/** A value, and how many rows have it. */
record Counted(BigDecimal value, long rows) {}
