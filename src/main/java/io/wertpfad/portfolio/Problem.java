package io.wertpfad.portfolio;

import io.wertpfad.portfolio.yaml.Place;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;

/**
 * Something wrong, or worth a second look, in a portfolio file or an export definition.
 *
 * @param file as given to the reader, such as {@code portfolio/nordwind.yaml}
 * @param line physical line, from 1; 0 if it concerns the file as a whole
 * @param column from 1; 0 if it concerns the file as a whole
 * @param path as in {@code use_cases[0].charter.pilot}; empty if it concerns the file as a whole
 * @param message what is wrong, what is valid and what to do
 */
public record Problem(String file, int line, int column, String path, Message message) {

    static Problem at(String file, Place place, Message message) {
        return new Problem(file, place.line(), place.column(), place.path(), message);
    }

    /** As one line of text: {@code portfolio/nordwind.yaml:17:9 use_cases[0].charter.pilot: …}. */
    public String in(Language language) {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return place + (path.isEmpty() ? "" : " " + path) + ": " + message.in(language);
    }
}
