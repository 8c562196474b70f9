/**
 * Units of measure: their names, kinds and exact conversion. Start with {@link io.wertpfad.unit.Unit}; a new unit is a line
 * in {@link io.wertpfad.unit.Catalogue} and in {@code src/docs/units.md}.
 */
@NullMarked
package io.wertpfad.unit;

import org.jspecify.annotations.NullMarked;
