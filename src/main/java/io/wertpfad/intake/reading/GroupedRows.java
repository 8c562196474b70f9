package io.wertpfad.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of a file by the group: found by looking at bytes, in several stretches of the file at once. All that is not
 * plainly a row was kept aside and comes through the parser in its place, so that whoever is given the rows hears of the
 * same in the same order as from {@link Table#read}, only not of each row by itself.
 */
public final class GroupedRows {

    private final Layout layout;
    private final Dialect dialect;
    private final Encoding encoding;
    private final NumberReading reading;
    private final byte[] head;
    private final List<GroupScan> scans;

    GroupedRows(
            Layout layout,
            Dialect dialect,
            Encoding encoding,
            NumberReading reading,
            byte[] head,
            List<GroupScan> scans) {
        this.layout = layout;
        this.dialect = dialect;
        this.encoding = encoding;
        this.reading = reading;
        this.head = head;
        this.scans = scans;
    }

    /** How the amounts were read. */
    public NumberReading reading() {
        return reading;
    }

    /**
     * Gives all rows.
     *
     * @return false if that turned out to be impossible; what the handler was told is then to be forgotten
     */
    public boolean read(GroupHandler handler) throws IOException {
        Feed feed = new Feed(handler);
        try (Records records = records(head)) {
            for (Row row = records.next(); row != null; row = records.next()) {
                if (row.line() < layout.firstLine()) {
                    boolean blank = SideLines.isBlank(row.cells());
                    handler.ignored(row.line(), row.lastLine(), blank ? Ignored.BLANK : Ignored.PREAMBLE);
                }
            }
        }
        for (GroupScan scan : scans) {
            if (!read(scan, feed)) {
                return false;
            }
        }
        feed.sorter.end();
        return true;
    }

    private boolean read(GroupScan scan, Feed feed) throws IOException {
        int next = 0;
        try (Records records = records(textsAside(scan))) {
            for (GroupScan.Group group : scan.groups()) {
                while (next < scan.aside().size() && scan.aside().get(next).line() < group.line()) {
                    feed.aside(records, scan.aside().get(next++).line());
                }
                if (!feed.group(group)) {
                    return false;
                }
            }
            while (next < scan.aside().size()) {
                feed.aside(records, scan.aside().get(next++).line());
            }
        }
        // Rows of a further table may be in the groups already.
        return !feed.sorter.metOtherTable();
    }

    /** Gives a column the amounts as if it had seen each of them, with those that it is to be told of besides. */
    public void showAmounts(NumberColumn column, List<SeenAmount> others) {
        List<SeenAmount> all = new ArrayList<>(others);
        for (GroupScan scan : scans) {
            scan.shapes().forEach(shape -> all.add(new SeenAmount(shape.cell(), shape.line(), shape.times())));
        }
        all.sort(Comparator.comparingInt(SeenAmount::line));
        all.forEach(amount -> column.see(amount.cell(), amount.line(), amount.times()));
    }

    private static byte[] textsAside(GroupScan scan) {
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        scan.aside().forEach(aside -> {
            texts.writeBytes(aside.text());
            texts.write('\n');
        });
        return texts.toByteArray();
    }

    private Records records(byte[] text) throws IOException {
        Records records =
                new Records(new InputStreamReader(new ByteArrayInputStream(text), encoding.charset()), dialect);
        records.expectCells(layout.cells());
        return records;
    }

    /**
     * Cells as a column of numbers is told of them.
     *
     * @param line of the first one, which this one is
     */
    public record SeenAmount(String cell, int line, long times) {}

    /** Passes rows on through the sorter, and knows which of them stand for more. */
    private final class Feed {

        private final GroupHandler handler;
        private final RowSorter sorter;

        Feed(GroupHandler handler) {
            this.handler = handler;
            this.sorter = new RowSorter(layout, handler, null);
        }

        void aside(Records records, int line) throws IOException {
            Row row = records.next();
            if (row == null) {
                throw new IllegalStateException("A line kept aside is not one record");
            }
            sorter.take(new Row(line, line, row.cells()), records.flaw());
        }

        boolean group(GroupScan.Group group) {
            String text = new String(group.first(), encoding.charset());
            Row row = new Row(group.line(), group.line(), Records.split(text, dialect.delimiter()));
            return sorter.lets(row.cells()) && handler.group(row, group.rest());
        }
    }
}
