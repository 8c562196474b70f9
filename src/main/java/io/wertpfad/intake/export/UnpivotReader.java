package io.wertpfad.intake.export;

import io.wertpfad.portfolio.Fields;
import io.wertpfad.portfolio.Findings;
import io.wertpfad.portfolio.Values;
import io.wertpfad.portfolio.yaml.Mapping;
import io.wertpfad.portfolio.yaml.Node;
import io.wertpfad.portfolio.yaml.Scalar;
import io.wertpfad.portfolio.yaml.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads which columns give a record each. */
final class UnpivotReader {

    private static final String ALL = "all";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final Findings findings;
    private final Values values;
    private final Names names;
    private final ColumnsReader columns;

    UnpivotReader(Findings findings, Values values, Names names, ColumnsReader columns) {
        this.findings = findings;
        this.values = values;
        this.names = names;
        this.columns = columns;
    }

    @Nullable
    Unpivot read(@Nullable Node node) {
        Fields fields = values.fields(node, "months", "measures");
        if (fields == null) {
            return null;
        }
        if (fields.has("months") == fields.has("measures")) {
            findings.add(fields.place(), "unpivot.one_of");
            return null;
        }
        return fields.has("months") ? months(fields.optional("months")) : measures(fields.optional("measures"));
    }

    private @Nullable Unpivot months(@Nullable Node node) {
        if (node instanceof Scalar) {
            String text = values.text(node);
            if (text != null && !text.equals(ALL)) {
                findings.add(node.place(), "months.all", Shown.of(text));
            }
            return new Unpivot.Months(List.of(), null);
        }
        if (node instanceof Mapping) {
            Fields fields = values.fields(node, "columns", "year");
            return fields == null
                    ? null
                    : new Unpivot.Months(list(fields.optional("columns")), year(fields.optional("year")));
        }
        return node == null ? null : new Unpivot.Months(list(node), null);
    }

    private List<SourceColumn> list(@Nullable Node node) {
        List<SourceColumn> list = new ArrayList<>();
        for (Node item : names.oneOrMore(node)) {
            SourceColumn column = names.column(item);
            if (column != null && list.contains(column)) {
                findings.add(item.place(), "unpivot.twice", column.written());
            } else if (column != null) {
                list.add(column);
            }
        }
        return list;
    }

    private @Nullable Integer year(@Nullable Node node) {
        String text = values.text(node);
        if (node == null || text == null) {
            return null;
        }
        int year = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            findings.add(node.place(), "months.year", Shown.of(text));
            return null;
        }
        return year;
    }

    private @Nullable Unpivot measures(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        if (!(node instanceof Mapping mapping)) {
            findings.add(node.place(), "measures.form");
            return null;
        }
        Map<SourceColumn, Map<String, String>> found = new LinkedHashMap<>();
        Map<String, String> writtenAs = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            SourceColumn column = names.column(entry.key(), key);
            if (column == null) {
                return;
            }
            String first = writtenAs.putIfAbsent(ColumnNames.plain(key), key);
            if (first != null) {
                findings.add(entry.key(), "unpivot.twice", Shown.of(key));
            }
            found.put(column, sameForAll(entry.value()));
        });
        if (mapping.entries().isEmpty()) {
            findings.add(mapping.place(), "measures.empty");
        }
        return new Unpivot.Measures(found);
    }

    /** A plain text is the measure. */
    private Map<String, String> sameForAll(Node node) {
        Map<String, String> same = new LinkedHashMap<>();
        if (node instanceof Scalar) {
            String measure = values.text(node);
            if (measure != null) {
                same.put("measure", measure);
            }
            return same;
        }
        Fields fields = columns.ofDocumented(node);
        if (fields == null) {
            return same;
        }
        for (String canonical : fields.entries().keySet()) {
            Node value = fields.optional(canonical);
            if (ColumnsReader.isAmount(canonical)) {
                findings.add(fields.place(canonical), "unpivot.surplus", canonical);
                continue;
            }
            String text = canonical.equals(ColumnsReader.UNIT) ? names.unit(value) : values.text(value);
            if (text != null) {
                same.put(canonical, text);
            }
        }
        return same;
    }
}
