package io.wertpfad.intake.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises what stands beside the data below a header: blank lines, totals, remarks, headers. */
final class SideLines {

    /** Lists of SAP, psql and others draw lines of these; shorter ones are signs for "no value". */
    private static final String DRAWN = "-=_+";

    private static final int SHORTEST_LINE = 4;

    private final Layout layout;
    private final Profile profile;
    private final boolean[] alwaysFilled;
    private final boolean beginsTyped;
    private final String firstName;

    SideLines(Layout layout) {
        this.layout = layout;
        this.profile = layout.profile();
        this.alwaysFilled = new boolean[layout.width()];
        for (int i = 0; i < alwaysFilled.length; i++) {
            alwaysFilled[i] = profile.alwaysFilled().get(i);
        }
        this.beginsTyped = profile.shapes().get(0).isTyped();
        this.firstName = layout.header().get(0);
    }

    /** A quick look that lets nearly all rows pass; what it stops is looked at in full. */
    boolean isCertainlyData(List<String> cells) {
        if (cells.size() != alwaysFilled.length) {
            return false;
        }
        String first = cells.get(0);
        if (first.isEmpty() || (beginsTyped && !CellText.isDigit(first.charAt(0)))) {
            return false;
        }
        for (int i = 0; i < alwaysFilled.length; i++) {
            if (alwaysFilled[i] && cells.get(i).isBlank()) {
                return false;
            }
        }
        return !CellText.strip(first).equals(firstName);
    }

    /** Why these cells are no data, {@code FOOTNOTE} for what may be a remark, or null if they are a row. */
    @Nullable
    Ignored reason(List<String> cells, boolean afterGap) {
        if (isBlank(cells)) {
            return Ignored.BLANK;
        }
        if (isHeader(cells)) {
            return Ignored.REPEATED_HEADER;
        }
        if (!profile.differsFrom(cells)) {
            return null;
        }
        if (Totals.isTotal(cells)) {
            return Ignored.TOTAL;
        }
        return isRemark(cells, afterGap) ? Ignored.FOOTNOTE : null;
    }

    /** Whether the cells may be the header of a further table. */
    boolean isOtherHeader(List<String> cells) {
        if (cells.size() == profile.width()) {
            return profile.isHeaderLike(cells) && !layout.areNoNames(cells);
        }
        return cells.size() > 1
                && cells.stream().allMatch(cell -> CellShape.of(cell) == CellShape.TEXT)
                && cells.stream().distinct().count() == cells.size();
    }

    /** Whether cells that follow without a gap may be the header of a further table of another width. */
    boolean isOtherHeaderWithoutGap(List<String> cells) {
        return cells.size() != profile.width()
                && cells.size() != layout.cells()
                && profile.isTyped()
                && isOtherHeader(cells);
    }

    /** Whether cells below what may be a header confirm that it is one. */
    boolean isBelowOtherHeader(List<String> cells, List<String> header) {
        return cells.size() == header.size()
                && cells.stream().anyMatch(cell -> CellShape.of(cell).isTyped());
    }

    /** Whether the cells hold nothing, or are a line that is drawn under a header or above a total. */
    static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isBlank() && !isDrawn(cell)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDrawn(String cell) {
        String text = CellText.strip(cell);
        return text.length() >= SHORTEST_LINE && text.chars().allMatch(c -> DRAWN.indexOf(c) >= 0);
    }

    private boolean isHeader(List<String> cells) {
        if (!layout.headed() || cells.size() < layout.width()) {
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            String name = i < layout.width() ? layout.header().get(i) : "";
            if (!CellText.strip(cells.get(i)).equals(name)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A remark is text alone. Without a gap before it, it must also read like one: a row that was cut off in its first
     * cell is data that was lost, and must not pass for a remark.
     */
    private boolean isRemark(List<String> cells, boolean afterGap) {
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (!filled.stream().allMatch(cell -> CellShape.of(cell) == CellShape.TEXT)) {
            return false;
        }
        if (afterGap && (filled.size() == 1 || cells.size() < profile.width())) {
            return true;
        }
        String text = CellText.strip(filled.get(0));
        boolean wordy = text.indexOf(' ') > 0 || text.indexOf(':') > 0 || text.startsWith("*") || text.startsWith("(");
        return filled.size() == 1 && profile.width() > 1 && wordy;
    }
}
