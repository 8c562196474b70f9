package io.wertpfad.intake;

import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The file of rejected rows: the original columns, and why and how to mend. It can be mended in a spreadsheet and dropped
 * again. A byte order mark tells Excel that it is UTF-8.
 */
final class RejectedRows implements Closeable {

    private final Path file;
    private final CSVPrinter printer;
    private final String parent;
    private final Language language;
    private final int width;
    private final int[] original;

    private RejectedRows(Path file, CSVPrinter printer, String parent, Language language, List<String> header) {
        this.file = file;
        this.printer = printer;
        this.parent = parent;
        this.language = language;
        this.width = header.size();
        this.original = IntStream.range(0, width)
                .filter(i -> !MendColumns.NAMES.contains(header.get(i)))
                .toArray();
    }

    /**
     * Begins a file of the rows that are rejected from the file {@code parent} (a SHA-256).
     *
     * @param header of that file; if it is itself one of rejected rows, its own reasons are left out
     */
    static RejectedRows begin(Path file, List<String> header, String parent, IntakeSettings settings)
            throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(settings.delimiter())
                .setRecordSeparator("\r\n")
                .get();
        Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        RejectedRows rows = new RejectedRows(file, new CSVPrinter(writer, format), parent, settings.language(), header);
        List<String> names = new ArrayList<>();
        for (int i : rows.original) {
            names.add(Formula.guard(header.get(i)));
        }
        names.addAll(MendColumns.NAMES);
        rows.printer.printRecord(names);
        return rows;
    }

    /**
     * A row that does not count, with all its reasons. Cells beyond the header come last, so that the row stays ragged
     * until someone has mended it.
     */
    void add(long line, List<String> cells, List<Problem> problems) {
        add(line, cells, problems, parent);
    }

    /** The same for a row that comes from another file than the rest. */
    void add(long line, List<String> cells, List<Problem> problems, String from) {
        List<Object> record = new ArrayList<>();
        for (int i : original) {
            record.add(i < cells.size() ? Formula.guard(cells.get(i)) : "");
        }
        record.add(line);
        record.add(words(problems.stream().map(Problem::message).toList()));
        record.add(words(problems.stream().map(Problem::remedy).toList()));
        record.add(Formula.guard(from));
        cells.stream().skip(width).map(Formula::guard).forEach(record::add);
        try {
            printer.printRecord(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String words(List<Message> messages) {
        return Formula.guard(
                messages.stream().map(m -> m.in(language)).distinct().collect(Collectors.joining(" ")));
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
