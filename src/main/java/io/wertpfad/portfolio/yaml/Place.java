package io.wertpfad.portfolio.yaml;

/**
 * Where something stands in a file.
 *
 * @param line physical line, from 1; 0 for the file as a whole
 * @param column from 1; 0 for the file as a whole
 * @param path as in {@code use_cases[0].charter.pilot}; empty for the file as a whole
 */
public record Place(int line, int column, String path) {

    /** The file as a whole. */
    public static final Place FILE = new Place(0, 0, "");

    /** The same spot, seen as that of a key: for what is missing there. */
    public Place key(String key) {
        return new Place(line, column, path.isEmpty() ? key : path + "." + key);
    }

    Place item(int index) {
        return new Place(line, column, path + "[" + index + "]");
    }

    Place at(int newLine, int newColumn) {
        return new Place(newLine, newColumn, path);
    }
}
