package io.wertpfad.intake;

import io.wertpfad.intake.export.ExportDefinition;
import io.wertpfad.intake.export.View;
import io.wertpfad.intake.reading.DateColumn;
import io.wertpfad.intake.reading.DateReading;
import io.wertpfad.intake.reading.Defaults;
import io.wertpfad.intake.reading.GroupedRows;
import io.wertpfad.intake.reading.NumberColumn;
import io.wertpfad.intake.reading.NumberReading;
import io.wertpfad.intake.reading.ParsedDate;
import io.wertpfad.intake.reading.Row;
import io.wertpfad.intake.reading.RowHandler;
import io.wertpfad.intake.reading.Table;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers and dates of each column are read. All cells of a column decide together; what a column leaves open is
 * decided by the file's other columns, then by the defaults.
 */
final class Formats {

    private final SortedMap<Integer, NumberReading> numbers;
    private final SortedMap<Integer, DateReading> dates;
    private final @Nullable Moments moments;
    private final @Nullable NumberReading[] numberAt;
    private final @Nullable DateReading[] dateAt;

    private Formats(
            SortedMap<Integer, NumberReading> numbers,
            SortedMap<Integer, DateReading> dates,
            @Nullable Moments moments) {
        this.moments = moments;
        this.numbers = numbers;
        this.dates = dates;
        this.numberAt = new @Nullable NumberReading[numbers.isEmpty() ? 0 : numbers.lastKey() + 1];
        numbers.forEach((index, reading) -> numberAt[index] = reading);
        this.dateAt = new @Nullable DateReading[dates.isEmpty() ? 0 : dates.lastKey() + 1];
        dates.forEach((index, reading) -> dateAt[index] = reading);
    }

    /** How the cells of a field that is bound as a number are read. */
    NumberReading number(Field field) {
        return Objects.requireNonNull(numberAt[field.index()]);
    }

    /** How the cells of a field that is bound as a date are read. */
    DateReading date(Field field) {
        return Objects.requireNonNull(dateAt[field.index()]);
    }

    /** The day that a cell of a field belongs to that is bound as a date. */
    ParsedDate day(Field field, String cell) {
        ParsedDate read = date(field).parse(cell);
        return moments == null ? read : moments.day(read, cell);
    }

    static Formats survey(Table table, List<Field> fields, Defaults defaults) throws IOException {
        return survey(see -> table.read(RowHandler.ofData(see)), fields, defaults);
    }

    /** The formats of a foreign layout: as far as its definition does not prescribe them, its cells decide. */
    static Formats survey(Table table, View view, List<Field> fields, Defaults defaults, ZoneId zone)
            throws IOException {
        ExportDefinition definition = view.definition();
        Formats found = survey(
                see -> table.read(RowHandler.ofData(row -> {
                    if (view.leftOutBy(row.cells()) < 0) {
                        view.records(row.cells())
                                .forEach(seen -> see.accept(new Row(row.line(), row.lastLine(), seen.cells())));
                    }
                })),
                fields,
                defaults);
        Character decimal = definition.decimal();
        if (decimal != null) {
            found.numbers.replaceAll((index, reading) -> NumberReading.prescribed(decimal));
        }
        String date = definition.dateOfRows();
        if (date != null) {
            found.dates.replaceAll((index, reading) -> DateReading.prescribed(date));
        }
        return new Formats(found.numbers, found.dates, new Moments(zone, definition.intervalEnd()));
    }

    private static Formats survey(Rows rows, List<Field> fields, Defaults defaults) throws IOException {
        Map<Field, NumberColumn> numbers = numbers(fields);
        Map<Field, DateColumn> dates = dates(fields);
        rows.read(row -> {
            numbers.forEach((field, column) -> column.see(row.cells().get(field.index()), row.line()));
            dates.forEach((field, column) -> column.see(row.cells().get(field.index()), row.line()));
        });
        return decide(numbers, dates, defaults);
    }

    /** The formats of a file whose rows are grouped; empty if they turn out to be no groups. */
    static Optional<Formats> surveyGroups(GroupedRows rows, List<Field> fields, Field amount, Defaults defaults)
            throws IOException {
        Map<Field, NumberColumn> numbers = numbers(fields);
        Map<Field, DateColumn> dates = dates(fields);
        GroupSurvey survey = new GroupSurvey(numbers, dates, amount);
        if (!rows.read(survey)) {
            return Optional.empty();
        }
        rows.showAmounts(Objects.requireNonNull(numbers.get(amount)), survey.amounts());
        return Optional.of(decide(numbers, dates, defaults));
    }

    private static Map<Field, NumberColumn> numbers(List<Field> fields) {
        Map<Field, NumberColumn> columns = new LinkedHashMap<>();
        fields.stream().filter(f -> f.type() == Field.Type.NUMBER).forEach(f -> columns.put(f, new NumberColumn()));
        return columns;
    }

    private static Map<Field, DateColumn> dates(List<Field> fields) {
        Map<Field, DateColumn> columns = new LinkedHashMap<>();
        fields.stream().filter(f -> f.type() == Field.Type.DATE).forEach(f -> columns.put(f, new DateColumn()));
        return columns;
    }

    private static Formats decide(
            Map<Field, NumberColumn> numberColumns, Map<Field, DateColumn> dateColumns, Defaults defaults) {
        Defaults known = defaults;
        for (NumberColumn column : numberColumns.values()) {
            NumberReading reading = column.decide(defaults);
            if (reading.proven()) {
                known = known.withDecimalSign(reading.decimalSign());
                break;
            }
        }
        for (DateColumn column : dateColumns.values()) {
            DateReading reading = column.decide(defaults);
            if (reading.proven()) {
                known = known.withDayFirst(reading.dayFirst());
                break;
            }
        }
        SortedMap<Integer, NumberReading> numbers = new TreeMap<>();
        SortedMap<Integer, DateReading> dates = new TreeMap<>();
        for (Map.Entry<Field, NumberColumn> entry : numberColumns.entrySet()) {
            numbers.put(entry.getKey().index(), entry.getValue().decide(known));
        }
        for (Map.Entry<Field, DateColumn> entry : dateColumns.entrySet()) {
            dates.put(entry.getKey().index(), entry.getValue().decide(known));
        }
        return new Formats(numbers, dates, null);
    }

    /** Rows to be surveyed. */
    private interface Rows {
        void read(Consumer<Row> see) throws IOException;
    }

    /** What a file with the rejected rows of this one is read with, where it leaves it open itself. */
    Defaults defaults(Defaults otherwise) {
        Defaults defaults = otherwise;
        Optional<NumberReading> number = numbers.values().stream().findFirst();
        Optional<DateReading> date = dates.values().stream().findFirst();
        if (number.isPresent()) {
            defaults = defaults.withDecimalSign(number.get().decimalSign());
        }
        if (date.isPresent()) {
            defaults = defaults.withDayFirst(date.get().dayFirst());
        }
        return defaults;
    }

    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        numbers.values().forEach(reading -> {
            if (reading.warning() != null) {
                warnings.add(new Warning(null, "ambiguous_number", reading.warning()));
            }
        });
        dates.values().forEach(reading -> {
            if (reading.warning() != null) {
                warnings.add(new Warning(null, "ambiguous_date", reading.warning()));
            }
        });
        return warnings;
    }

    /** The decimal sign of the first column of numbers, for the receipt. */
    @Nullable
    String decimal() {
        return numbers.values().stream()
                .findFirst()
                .map(reading -> String.valueOf(reading.decimalSign()))
                .orElse(null);
    }

    @Nullable
    String date() {
        return dates.values().stream()
                .map(DateReading::pattern)
                .filter(pattern -> !pattern.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
