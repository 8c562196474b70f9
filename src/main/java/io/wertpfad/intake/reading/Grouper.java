package io.wertpfad.intake.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table into {@link GroupedRows} if it can: if no quote and no odd line end stands in it, and nearly all lines are
 * rows. The decimal sign is taken from the first rows; whoever learns later that it was another one has to read anew.
 */
final class Grouper {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LONGEST_HEAD = 1 << 16;
    private static final int LONGEST_LINE = 1 << 16;
    private static final int FIRST_ROWS = 500;
    private static final int ASCII = 0x80;

    private final Path file;
    private final Encoding encoding;
    private final Dialect dialect;
    private final Layout layout;
    private final Grouping grouping;

    Grouper(Path file, Encoding encoding, Dialect dialect, Layout layout, Grouping grouping) {
        this.file = file;
        this.encoding = encoding;
        this.dialect = dialect;
        this.layout = layout;
        this.grouping = grouping;
    }

    /** The rows, or empty if they must be read one by one. */
    Optional<GroupedRows> group(Defaults defaults, Stretches stretches) throws IOException {
        if (!isFit()) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file)) {
            byte[] head = head(channel);
            if (head == null) {
                return Optional.empty();
            }
            long from = encoding.markLength() + (long) head.length;
            long[] bounds = bounds(channel, from, stretches);
            if (bounds.length < 2) {
                return Optional.empty();
            }
            NumberReading reading = guess(from, channel.size(), defaults);
            List<GroupScan> scans = scan(bounds, reading);
            return scans.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new GroupedRows(layout, dialect, encoding, reading, head, scans));
        }
    }

    private boolean isFit() {
        Charset charset = encoding.charset();
        return layout.headed()
                && !dialect.spaced()
                && grouping.amount() > 0
                // Totals and repeated headers are known by their first cell.
                && !grouping.ignores(0)
                && (charset.equals(StandardCharsets.UTF_8) || charset.equals(WINDOWS_1252))
                && dialect.delimiter() < ASCII
                && dialect.quote() < ASCII;
    }

    /** The bytes up to the end of the header, or null if its lines cannot be told without the parser. */
    private byte @Nullable [] head(FileChannel channel) throws IOException {
        byte[] bytes = read(channel, encoding.markLength(), LONGEST_HEAD);
        int lines = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' && ++lines == layout.lastLine()) {
                return Arrays.copyOf(bytes, i + 1);
            }
            if (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n')) {
                return null;
            }
        }
        return null;
    }

    /** Where the stretches begin, and the end of the file. */
    private long[] bounds(FileChannel channel, long from, Stretches stretches) throws IOException {
        long size = channel.size();
        int count = stretches.in(size - from);
        List<Long> bounds = new ArrayList<>();
        if (count > 0 && from < size) {
            bounds.add(from);
        }
        for (int i = 1; i < count; i++) {
            long bound = behindLineAt(channel, from + (size - from) / count * i);
            if (bound > bounds.get(bounds.size() - 1) && bound < size) {
                bounds.add(bound);
            }
        }
        bounds.add(size);
        return bounds.stream().mapToLong(Long::longValue).toArray();
    }

    /** Where the line behind a place begins; 0 if it is too far away. */
    private static long behindLineAt(FileChannel channel, long place) throws IOException {
        byte[] bytes = read(channel, place, LONGEST_LINE);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return place + i + 1;
            }
        }
        return 0;
    }

    private static byte[] read(FileChannel channel, long place, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        int read = channel.read(buffer, place);
        while (read > 0 && buffer.hasRemaining()) {
            read = channel.read(buffer, place + buffer.position());
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private NumberReading guess(long from, long to, Defaults defaults) throws IOException {
        NumberColumn column = new NumberColumn();
        try (PlainLines line = new PlainLines(file, from, to, dialect, grouping.width())) {
            for (int i = 0; i < FIRST_ROWS; i++) {
                PlainLines.Found found = line.next();
                if (found == PlainLines.Found.PLAIN) {
                    int begin = line.begin(grouping.amount());
                    int length = line.end(grouping.amount()) - begin;
                    column.see(new String(line.bytes(), begin, length, encoding.charset()), 0);
                } else if (found != PlainLines.Found.ODD) {
                    break;
                }
            }
        }
        return column.decide(defaults);
    }

    private List<GroupScan> scan(long[] bounds, NumberReading reading) {
        List<GroupScan> scans = new ArrayList<>();
        List<CompletableFuture<Boolean>> others = new ArrayList<>();
        for (int i = 0; i < bounds.length - 1; i++) {
            GroupScan scan = new GroupScan(grouping, layout, dialect.delimiter(), encoding.charset(), reading);
            scans.add(scan);
            if (i > 0) {
                long from = bounds[i];
                long to = bounds[i + 1];
                others.add(CompletableFuture.supplyAsync(() -> read(scan, from, to)));
            }
        }
        boolean grouped = read(scans.get(0), bounds[0], bounds[1]);
        for (CompletableFuture<Boolean> other : others) {
            grouped &= other.join();
        }
        int line = layout.lastLine() + 1;
        for (GroupScan scan : scans) {
            scan.countLinesFrom(line);
            line += scan.lines();
        }
        return grouped ? scans : List.of();
    }

    private boolean read(GroupScan scan, long from, long to) {
        try {
            return scan.read(file, from, to, dialect);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
