package io.wertpfad.intake.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into records and cells. A line is split while it is scanned; one with quotes or line breaks inside its cells
 * goes to Commons CSV as soon as its end is known. A quote that is never closed spoils its own line only.
 */
final class Records implements Closeable {

    /** The longest record in characters; a longer line is read over and reported. */
    static final int MAX_LENGTH = 1 << 23;

    private static final int OPEN = -1;

    /** Where files were put one behind the other, it stands at the begin of a line, and never belongs to the text. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final int LONGEST_SPLIT = 1 << 16;
    private static final int SHOWN_OF_TOO_LONG = 1_000;

    private final TextWindow window;
    private final Dialect dialect;
    private final QuotedRecord quoted;
    private final QuotedCells quotedCells;
    private Predicate<List<String>> rowLike = cells -> false;
    private int usual;
    private @Nullable String unusualLine;
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int line = 1;
    private @Nullable Flaw flaw;

    Records(Reader reader, Dialect dialect) throws IOException {
        this.window = new TextWindow(reader);
        this.dialect = dialect;
        this.quoted = new QuotedRecord(window, dialect);
        this.quotedCells = new QuotedCells(dialect);
    }

    /**
     * From now on, a cell that spans lines is doubted when one of these lines is a row by itself: then the quote before
     * them was never closed.
     */
    void doubtCellsOver(Predicate<List<String>> rowLike) {
        this.rowLike = rowLike;
    }

    /**
     * From now on, a line whose quotes are wrong is read so that it has this number of cells, if it can be; and the text
     * of a line that has another number is kept.
     */
    void expectCells(int count) {
        usual = count;
    }

    /** The text of the last line as it was written, if it had an unexpected number of cells and is short; else null. */
    @Nullable
    String unusualLine() {
        return unusualLine;
    }

    /** What is wrong with the last record, if anything. */
    @Nullable
    Flaw flaw() {
        return flaw;
    }

    /** The next record, or null at the end of the text. */
    @Nullable
    Row next() throws IOException {
        flaw = null;
        unusualLine = null;
        char delimiter = dialect.delimiter();
        char quote = dialect.quote();
        boolean marked = window.at(0) == BYTE_ORDER_MARK;
        if (marked) {
            window.advance(1);
        }
        int count = 0;
        int place = 0;
        begins[0] = 0;
        ends[0] = OPEN;
        while (place < window.length() || window.grow()) {
            char[] chars = window.chars();
            int start = window.start();
            int end = start + window.length();
            for (int i = start + place; i < end; i++) {
                char c = chars[i];
                if (c == delimiter) {
                    endCell(count, i - start);
                    count++;
                } else if (c == '\n' || c == '\r') {
                    endCell(count, i - start);
                    return row(count + 1, i - start);
                } else if (c == quote && isBlank(chars, start + begins[count], i)) {
                    int closing = closing(chars, i + 1, end);
                    if (closing < 0) {
                        return quotedRow();
                    }
                    begins[count] = i + 1 - start;
                    ends[count] = closing - start;
                    i = closing;
                }
            }
            place = end - start;
            if (place > MAX_LENGTH) {
                return tooLong();
            }
        }
        endCell(count, place);
        return place == 0 && !marked ? null : row(count + 1, place);
    }

    /** Ends a cell at a place unless a quote ended it before, and begins the next one. */
    private void endCell(int cell, int place) {
        if (ends[cell] == OPEN) {
            ends[cell] = place;
            boolean led = dialect.spaced() && cell > 0 && begins[cell] < place;
            begins[cell] += led && window.chars()[window.start() + begins[cell]] == ' ' ? 1 : 0;
        }
        if (cell + 1 == ends.length) {
            begins = Arrays.copyOf(begins, begins.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        begins[cell + 1] = place + 1;
        ends[cell + 1] = OPEN;
    }

    /** Where a quoted cell ends that needs no mending, or -1 if it must be looked at closely. */
    private int closing(char[] chars, int from, int end) {
        for (int i = from; i < end - 1; i++) {
            char c = chars[i];
            if (c == dialect.quote()) {
                char next = chars[i + 1];
                return next == dialect.delimiter() || next == '\n' || next == '\r' ? i : -1;
            }
            if (c == '\n' || c == '\r' || (c == dialect.escape() && dialect.hasEscape())) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isBlank(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isBlank(chars[i])) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }

    private Row row(int count, int end) throws IOException {
        if (end > MAX_LENGTH) {
            return tooLong();
        }
        String[] cells = new String[count];
        for (int i = 0; i < count; i++) {
            cells[i] = window.text(begins[i], ends[i]);
        }
        if (usual > 0 && count != usual && end <= LONGEST_SPLIT) {
            unusualLine = window.text(0, end);
        }
        Row row = new Row(line, line, List.of(cells));
        pass(end);
        return row;
    }

    private Row quotedRow() throws IOException {
        if (!quoted.scan() || isDoubtful()) {
            return unclosed();
        }
        List<String> cells = quotedCells.of(quoted.mended());
        if (usual > 0 && cells.size() != usual) {
            int end = endOfLine();
            String text = end > LONGEST_SPLIT ? null : window.text(0, end);
            Requoting.Reading reading = text == null || !quoted.isGuess() ? null : Requoting.of(text, dialect, usual);
            if (reading != null) {
                return requoted(reading, end);
            }
            unusualLine = quoted.lineBreaks() == 0 ? text : null;
        }
        Row row = new Row(line, line + quoted.lineBreaks(), cells);
        line += quoted.lineBreaks();
        pass(quoted.end());
        return row;
    }

    private Row requoted(Requoting.Reading reading, int end) throws IOException {
        flaw = reading.doubtful() ? Flaw.UNCLOSED_QUOTE : null;
        Row row = new Row(line, line, reading.cells());
        pass(end);
        return row;
    }

    private boolean isDoubtful() {
        return quoted.lineBreaks() > 0
                && window.text(0, quoted.end())
                        .lines()
                        .skip(1)
                        .map(text -> split(text, dialect.delimiter()))
                        .anyMatch(rowLike);
    }

    private Row unclosed() throws IOException {
        int end = endOfLine();
        if (end > MAX_LENGTH) {
            return tooLong();
        }
        String text = window.text(0, end);
        if (usual > 0 && end <= LONGEST_SPLIT) {
            Requoting.Reading reading = Requoting.of(text, dialect, usual);
            if (reading != null) {
                return requoted(reading, end);
            }
            unusualLine = text;
        }
        flaw = Flaw.UNCLOSED_QUOTE;
        Row row = new Row(line, line, split(text, dialect.delimiter()));
        pass(end);
        return row;
    }

    /** The place where the line at the start of the window ends, or one beyond the longest. */
    private int endOfLine() throws IOException {
        int end = 0;
        while (end <= MAX_LENGTH && !endsLine(window.at(end))) {
            end++;
        }
        return end;
    }

    private Row tooLong() throws IOException {
        flaw = Flaw.TOO_LONG;
        Row row = new Row(line, line, split(window.text(0, SHOWN_OF_TOO_LONG), dialect.delimiter()));
        int end = 0;
        while (!endsLine(window.at(end))) {
            if (++end == window.length()) {
                window.advance(end);
                end = 0;
            }
        }
        pass(end);
        return row;
    }

    /** Leaves the line that ends at a place. */
    private void pass(int end) throws IOException {
        int next = end;
        if (window.at(end) == '\r' && window.at(end + 1) == '\n') {
            next++;
        }
        window.advance(Math.min(next + 1, window.length()));
        line++;
    }

    private static boolean endsLine(int c) {
        return c == '\n' || c == '\r' || c < 0;
    }

    static List<String> split(String text, char delimiter) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int cut = text.indexOf(delimiter); cut >= 0; cut = text.indexOf(delimiter, from)) {
            cells.add(text.substring(from, cut));
            from = cut + 1;
        }
        cells.add(text.substring(from));
        return List.copyOf(cells);
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
