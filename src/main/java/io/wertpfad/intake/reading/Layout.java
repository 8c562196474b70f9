package io.wertpfad.intake.reading;

import java.util.List;

/**
 * Where the table of a file is.
 *
 * @param firstLine the line of the header, or of the first row if there is no header; what stands above is no data
 * @param lastLine the line on which the header ends: another one if it has several lines, or a name holds line breaks
 * @param headed whether the first line is a header
 * @param header the names of the columns, empty where they have none
 * @param written the header as it stands in the file; the cells of several lines are joined by a blank
 * @param least the cells that a row must have: the columns up to the last one with a name
 * @param cells the cells that most rows have: more than columns if their last ones are always empty
 * @param profile what the first rows have in common
 * @param finder knows the names of columns
 */
record Layout(
        int firstLine,
        int lastLine,
        boolean headed,
        List<String> header,
        List<String> written,
        int least,
        int cells,
        Profile profile,
        HeaderFinder finder) {

    int width() {
        return header.size();
    }

    /** Whether cells may be names where the header has names that are known: these have none. */
    boolean areNoNames(List<String> cells) {
        return finder.score(header) > 0 && finder.score(cells) == 0;
    }

    /** Whether a record that begins on a line belongs to the header. */
    boolean isHeader(int line) {
        return headed && line >= firstLine && line <= lastLine;
    }
}
