package io.wertpfad.intake.reading;

import java.util.List;

/**
 * One record of a table.
 *
 * @param line the physical line, from 1, on which the record begins
 * @param lastLine the physical line on which it ends; another one only if a quoted cell holds line breaks
 * @param cells the text of the cells, unchanged but for quotes and escapes; as many as the header has, unless the row is
 *     broken
 */
public record Row(int line, int lastLine, List<String> cells) {}
