package io.wertpfad.intake.reading;

import java.io.Closeable;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    private static final int BUFFER = 1 << 18;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = ~HIGH_BITS;
    private static final long NO_CONTROL = (0x80 - ' ') * ONES;
    private static final byte DELIMITER = 1;
    private static final byte LINE_FEED = 2;
    private static final byte CARRIAGE_RETURN = 3;
    private static final byte CONTROL = 4;
    private static final byte QUOTE = 5;

    private final FileChannel channel;
    private final long to;
    private final byte[] kinds = new byte[256];
    private final long eightDelimiters;
    private final long eightQuotes;
    private final int[] begins;
    private final byte[] bytes = new byte[BUFFER + Long.BYTES];
    private long place;
    private int limit;
    private int begin;
    private int end;
    private int next;
    private int line = -1;
    private int delimiters;
    private boolean odd;

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
        this.eightDelimiters = dialect.delimiter() * ONES;
        this.eightQuotes = dialect.quote() * ONES;
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
        delimiters = 0;
        odd = false;
        begins[0] = begin;
        int i = begin;
        for (; i + Long.BYTES <= limit; i += Long.BYTES) {
            long marks = marks((long) LONGS.get(bytes, i));
            while (marks != 0) {
                Found found = mark(i + (Long.numberOfTrailingZeros(marks) >> 3));
                if (found != null) {
                    return found == Found.END ? null : found;
                }
                marks &= marks - 1;
            }
        }
        for (; i < limit; i++) {
            Found found = kinds[bytes[i] & 0xFF] == 0 ? null : mark(i);
            if (found != null) {
                return found == Found.END ? null : found;
            }
        }
        return place == to && begin < limit ? ended(limit, limit) : null;
    }

    /** Of eight bytes, the highest bits of those that are no plain text. */
    private long marks(long eight) {
        long noControl = ((eight & LOW_BITS) + NO_CONTROL) | eight;
        long noDelimiter = differences(eight ^ eightDelimiters);
        long noQuote = differences(eight ^ eightQuotes);
        return ~(noControl & noDelimiter & noQuote) & HIGH_BITS;
    }

    private static long differences(long eight) {
        return ((eight & LOW_BITS) + LOW_BITS) | eight;
    }

    /** Looks at a byte that is no plain text; null if the line goes on, {@code END} if the buffer ends before that is known. */
    private @Nullable Found mark(int i) {
        byte kind = kinds[bytes[i] & 0xFF];
        if (kind == DELIMITER) {
            delimiters++;
            begins[Math.min(delimiters, begins.length - 1)] = i + 1;
            return null;
        }
        if (kind == LINE_FEED) {
            return ended(i, i + 1);
        }
        if (kind == CARRIAGE_RETURN) {
            if (i + 1 == limit) {
                return Found.END;
            }
            return bytes[i + 1] == '\n' ? ended(i, i + 2) : Found.BEYOND;
        }
        odd |= kind == CONTROL;
        return kind == CONTROL ? null : Found.BEYOND;
    }

    private Found ended(int lineEnd, int nextBegin) {
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
        int room = (int) Math.min(BUFFER - limit, to - place);
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

    /** The buffer in which the line lies, until the next one is asked for; eight bytes can be read wherever it has text. */
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
