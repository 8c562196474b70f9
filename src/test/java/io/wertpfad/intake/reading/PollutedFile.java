package io.wertpfad.intake.reading;

import java.nio.charset.Charset;
import java.util.List;

/**
 * A file with one fault, and the table that a lenient reader should find in it.
 *
 * @param kind what was done to it; files of one kind are scored together
 * @param header the names of the columns; empty if it has none
 */
record PollutedFile(
        String kind, String name, String text, Charset charset, List<String> header, List<List<String>> rows) {

    byte[] bytes() {
        return text.getBytes(charset);
    }
}
