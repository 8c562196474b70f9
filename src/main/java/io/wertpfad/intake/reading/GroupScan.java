package io.wertpfad.intake.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stretch of a file into groups of rows that differ in their amount only. What is not certainly such a row is kept
 * aside with the line that follows it, from which its meaning is told; so is the first row, which tells it for the stretch
 * before.
 */
final class GroupScan {

    /** Bound the memory, to some 20 MB for each stretch. */
    private static final int MOST_GROUPS = 50_000;

    private static final int MOST_ASIDE = 10_000;
    private static final int MOST_BYTES = 1 << 24;
    private static final int MARK = 0xEF;

    private final Grouping grouping;
    private final SideLines sideLines;
    private final char delimiter;
    private final int[] filled;
    private final Charset charset;
    private final PlainNumber number = new PlainNumber();
    private final NumberShapes shapes;
    private final PlainKeys keys;
    private final List<Group> all = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Aside> aside = new ArrayList<>();
    private int bytes;
    private int lines;
    private int firstLine;

    GroupScan(Grouping grouping, Layout layout, char delimiter, Charset charset, NumberReading reading) {
        this.grouping = grouping;
        this.sideLines = new SideLines(layout);
        this.delimiter = delimiter;
        this.filled = IntStream.range(0, layout.width())
                .filter(i ->
                        grouping.ignores(i) && layout.profile().alwaysFilled().get(i))
                .toArray();
        this.charset = charset;
        this.shapes = new NumberShapes(reading);
        this.keys = new PlainKeys(grouping.same());
    }

    /** Reads; false if only the parser can read this stretch, or there are too many groups or rows kept aside. */
    boolean read(Path file, long from, long to, Dialect dialect) throws IOException {
        try (PlainLines line = new PlainLines(file, from, to, dialect, grouping.width())) {
            boolean follows = true;
            PlainLines.Found found = line.next();
            while (found != PlainLines.Found.END) {
                if (found == PlainLines.Found.BEYOND || isTooMuch()) {
                    return false;
                }
                Group group = found == PlainLines.Found.PLAIN && isRow(line) ? group(line) : null;
                if (group == null || !group.certain || follows) {
                    aside.add(new Aside(copy(line), line.line()));
                } else if (!take(group, line)) {
                    return false;
                }
                follows = group == null || !group.certain;
                found = line.next();
            }
            lines = line.line();
            return true;
        }
    }

    private boolean isTooMuch() {
        return keys.size() >= MOST_GROUPS || aside.size() >= MOST_ASIDE || bytes > MOST_BYTES;
    }

    private boolean isRow(PlainLines line) {
        for (int cell : filled) {
            if (line.begin(cell) == line.end(cell) || !isVisible(line.bytes()[line.begin(cell)] & 0xFF)) {
                return false;
            }
        }
        if ((line.bytes()[line.begin()] & 0xFF) == MARK) {
            return false;
        }
        int from = line.begin(grouping.amount());
        int to = line.end(grouping.amount());
        if (!number.read(line.bytes(), from, to)) {
            return false;
        }
        if (shapes.isNew(number)) {
            shapes.look(number, amount(line));
        }
        return shapes.scale(number) != NumberShapes.NO_NUMBER;
    }

    /** Whether a character that begins with this byte is certainly no blank, in either charset. */
    private static boolean isVisible(int first) {
        return (first > ' ' && first < 0x7F) || (first >= 0xC3 && first <= 0xDF);
    }

    private String amount(PlainLines line) {
        int begin = line.begin(grouping.amount());
        return new String(line.bytes(), begin, line.end(grouping.amount()) - begin, charset);
    }

    /** The group that a row belongs to. */
    private Group group(PlainLines line) {
        int number = keys.find(line);
        if (number == all.size()) {
            String text = new String(line.bytes(), line.begin(), line.end() - line.begin(), charset);
            all.add(new Group(sideLines.isCertainlyData(Records.split(text, delimiter))));
        }
        return all.get(number);
    }

    private boolean take(Group group, PlainLines line) {
        if (shapes.count(number)) {
            shapes.begin(number, amount(line), line.line());
        }
        if (group.first != null) {
            return group.rest.add(number.digits(), shapes.scale(number), line.line());
        }
        group.first = copy(line);
        group.line = line.line();
        groups.add(group);
        return true;
    }

    private byte[] copy(PlainLines line) {
        bytes += line.end() - line.begin();
        return Arrays.copyOfRange(line.bytes(), line.begin(), line.end());
    }

    /** Says on which line of the file the stretch begins. */
    void countLinesFrom(int linesBefore) {
        firstLine = linesBefore;
        groups.forEach(group -> group.countLinesFrom(linesBefore));
        aside.forEach(row -> row.line += linesBefore);
    }

    int lines() {
        return lines;
    }

    List<NumberShapes.Seen> shapes() {
        return shapes.seen(firstLine);
    }

    /** In the order of their first rows. */
    List<Group> groups() {
        return groups;
    }

    /** In the order of the file. */
    List<Aside> aside() {
        return aside;
    }

    /** The first row of a group, and what the others come to. */
    static final class Group {

        private final boolean certain;
        private final Amounts rest = new Amounts();
        private byte @Nullable [] first;
        private int line;

        /** @param certain whether its rows are such without regard to what stands around them */
        private Group(boolean certain) {
            this.certain = certain;
        }

        private void countLinesFrom(int linesBefore) {
            line += linesBefore;
            rest.countLinesFrom(linesBefore);
        }

        byte[] first() {
            return Objects.requireNonNull(first);
        }

        int line() {
            return line;
        }

        Amounts rest() {
            return rest;
        }
    }

    /** The text of a line that is for the parser to look at. */
    static final class Aside {

        private final byte[] text;
        private int line;

        private Aside(byte[] text, int line) {
            this.text = text;
            this.line = line;
        }

        byte[] text() {
            return text;
        }

        int line() {
            return line;
        }
    }
}
