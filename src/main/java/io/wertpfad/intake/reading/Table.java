package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table that a CSV file holds, understood without being told anything about the file: charset, dialect and header are
 * found when it is opened; then it can be read as often as needed, each time from the start of the file.
 *
 * <p>Nothing is lost: each record above or below the header is passed to the {@link RowHandler} once, as data, as broken or
 * as ignored.
 */
public final class Table {

    private static final int SAMPLE = 1 << 16;
    private static final int SAMPLE_ROWS = 300;
    private static final int SAMPLE_CELLS = 40_000;

    private final Path file;
    private final Encoding encoding;
    private final Dialect dialect;
    private final Layout layout;
    private final Layout lenientLayout;

    private Table(Path file, Encoding encoding, Dialect dialect, Layout layout, Layout lenientLayout) {
        this.file = file;
        this.encoding = encoding;
        this.dialect = dialect;
        this.layout = layout;
        this.lenientLayout = lenientLayout;
    }

    /**
     * Finds out how a file is to be read.
     *
     * @throws UnreadableTable if it holds no table
     */
    public static Table open(Path file, HeaderFinder finder) throws IOException, UnreadableTable {
        return open(file, finder, Prescribed.NONE);
    }

    /**
     * Finds out what nobody prescribes of how a file is to be read.
     *
     * @throws UnreadableTable if it holds no table, or not in the prescribed charset
     */
    public static Table open(Path file, HeaderFinder finder, Prescribed prescribed)
            throws IOException, UnreadableTable {
        FileStart start = FileStart.of(file);
        Message foreign = start.foreignFormat();
        if (foreign != null) {
            throw new UnreadableTable(foreign);
        }
        Encoding encoding = Encoding.of(file, start, prescribed.charset());
        String sample = sample(file, encoding);
        if (isBinary(sample)) {
            throw new UnreadableTable(Message.of(Table.class, "reading.binary"));
        }
        Dialect dialect = new Sniffer(sample, finder, prescribed.delimiter()).sniff();
        Sample rows = firstRows(file, encoding, dialect, 0);
        if (rows.sound().isEmpty()) {
            throw new UnreadableTable(Message.of(Table.class, "reading.no_table"));
        }
        int usualCells = FirstRows.usualCells(rows.sound());
        boolean alike = !rows.flawed()
                && rows.sound().stream().allMatch(row -> row.cells().size() == usualCells);
        FirstRows first = new FirstRows(
                alike
                        ? rows.sound()
                        : firstRows(file, encoding, dialect, usualCells).sound());
        LayoutSearch search = new LayoutSearch(first, finder, dialect);
        return new Table(file, encoding, dialect, search.find(), search.findLeniently());
    }

    /** The names of the columns, trimmed; empty where a column has none. */
    public List<String> header() {
        return layout.header();
    }

    /** The first line of the header, or 0 if there is none. */
    public int headerLine() {
        return layout.headed() ? layout.firstLine() : 0;
    }

    /** The header as it stands in the file; the cells of several lines are joined by a blank. */
    List<String> writtenHeader(Strictness strictness) {
        return layout(strictness).written();
    }

    /** Where the table is. */
    Layout layout(Strictness strictness) {
        return strictness == Strictness.STRICT ? layout : lenientLayout;
    }

    /** The last line of the header: another one if it has several lines or a name holds line breaks; 0 if there is none. */
    int headerLastLine() {
        return layout.headed() ? layout.lastLine() : 0;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** The charset by name, such as {@code windows-1252}. */
    public String charset() {
        return encoding.name();
    }

    /** Reads the file from its start to its end. */
    public void read(RowHandler handler) throws IOException {
        read(handler, Strictness.STRICT);
    }

    /** Reads the file from its start to its end. */
    public void read(RowHandler handler, Strictness strictness) throws IOException {
        Layout layout = layout(strictness);
        Refit refit = strictness == Strictness.LENIENT ? new Refit(layout, dialect) : null;
        try (Records records = new Records(encoding.open(file), dialect)) {
            records.expectCells(layout.cells());
            RowSorter sorter = new RowSorter(layout, handler, refit);
            for (Row row = records.next(); row != null; row = records.next()) {
                if (row.line() < layout.firstLine()) {
                    boolean blank = SideLines.isBlank(row.cells());
                    handler.ignored(row.line(), row.lastLine(), blank ? Ignored.BLANK : Ignored.PREAMBLE);
                    continue;
                }
                if (!layout.isHeader(row.line())) {
                    take(row, records, sorter, refit);
                }
                if (row.line() == layout.firstLine()) {
                    records.doubtCellsOver(layout.profile()::resembles);
                }
            }
            sorter.end();
        }
    }

    /** The rows by the group, or empty if they must be read one by one. */
    public Optional<GroupedRows> grouped(Grouping grouping, Defaults defaults, Stretches stretches) throws IOException {
        return new Grouper(file, encoding, dialect, layout, grouping).group(defaults, stretches);
    }

    private static void take(Row row, Records records, RowSorter sorter, @Nullable Refit refit) throws IOException {
        String line = records.unusualLine();
        List<String> cells = refit == null || line == null ? null : refit.bySplitting(line);
        if (cells == null) {
            sorter.take(row, records.flaw());
        } else {
            sorter.take(new Row(row.line(), row.lastLine(), cells), null);
        }
    }

    /** @param usualCells how many cells a row should have, or 0 if that is not known yet */
    private static Sample firstRows(Path file, Encoding encoding, Dialect dialect, int usualCells) throws IOException {
        List<Row> rows = new ArrayList<>();
        boolean flawed = false;
        try (Records records = new Records(encoding.open(file), dialect)) {
            records.expectCells(usualCells);
            int cells = 0;
            Row row = records.next();
            while (row != null && rows.size() < SAMPLE_ROWS && cells < SAMPLE_CELLS) {
                flawed |= records.flaw() != null;
                boolean sound = records.flaw() == null || row.cells().size() == usualCells;
                if (sound && !SideLines.isBlank(row.cells())) {
                    rows.add(row);
                    cells += row.cells().size();
                }
                row = records.next();
            }
        }
        return new Sample(rows, flawed);
    }

    /** The first rows, and whether there are others among them whose cells are not certain. */
    private record Sample(List<Row> sound, boolean flawed) {}

    /** The beginning of the text, up to its last line end. */
    private static String sample(Path file, Encoding encoding) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] chars = new char[SAMPLE];
        int room = SAMPLE;
        int read = 0;
        try (Reader reader = encoding.open(file)) {
            while (room > 0 && read >= 0) {
                read = reader.read(chars, 0, Math.min(room, SAMPLE));
                text.append(chars, 0, Math.max(read, 0));
                room -= Math.max(read, 0);
                // A first line may be as long as the sample; what tells its delimiter are the lines below.
                if (room == 0 && endOfLines(text) == 0 && text.length() < Records.MAX_LENGTH) {
                    room = SAMPLE * 4;
                }
            }
        }
        int end = read < 0 ? text.length() : endOfLines(text);
        return end == 0 ? text.toString() : text.substring(0, end);
    }

    private static int endOfLines(StringBuilder text) {
        return Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1;
    }

    /** Whether there are more control characters than a damaged text would hold. */
    private static boolean isBinary(String sample) {
        long controls = sample.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        return controls >= 4 && controls > sample.length() / 20;
    }
}
