package io.wertpfad.intake.reading;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of a stretch of a file that need no parser, without decoding them: no quotes, no control characters, as
 * many cells as the table has columns. The stretch begins and ends between two lines.
 */
final class PlainLines implements Closeable {

    /** What the next line is. */
    enum Found {
        /** A record whose cells are the bytes between the delimiters. */
        PLAIN,
        /** One record, but not as wide as the table, or with control characters: for the parser to look at. */
        ODD,
        /** Something after which only the parser knows where a record begins. */
        BEYOND,
        /** Nothing: the stretch is at its end. */
        END
    }

    private static final int BUFFER = 1 << 20;
    private static final byte DELIMITER = 1;
    private static final byte LINE_FEED = 2;
    private static final byte CARRIAGE_RETURN = 3;
    private static final byte CONTROL = 4;
    private static final byte QUOTE = 5;

    private final FileChannel channel;
    private final long to;
    private final byte[] kinds = new byte[256];
    private final int[] begins;
    private final byte[] bytes = new byte[BUFFER];
    private long place;
    private int limit;
    private int begin;
    private int end;
    private int next;
    private int line = -1;

    PlainLines(Path file, long from, long to, Dialect dialect, int width) throws IOException {
        this.channel = FileChannel.open(file);
        this.place = from;
        this.to = to;
        this.begins = new int[width + 1];
        for (int c = 0; c < ' '; c++) {
            kinds[c] = CONTROL;
        }
        kinds['\r'] = CARRIAGE_RETURN;
        kinds['\n'] = LINE_FEED;
        kinds[dialect.quote()] = QUOTE;
        kinds[dialect.delimiter()] = DELIMITER;
    }

    /** Goes to the next line. */
    Found next() throws IOException {
        begin = next;
        line++;
        while (true) {
            Found found = scan();
            if (found != null) {
                return found;
            }
            if (!fill()) {
                return begin == limit ? Found.END : Found.BEYOND;
            }
        }
    }

    /** Looks at the line from its begin; null if it does not end in the buffer. */
    private @Nullable Found scan() {
        int width = begins.length - 1;
        int cells = 0;
        boolean odd = false;
        begins[0] = begin;
        for (int i = begin; i < limit; i++) {
            byte kind = kinds[bytes[i] & 0xFF];
            if (kind == 0) {
                continue;
            }
            if (kind == DELIMITER) {
                cells++;
                begins[Math.min(cells, width)] = i + 1;
            } else if (kind == LINE_FEED) {
                return ended(cells, i, i + 1, odd);
            } else if (kind == CARRIAGE_RETURN) {
                if (i + 1 == limit) {
                    return null;
                }
                return bytes[i + 1] == '\n' ? ended(cells, i, i + 2, odd) : Found.BEYOND;
            } else if (kind == QUOTE) {
                return Found.BEYOND;
            } else {
                odd = true;
            }
        }
        return place == to && begin < limit ? ended(cells, limit, limit, odd) : null;
    }

    private Found ended(int delimiters, int lineEnd, int nextBegin, boolean odd) {
        end = lineEnd;
        next = nextBegin;
        begins[begins.length - 1] = lineEnd + 1;
        return odd || delimiters != begins.length - 2 ? Found.ODD : Found.PLAIN;
    }

    /** Reads on, with the line that was begun at the start of the buffer; false if there is no more or no room. */
    private boolean fill() throws IOException {
        System.arraycopy(bytes, begin, bytes, 0, limit - begin);
        limit -= begin;
        begin = 0;
        int room = (int) Math.min(bytes.length - limit, to - place);
        if (room <= 0) {
            return false;
        }
        int read = channel.read(ByteBuffer.wrap(bytes, limit, room), place);
        if (read <= 0) {
            return false;
        }
        limit += read;
        place += read;
        return true;
    }

    /** The buffer in which the line lies, until the next one is asked for. */
    byte[] bytes() {
        return bytes;
    }

    /** Where a cell of a plain line begins. */
    int begin(int cell) {
        return begins[cell];
    }

    /** Behind the last byte of a cell of a plain line. */
    int end(int cell) {
        return begins[cell + 1] - 1;
    }

    int begin() {
        return begin;
    }

    /** Behind the last byte of the text of the line. */
    int end() {
        return end;
    }

    /** How many lines of the stretch stand before this one. */
    int line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
