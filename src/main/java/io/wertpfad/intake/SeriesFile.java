package io.wertpfad.intake;

import io.wertpfad.intake.Receipt.Entry;
import io.wertpfad.intake.reading.Defaults;
import io.wertpfad.intake.reading.Table;
import io.wertpfad.intake.reading.UnreadableTable;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A bare series: a table with a column for the date and one for the value, one row per month in any order. A month whose
 * value is empty is missing.
 *
 * @param values by month; null where the month is missing
 * @param problems rows that could not be read
 * @param warnings what the columns left open, and how they were read
 */
public record SeriesFile(SortedMap<YearMonth, @Nullable Double> values, List<Entry> problems, List<Message> warnings) {

    private static final String DATE = "date";
    private static final String VALUE = "value";

    public SeriesFile {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

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
        Formats formats = Formats.survey(table, List.of(date, value), defaults(table, locale));
        SeriesRows rows = new SeriesRows(date, value, formats);
        table.read(rows);
        return new SeriesFile(
                rows.values(),
                rows.problems(),
                formats.warnings().stream().map(Warning::message).toList());
    }

    /** Whoever parts cells by commas writes decimal points, wherever he lives: {@code 2026-01,1.234} is no thousand. */
    private static Defaults defaults(Table table, Locale locale) {
        Defaults defaults = Defaults.of(locale);
        return table.dialect().delimiter() == ',' ? defaults.withDecimalSign('.') : defaults;
    }
}
