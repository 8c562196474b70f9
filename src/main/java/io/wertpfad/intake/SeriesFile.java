package io.wertpfad.intake;

import io.wertpfad.intake.Receipt.Entry;
import io.wertpfad.intake.reading.Defaults;
import io.wertpfad.intake.reading.Ignored;
import io.wertpfad.intake.reading.Parsed;
import io.wertpfad.intake.reading.ParsedDate;
import io.wertpfad.intake.reading.Row;
import io.wertpfad.intake.reading.RowHandler;
import io.wertpfad.intake.reading.Table;
import io.wertpfad.intake.reading.UnreadableTable;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A bare series: a table with a column for the date and one for the value, one row per month. A month whose value is empty
 * is missing.
 *
 * @param values by month; null where the month is missing
 * @param problems rows that could not be read
 */
public record SeriesFile(TreeMap<YearMonth, @Nullable Double> values, List<Entry> problems) {

    private static final String DATE = "date";
    private static final String VALUE = "value";

    /**
     * Reads a series.
     *
     * @param locale decides what the file leaves open
     * @throws FileRefused if it holds no table with these two columns
     */
    public static SeriesFile read(Path file, Locale locale) throws IOException {
        Synonyms synonyms = Synonyms.shipped();
        Table table;
        try {
            table = Table.open(file, cells -> (int) Header.of(cells, synonyms).columns().stream()
                    .filter(c -> c.canonical().isPresent())
                    .count());
        } catch (UnreadableTable e) {
            throw new FileRefused(Problem.unreadable(e));
        }
        Header header = Header.of(table.header(), synonyms);
        if (!header.has(DATE) || !header.has(VALUE)) {
            throw new FileRefused(Problem.of(SeriesFile.class, "no_series", table.header()));
        }
        Field date = header.column(DATE).orElseThrow().field(Field.Type.DATE);
        Field value = header.column(VALUE).orElseThrow().field(Field.Type.NUMBER);
        Formats formats = Formats.survey(table, List.of(date, value), Defaults.of(locale));
        Collector collector = new Collector(date, value, formats);
        table.read(collector);
        return new SeriesFile(collector.values, collector.problems);
    }

    /** Takes rows into a series, one per month. */
    private static final class Collector implements RowHandler {

        private final Field date;
        private final Field value;
        private final Formats formats;
        private final TreeMap<YearMonth, @Nullable Double> values = new TreeMap<>();
        private final List<Entry> problems = new ArrayList<>();

        Collector(Field date, Field value, Formats formats) {
            this.date = date;
            this.value = value;
            this.formats = formats;
        }

        @Override
        public void data(Row row) {
            Cells cells = new Cells(row, row.line(), formats);
            ParsedDate when = cells.date(date);
            if (when instanceof ParsedDate.Span span) {
                take(row, YearMonth.from(span.day()), cells);
            } else if (when instanceof ParsedDate.Bad bad) {
                problems.add(new Entry(row.line(), date.header(), Problem.inCell(bad)));
            }
        }

        private void take(Row row, YearMonth month, Cells cells) {
            if (values.containsKey(month)) {
                Problem twice = Problem.of(SeriesFile.class, "month_twice", month);
                problems.add(new Entry(row.line(), date.header(), twice));
                return;
            }
            Parsed read = cells.number(value);
            Double plain = plainDouble(cells.text(value));
            if (read instanceof Parsed.Value number) {
                values.put(month, number.value().doubleValue());
            } else if (read instanceof Parsed.Bad bad && bad.code().equals("out_of_range") && plain != null) {
                values.put(month, plain);
            } else if (read instanceof Parsed.Bad bad) {
                problems.add(new Entry(row.line(), value.header(), Problem.inCell(bad)));
            } else {
                values.put(month, null);
            }
        }

        /** A measurement beyond 1e15 is a mistake; a bare series may have any finite value. */
        private static @Nullable Double plainDouble(String text) {
            try {
                double number = Double.parseDouble(text);
                return Double.isFinite(number) ? Double.valueOf(number) : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }

        @Override
        public void broken(Row row, Message reason, String code) {
            problems.add(new Entry(row.line(), null, Problem.inRow(code, reason)));
        }

        @Override
        public void ignored(int firstLine, int lastLine, Ignored reason) {
            // Preambles and blank lines say nothing about the series.
        }
    }
}
