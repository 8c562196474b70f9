/**
 * Metrics as roll-ups, and the monthly series of a measure as of a data state. Start with {@link
 * io.wertpfad.measurement.Measurements}.
 */
@NullMarked
package io.wertpfad.measurement;

import org.jspecify.annotations.NullMarked;
