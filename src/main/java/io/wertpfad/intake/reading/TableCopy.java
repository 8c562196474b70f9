package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it was understood, written as plain CSV: RFC 4180, UTF-8, comma, CRLF. The text of the cells is not touched. A
 * table without header has none here either.
 */
public final class TableCopy implements RowHandler {

    /** The problems and ignored lines kept for show; more are counted only. */
    private static final int SHOWN = 1_000;

    private final @Nullable Table table;
    private final BufferedWriter writer;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Integer> ignoredLines = new ArrayList<>();
    private final List<OtherTable> otherTables = new ArrayList<>();
    private long rows;
    private long problemsTotal;

    /** A row that is missing in the copy. */
    public record Problem(int line, String code, Message message) {}

    private TableCopy(@Nullable Table table, BufferedWriter writer) {
        this.table = table;
        this.writer = writer;
    }

    /**
     * Writes the table of a file to a new file. A file without any cell gives an empty one.
     *
     * @param target must not exist
     * @throws UnreadableTable if the file holds no table; then nothing is written
     */
    public static TableCopy write(Path file, Path target, Strictness strictness) throws IOException, UnreadableTable {
        Table table = open(file);
        try (BufferedWriter writer = Files.newBufferedWriter(
                target,
                StandardCharsets.UTF_8,
                java.nio.file.StandardOpenOption.CREATE_NEW,
                java.nio.file.StandardOpenOption.WRITE)) {
            TableCopy copy = new TableCopy(table, writer);
            if (table != null) {
                if (table.layout(strictness).headed()) {
                    copy.line(table.writtenHeader(strictness));
                }
                table.read(copy, strictness);
            }
            return copy;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static @Nullable Table open(Path file) throws IOException, UnreadableTable {
        try {
            return Table.open(file, HeaderFinder.NONE);
        } catch (UnreadableTable e) {
            if (e.isEmpty()) {
                return null;
            }
            throw e;
        }
    }

    /** How the file was read; null if it is empty. */
    public @Nullable Table table() {
        return table;
    }

    /** The rows written, without the header. */
    public long rows() {
        return rows;
    }

    /** The first thousand rows that could not be written. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public long problemsTotal() {
        return problemsTotal;
    }

    /** The first thousand lines that are no data. */
    public List<Integer> ignoredLines() {
        return List.copyOf(ignoredLines);
    }

    public List<OtherTable> otherTables() {
        return List.copyOf(otherTables);
    }

    @Override
    public void data(Row row) {
        rows++;
        try {
            line(row.cells());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void broken(Row row, Message reason, String code) {
        problemsTotal++;
        if (problems.size() < SHOWN) {
            problems.add(new Problem(row.line(), code, reason));
        }
    }

    @Override
    public void ignored(int firstLine, int lastLine, Ignored reason) {
        for (int line = firstLine; line <= lastLine && ignoredLines.size() < SHOWN; line++) {
            ignoredLines.add(line);
        }
    }

    @Override
    public void otherTable(OtherTable other) {
        if (otherTables.size() < SHOWN) {
            otherTables.add(other);
        }
    }

    private void line(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            writer.write(written(cells.get(i), cells.size() == 1));
        }
        writer.write("\r\n");
    }

    /** A cell, in quotes where it must be; an empty one alone would be no row but a blank line. */
    private static String written(String cell, boolean alone) {
        boolean plain =
                cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
        if (plain && !(alone && cell.isBlank())) {
            return cell;
        }
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
