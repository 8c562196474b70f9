package io.wertpfad.intake.export;

import io.wertpfad.portfolio.Findings;
import io.wertpfad.portfolio.Values;
import io.wertpfad.portfolio.yaml.Node;
import io.wertpfad.portfolio.yaml.Place;
import io.wertpfad.portfolio.yaml.Scalar;
import io.wertpfad.portfolio.yaml.Sequence;
import io.wertpfad.portfolio.yaml.Shown;
import io.wertpfad.unit.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small parts of a definition: columns of the file, units, texts that may be empty. */
final class Names {

    private final Findings findings;
    private final Values values;

    Names(Findings findings, Values values) {
        this.findings = findings;
        this.values = values;
    }

    /** A single value stands for a list of one. */
    List<Node> oneOrMore(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof Sequence list) {
            if (list.items().isEmpty()) {
                findings.add(node.place(), "list.empty");
            }
            return list.items();
        }
        return List.of(node);
    }

    @Nullable
    SourceColumn column(@Nullable Node node) {
        String text = values.text(node);
        return node == null || text == null ? null : column(node.place(), text);
    }

    @Nullable
    SourceColumn column(Place place, String text) {
        SourceColumn column = new SourceColumn(text.strip());
        if (column.isNoPlace() || ColumnNames.plain(text).isEmpty()) {
            findings.add(place, "column.no_place", Shown.of(text));
            return null;
        }
        return column;
    }

    /** A text as it stands there, which may be empty if it is in quotes. */
    @Nullable
    String verbatim(Node node) {
        if (node instanceof Scalar scalar && scalar.quoted()) {
            return scalar.text();
        }
        return values.text(node);
    }

    /** A unit as it is written, if it is one. */
    @Nullable
    String unit(@Nullable Node node) {
        String text = values.text(node);
        if (node == null || text == null) {
            return null;
        }
        if (Unit.of(text).isEmpty()) {
            Object hint = Findings.didYouMean(text, Unit.nearest(text));
            findings.add(node.place(), "unit", Shown.of(text), hint, Unit.documented());
            return null;
        }
        return text;
    }
}
