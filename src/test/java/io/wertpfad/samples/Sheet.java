package io.wertpfad.samples;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Headings and lines of an export, with what its tool prints above and below. */
record Sheet(List<String> above, List<?> headings, List<List<Object>> lines, List<String> below) {

    record Column(String heading, Field field) {}

    static Column column(String heading, Field field) {
        return new Column(heading, field);
    }

    /** Long form: one line per row. */
    static Sheet list(List<Row> rows, Column... columns) {
        List<Column> all = List.of(columns);
        List<List<Object>> lines = rows.stream()
                .map(row -> all.stream().map(column -> row.cell(column.field())).toList())
                .toList();
        return new Sheet(List.of(), all.stream().map(Column::heading).toList(), lines, List.of());
    }

    /** Wide form: one line per use case and date, one column per measure with its unit in the heading. */
    static Sheet table(String useCase, String date, List<Row> rows) {
        List<String> measures = rows.stream().map(Sheet::heading).distinct().toList();
        Map<List<Object>, Map<String, Object>> table = new LinkedHashMap<>();
        for (Row row : rows) {
            table.computeIfAbsent(List.of(row.cell(Field.USE_CASE), row.at()), key -> new LinkedHashMap<>())
                    .put(heading(row), row.cell(Field.VALUE));
        }
        List<String> headings = new ArrayList<>(List.of(useCase, date));
        headings.addAll(measures);
        List<List<Object>> lines = new ArrayList<>();
        table.forEach((key, cells) -> {
            List<Object> line = new ArrayList<>(key);
            measures.forEach(measure -> line.add(cells.getOrDefault(measure, "")));
            lines.add(line);
        });
        return new Sheet(List.of(), headings, lines, List.of());
    }

    /**
     * A crosstab: one line per measure, one column per month, a line and a column of totals.
     *
     * @param labels what its author calls each measure
     */
    static Sheet crosstab(Map<String, String> labels, List<Row> rows) {
        List<LocalDateTime> months =
                rows.stream().map(Row::at).distinct().sorted().toList();
        List<List<Object>> lines = new ArrayList<>();
        for (String measure : rows.stream()
                .map(row -> row.text(Field.MEASURE))
                .distinct()
                .sorted()
                .toList()) {
            Map<LocalDateTime, Object> values = new HashMap<>();
            rows.stream()
                    .filter(row -> row.text(Field.MEASURE).equals(measure))
                    .forEach(row -> values.put(row.at(), row.cell(Field.VALUE)));
            lines.add(crossLine(String.valueOf(labels.get(measure)), months, values));
        }
        Map<LocalDateTime, Object> sums = new HashMap<>();
        rows.forEach(
                row -> sums.merge(row.at(), row.cell(Field.VALUE), (a, b) -> ((BigDecimal) a).add((BigDecimal) b)));
        lines.add(crossLine("Gesamt", months, sums));
        List<Object> headings = new ArrayList<>(List.of("Anlage"));
        headings.addAll(months);
        headings.add("Summe");
        return new Sheet(List.of(), headings, lines, List.of());
    }

    private static List<Object> crossLine(String label, List<LocalDateTime> months, Map<LocalDateTime, Object> values) {
        List<Object> line = new ArrayList<>(List.of(label));
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDateTime month : months) {
            Object value = values.getOrDefault(month, "");
            line.add(value);
            sum = value instanceof BigDecimal number ? sum.add(number) : sum;
        }
        line.add(sum);
        return line;
    }

    Sheet above(String... printed) {
        return new Sheet(List.of(printed), headings, lines, below);
    }

    Sheet below(String... printed) {
        return new Sheet(above, headings, lines, List.of(printed));
    }

    /** A line with totals of the given columns below the list. */
    Sheet total(String label, String... summed) {
        List<Object> totals =
                new ArrayList<>(headings.stream().map(heading -> (Object) "").toList());
        totals.set(0, label);
        for (String heading : summed) {
            int column = headings.indexOf(heading);
            totals.set(
                    column,
                    lines.stream().map(line -> (BigDecimal) line.get(column)).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return withLine(lines.size(), totals.toArray());
    }

    /** The sheet with a further line, which need not fit the headings. */
    Sheet withLine(int index, Object... cells) {
        List<List<Object>> more = new ArrayList<>(lines);
        more.add(index, List.of(cells));
        return new Sheet(above, headings, more, below);
    }

    SampleFile as(String name, Dialect dialect) {
        List<String> printed = new ArrayList<>(above);
        printed.add(line(headings, dialect));
        lines.forEach(line -> printed.add(line(line, dialect)));
        printed.addAll(below);
        return new SampleFile(name, dialect, printed);
    }

    private static String line(List<?> cells, Dialect dialect) {
        return cells.stream().map(dialect::write).collect(Collectors.joining(dialect.delimiter()));
    }

    private static String heading(Row row) {
        return row.text(Field.MEASURE) + " [" + row.text(Field.UNIT) + "]";
    }
}
