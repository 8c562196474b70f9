/**
 * Any CSV file in, a table of cells out, and columns of cells as numbers and dates: without being told anything about the
 * file. Start with {@link io.wertpfad.intake.reading.Table}. Knows nothing of what the columns mean.
 */
@NullMarked
@NamedInterface("reading")
package io.wertpfad.intake.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
