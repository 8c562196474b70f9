/**
 * Export definitions ({@code exports/*.yaml}): how foreign layouts are read. A definition is read and checked as a portfolio
 * file is ({@link io.wertpfad.intake.export.ExportDefinitions}), is laid over the header of a file that it matches, and then
 * shows each row as the records of a documented layout ({@link io.wertpfad.intake.export.View}). Knows nothing of what the
 * documented columns mean.
 */
@NullMarked
@NamedInterface("export")
package io.wertpfad.intake.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
