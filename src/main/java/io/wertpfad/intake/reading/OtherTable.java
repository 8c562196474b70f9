package io.wertpfad.intake.reading;

import java.util.List;

/**
 * A further table that a file holds below the first one, which is the one that is read.
 *
 * @param firstLine the line of its header
 * @param lastLine its last line
 * @param header the names of its columns, as written
 */
public record OtherTable(int firstLine, int lastLine, List<String> header) {}
