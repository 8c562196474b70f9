package io.wertpfad.intake;

import io.wertpfad.intake.Receipt.Entry;
import io.wertpfad.intake.reading.Ignored;
import io.wertpfad.intake.reading.Parsed;
import io.wertpfad.intake.reading.ParsedDate;
import io.wertpfad.intake.reading.Row;
import io.wertpfad.intake.reading.RowHandler;
import io.wertpfad.text.Message;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes rows into a series, one per month. */
final class SeriesRows implements RowHandler {

    /** Repeated months up to here are slips, each named; more of them are a series of days or weeks. */
    private static final int SLIPS = 5;

    private final Field date;
    private final Field value;
    private final Formats formats;
    private final TreeMap<YearMonth, @Nullable Double> values = new TreeMap<>();
    private final Map<YearMonth, Integer> lines = new HashMap<>();
    private final List<Entry> problems = new ArrayList<>();
    private final List<Entry> repeated = new ArrayList<>();

    SeriesRows(Field date, Field value, Formats formats) {
        this.date = date;
        this.value = value;
        this.formats = formats;
    }

    SortedMap<YearMonth, @Nullable Double> values() {
        return values;
    }

    /** Rows that could not be read, in the order of the file; before them, that the series is none of months. */
    List<Entry> problems() {
        if (repeated.size() <= SLIPS) {
            return Stream.concat(problems.stream(), repeated.stream()).toList();
        }
        Entry first = repeated.get(0);
        Problem finer = Problem.of(SeriesRows.class, "several_per_month", lines.size() + repeated.size(), lines.size());
        return Stream.concat(Stream.of(new Entry(first.line(), date.header(), finer)), problems.stream())
                .toList();
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
        Integer before = lines.putIfAbsent(month, row.line());
        if (before != null) {
            repeated.add(
                    new Entry(row.line(), date.header(), Problem.of(SeriesRows.class, "month_twice", month, before)));
            return;
        }
        Parsed read = cells.numberOfAnySize(value);
        if (read instanceof Parsed.Value number) {
            values.put(month, number.value().doubleValue());
        } else if (read instanceof Parsed.Bad bad) {
            Problem problem = bad.code().equals("out_of_range")
                    ? Problem.of(SeriesRows.class, "beyond_double", cells.text(value))
                    : Problem.inCell(bad);
            problems.add(new Entry(row.line(), value.header(), problem));
        } else {
            values.put(month, null);
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
