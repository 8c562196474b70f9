package io.wertpfad.intake.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * A window that slides over a text. Places are counted from the start of the window, so they stay valid while it grows;
 * what lies before the start is forgotten.
 */
final class TextWindow implements Closeable {

    private static final int INITIAL_SIZE = 1 << 16;

    private final Reader reader;
    private char[] chars = new char[INITIAL_SIZE];
    private int start;
    private int end;
    private boolean ended;

    TextWindow(Reader reader) {
        this.reader = reader;
    }

    /** The buffer behind the window: place {@code i} is {@code chars()[start() + i]}, until the next {@link #grow}. */
    char[] chars() {
        return chars;
    }

    int start() {
        return start;
    }

    int length() {
        return end - start;
    }

    /** The character at a place, or -1 behind the end of the text. */
    int at(int place) throws IOException {
        while (place >= end - start) {
            if (!grow()) {
                return -1;
            }
        }
        return chars[start + place];
    }

    String text(int from, int to) {
        return new String(chars, start + from, to - from);
    }

    /** Lets the window begin at a later place. */
    void advance(int places) {
        start += places;
    }

    /** Reads on; false at the end of the text. */
    boolean grow() throws IOException {
        if (ended) {
            return false;
        }
        if (start > 0 && end > chars.length / 2) {
            System.arraycopy(chars, start, chars, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end > chars.length / 2) {
            chars = Arrays.copyOf(chars, chars.length * 2);
        }
        int read = reader.read(chars, end, chars.length - end);
        if (read < 0) {
            ended = true;
            return false;
        }
        end += read;
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
