package io.wertpfad.intake.reading;

import java.util.List;

/**
 * Where the table of a file is.
 *
 * @param firstLine the line of the header, or of the first row if there is no header; what stands above is no data
 * @param lastLine the line on which the header ends: another one only if a name holds line breaks
 * @param headed whether the first line is a header
 * @param header the names of the columns, empty where they have none
 * @param least the cells that a row must have: the columns up to the last one with a name
 * @param profile what the first rows have in common
 */
record Layout(int firstLine, int lastLine, boolean headed, List<String> header, int least, Profile profile) {

    int width() {
        return header.size();
    }
}
