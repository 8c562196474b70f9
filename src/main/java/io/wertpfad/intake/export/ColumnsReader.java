package io.wertpfad.intake.export;

import io.wertpfad.portfolio.Fields;
import io.wertpfad.portfolio.Findings;
import io.wertpfad.portfolio.Values;
import io.wertpfad.portfolio.yaml.Mapping;
import io.wertpfad.portfolio.yaml.Node;
import io.wertpfad.portfolio.yaml.Scalar;
import io.wertpfad.portfolio.yaml.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads where each documented column comes from: a column of the file, several of them, a constant, or a map of values. */
final class ColumnsReader {

    static final String UNIT = "unit";
    static final String DATE = "date";
    static final String VALUE = "value";

    /** What the value is called in life-cycle costs. */
    private static final String AMOUNT = "amount";

    private final Findings findings;
    private final Values values;
    private final Names names;
    private final String[] documented;

    ColumnsReader(Findings findings, Values values, Names names, Collection<String> documented) {
        this.findings = findings;
        this.values = values;
        this.names = names;
        this.documented = Stream.concat(documented.stream(), Stream.of(AMOUNT)).toArray(String[]::new);
    }

    static boolean isAmount(String canonical) {
        return canonical.equals(VALUE) || canonical.equals(AMOUNT);
    }

    /** The keys of a mapping whose keys are documented columns. */
    @Nullable
    Fields ofDocumented(@Nullable Node node) {
        return values.fields(node, documented);
    }

    /** The rules under {@code columns}, and {@code unit} for all rows. */
    List<CellRule> read(Fields definition, @Nullable Unpivot unpivot) {
        List<CellRule> rules = new ArrayList<>();
        Fields fields = ofDocumented(definition.required("columns", "{date: Buchungsdatum, value: Menge}"));
        if (fields != null) {
            fields.entries().forEach((canonical, entry) -> {
                CellRule rule = rule(canonical.equals(AMOUNT) ? VALUE : canonical, fields.optional(canonical));
                if (rule != null) {
                    rules.add(rule);
                }
            });
            if (fields.has(AMOUNT) && fields.has(VALUE)) {
                findings.add(fields.place(AMOUNT), "column.same", AMOUNT, VALUE);
            }
            forbidWhatIsUnpivoted(fields, unpivot);
        }
        String unit = names.unit(definition.optional(UNIT));
        if (unit != null && fields != null && fields.has(UNIT)) {
            findings.add(definition.place(UNIT), "unit.twice");
        } else if (unit != null) {
            rules.add(new CellRule(UNIT, List.of(), unit, null));
        }
        return rules;
    }

    private void forbidWhatIsUnpivoted(Fields fields, @Nullable Unpivot unpivot) {
        for (String amount : List.of(VALUE, AMOUNT)) {
            if (unpivot != null && fields.has(amount)) {
                findings.add(fields.place(amount), "unpivot.surplus", amount);
            }
        }
        if (unpivot instanceof Unpivot.Months && fields.has(DATE)) {
            findings.add(fields.place(DATE), "unpivot.surplus", DATE);
        }
    }

    private @Nullable CellRule rule(String canonical, @Nullable Node node) {
        if (node == null) {
            return null;
        }
        if (node instanceof Scalar) {
            SourceColumn column = names.column(node);
            return column == null ? null : new CellRule(canonical, List.of(column), null, null);
        }
        Fields fields = values.fields(node, "column", "columns", "value", "map", "else");
        if (fields == null) {
            return null;
        }
        long sources = List.of("column", "columns", "value").stream()
                .filter(fields::has)
                .count();
        if (sources != 1) {
            findings.add(fields.place(), "column.one_of", canonical);
            return null;
        }
        if (fields.has("value")) {
            return constant(canonical, fields);
        }
        List<SourceColumn> columns = new ArrayList<>();
        for (Node item : names.oneOrMore(fields.optional(fields.has("column") ? "column" : "columns"))) {
            SourceColumn column = names.column(item);
            if (column != null) {
                columns.add(column);
            }
        }
        if (fields.has("else") && !fields.has("map")) {
            findings.add(fields.place("else"), "else.surplus");
        }
        ValueMap map = map(fields);
        return columns.isEmpty() ? null : new CellRule(canonical, columns, null, map);
    }

    private @Nullable CellRule constant(String canonical, Fields fields) {
        for (String key : List.of("map", "else")) {
            if (fields.has(key)) {
                findings.add(fields.place(key), "constant.surplus", key);
            }
        }
        Node node = fields.optional("value");
        String text = canonical.equals(UNIT) ? names.unit(node) : values.text(node);
        return text == null ? null : new CellRule(canonical, List.of(), text, null);
    }

    private @Nullable ValueMap map(Fields fields) {
        Node node = fields.optional("map");
        if (node == null) {
            return null;
        }
        if (!(node instanceof Mapping mapping)) {
            findings.add(node.place(), "map.form");
            return null;
        }
        Map<String, String> map = new LinkedHashMap<>();
        Map<String, String> writtenAs = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            String first = writtenAs.putIfAbsent(new Glob(key.strip()).pattern(), key);
            if (first != null) {
                findings.add(entry.key(), "map.twice", Shown.of(key), Shown.of(first));
            } else if (new Glob(key.strip()).fitsEverything()) {
                findings.add(entry.key(), "map.everything");
            }
            String value = names.verbatim(entry.value());
            if (value != null) {
                map.put(key, value);
            }
        });
        if (mapping.entries().isEmpty()) {
            findings.add(node.place(), "map.empty");
        }
        Node otherwise = fields.optional("else");
        return new ValueMap(map, otherwise == null ? null : names.verbatim(otherwise));
    }
}
