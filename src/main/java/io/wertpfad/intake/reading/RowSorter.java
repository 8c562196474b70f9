package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells data from what else stands below a header, and passes each record on exactly once, in order. Remarks are held back
 * until it is certain that no data follow: a short row in the midst of a table is no remark but a broken row.
 */
final class RowSorter {

    private static final int MOST_HELD_BACK = 200;

    /** A page may begin with a row of the page before by chance; with so many, the table itself stands there twice. */
    private static final int ROWS_OF_A_COPY = 5;

    private final Layout layout;
    private final RowHandler handler;
    private final @Nullable Refit refit;
    private final SideLines sideLines;
    private final List<Held> heldBack = new ArrayList<>();
    private boolean afterGap;
    private int otherWidth;
    private @Nullable Row otherHeader;
    private @Nullable OtherTable otherTable;
    private @Nullable Row repeatedHeader;
    private final List<List<String>> firstRows = new ArrayList<>();
    private final List<Row> again = new ArrayList<>();
    private boolean firstBlockEnded;
    private boolean metOtherTable;

    /** @param refit how rows are kept that do not fit, or null if they are broken */
    RowSorter(Layout layout, RowHandler handler, @Nullable Refit refit) {
        this.layout = layout;
        this.handler = handler;
        this.refit = refit;
        this.sideLines = new SideLines(layout);
    }

    /** Whether cells are a row without regard to what stands around them, and nothing before them waits to be told. */
    boolean lets(List<String> cells) {
        return !firstRows.isEmpty()
                && repeatedHeader == null
                && !afterGap
                && heldBack.isEmpty()
                && otherWidth == 0
                && otherHeader == null
                && sideLines.isCertainlyData(cells);
    }

    /** Whether some records belong to a further table, or may: then rows cannot be told apart without what stands around. */
    boolean metOtherTable() {
        return metOtherTable || !again.isEmpty();
    }

    /** Takes the next record. */
    void take(Row row, @Nullable Flaw flaw) {
        if (repeatedHeader != null && isOfCopy(row)) {
            return;
        }
        if (isInOtherTable(row.cells())) {
            ignoreInOtherTable(row);
        } else if (flaw != null && (refit == null || flaw == Flaw.TOO_LONG)) {
            releaseAsRows();
            handler.broken(row, flaw.message(), flaw.code());
        } else if (!sideLines.isCertainlyData(row.cells()) || afterGap || otherHeader != null) {
            takeUnusual(row);
        } else {
            data(row);
        }
    }

    /**
     * Whether a row belongs to a further table. Rows that fit the first one end a table of another width, unless a header
     * of their own stood above them.
     */
    private boolean isInOtherTable(List<String> cells) {
        if (otherWidth == 0 || otherWidth == layout.width() || cells.size() != layout.width()) {
            return otherWidth > 0;
        }
        if (layout.profile().isHeaderLike(cells)) {
            otherWidth = layout.width();
        } else if (layout.profile().resembles(cells)) {
            otherWidth = 0;
            endOtherTable();
        }
        return otherWidth > 0;
    }

    private void beginOtherTable(Row header, Row first) {
        endOtherTable();
        metOtherTable = true;
        otherWidth = first.cells().size();
        otherTable = new OtherTable(header.line(), first.lastLine(), header.cells());
    }

    private void ignoreInOtherTable(Row row) {
        boolean blank = SideLines.isBlank(row.cells());
        OtherTable table = otherTable;
        if (table != null && !blank) {
            otherTable = new OtherTable(table.firstLine(), row.lastLine(), table.header());
        }
        ignore(row, blank ? Ignored.BLANK : Ignored.OTHER_TABLE);
    }

    private void endOtherTable() {
        if (otherTable != null) {
            handler.otherTable(otherTable);
            otherTable = null;
        }
    }

    /**
     * Whether a row below a repeated header may be one of a copy of the table, whose rows must not count twice: as long as
     * its rows are the first ones of the table once more, they wait.
     */
    private boolean isOfCopy(Row row) {
        Row header = repeatedHeader;
        if (header == null || !row.cells().equals(firstRows.get(again.size()))) {
            releaseNoCopy();
            return false;
        }
        again.add(row);
        if (again.size() == firstRows.size()) {
            List<Row> copied = List.copyOf(again);
            again.clear();
            repeatedHeader = null;
            beginOtherTable(header, copied.get(0));
            copied.forEach(this::ignoreInOtherTable);
        }
        return true;
    }

    private void releaseNoCopy() {
        List<Row> rows = List.copyOf(again);
        again.clear();
        repeatedHeader = null;
        rows.forEach(this::data);
    }

    /** Passes on what was held back: no data followed. */
    void end() {
        releaseNoCopy();
        releaseAsIgnored();
        endOtherTable();
    }

    private void takeUnusual(Row row) {
        Row suspect = otherHeader;
        otherHeader = null;
        if (suspect != null && sideLines.isBelowOtherHeader(row.cells(), suspect.cells())) {
            heldBack.removeIf(held -> held.row().equals(suspect));
            releaseAsIgnored();
            ignore(suspect, Ignored.OTHER_TABLE);
            ignore(row, Ignored.OTHER_TABLE);
            beginOtherTable(suspect, row);
            return;
        }
        Ignored reason = sideLines.reason(row.cells(), afterGap);
        boolean rowLike = reason == null || reason == Ignored.FOOTNOTE;
        if (rowLike && afterGap && sideLines.isOtherHeader(row.cells())) {
            otherHeader = row;
            hold(row, Ignored.FOOTNOTE);
        } else if (reason == null && sideLines.isOtherHeaderWithoutGap(row.cells())) {
            otherHeader = row;
            hold(row, null);
        } else if (reason == Ignored.FOOTNOTE) {
            hold(row, reason);
        } else if (reason == null) {
            data(row);
        } else if (heldBack.isEmpty()) {
            ignore(row, reason);
            afterGap |= reason != Ignored.REPEATED_HEADER;
            if (reason == Ignored.REPEATED_HEADER && !firstRows.isEmpty()) {
                repeatedHeader = row;
                firstBlockEnded = true;
            }
        } else {
            hold(row, reason);
        }
    }

    private void data(Row row) {
        releaseAsRows();
        pass(row);
    }

    private void pass(Row row) {
        List<String> cells = row.cells();
        int width = layout.width();
        if (firstRows.size() < ROWS_OF_A_COPY && !firstBlockEnded) {
            firstRows.add(cells);
        }
        if (cells.size() == width) {
            handler.data(row);
        } else if (hasBlankTail(cells)) {
            handler.data(new Row(row.line(), row.lastLine(), List.copyOf(cells.subList(0, width))));
        } else if (cells.size() < width && cells.size() >= layout.least()) {
            List<String> padded = new ArrayList<>(cells);
            padded.addAll(Collections.nCopies(width - cells.size(), ""));
            handler.data(new Row(row.line(), row.lastLine(), List.copyOf(padded)));
        } else if (refit != null) {
            handler.data(new Row(row.line(), row.lastLine(), refit.toWidth(cells)));
        } else {
            handler.broken(row, Message.of(RowSorter.class, "reading.broken.ragged", cells.size(), width), "ragged");
        }
    }

    /** Delimiters at the end of a row are harmless, unless one too many before them has shifted the cells. */
    private boolean hasBlankTail(List<String> cells) {
        int width = layout.width();
        return cells.size() > width
                && SideLines.isBlank(cells.subList(width, cells.size()))
                && (cells.size() == layout.cells()
                        || (!layout.profile().lacks(cells)
                                && cells.subList(0, width).equals(Alignment.of(cells, layout.profile(), ""))));
    }

    private void hold(Row row, @Nullable Ignored reason) {
        afterGap = true;
        heldBack.add(new Held(row, reason));
        if (heldBack.size() > MOST_HELD_BACK) {
            releaseAsRows();
        }
    }

    private void releaseAsRows() {
        for (Held held : heldBack) {
            Ignored reason = held.reason();
            if (reason == null || reason == Ignored.FOOTNOTE) {
                pass(held.row());
            } else {
                ignore(held.row(), reason);
            }
        }
        heldBack.clear();
        otherHeader = null;
        afterGap = false;
    }

    private void releaseAsIgnored() {
        for (Held held : heldBack) {
            Ignored reason = held.reason();
            if (reason == null) {
                pass(held.row());
            } else {
                ignore(held.row(), reason);
            }
        }
        heldBack.clear();
    }

    private void ignore(Row row, Ignored reason) {
        handler.ignored(row.line(), row.lastLine(), reason);
    }

    /** A record that is ignored for this reason unless data follow; without reason it is a row in any case. */
    private record Held(Row row, @Nullable Ignored reason) {}
}
