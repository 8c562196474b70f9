package io.wertpfad.intake.export;

import io.wertpfad.intake.reading.DateReading;
import io.wertpfad.intake.reading.Prescribed;
import io.wertpfad.portfolio.Fields;
import io.wertpfad.portfolio.Findings;
import io.wertpfad.portfolio.Values;
import io.wertpfad.portfolio.yaml.Node;
import io.wertpfad.portfolio.yaml.Shown;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one export definition. */
final class DefinitionReader {

    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?) ?%");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, Character> NAMED_DELIMITERS = Map.of("tab", '\t', "\\t", '\t');

    private final String file;
    private final Findings findings;
    private final Values values;
    private final Names names;
    private final ColumnsReader columns;
    private @Nullable Match match;

    DefinitionReader(String file, Findings findings, Collection<String> documented) {
        this.file = file;
        this.findings = findings;
        this.values = new Values(findings);
        this.names = new Names(findings, values);
        this.columns = new ColumnsReader(findings, values, names, documented);
    }

    /** Which files the definition is for, as far as that could be read, whatever else is wrong. */
    @Nullable
    Match match() {
        return match;
    }

    Optional<ExportDefinition> read(Node root) {
        Fields fields = values.fields(
                root,
                "match",
                "charset",
                "delimiter",
                "decimal",
                "date",
                "interval",
                "unit",
                "columns",
                "ignore",
                "unpivot",
                "load",
                "max_rejected");
        if (fields == null) {
            return Optional.empty();
        }
        match = match(fields.required("match", "{file: \"kosten_*.csv\"}"));
        Unpivot unpivot = new UnpivotReader(findings, values, names, columns).read(fields.optional("unpivot"));
        List<CellRule> rules = columns.read(fields, unpivot);
        ExportDefinition definition = new ExportDefinition(
                file,
                match == null ? new Match(List.of(), List.of()) : match,
                new Prescribed(charset(fields.optional("charset")), delimiter(fields.optional("delimiter"))),
                decimal(fields.optional("decimal")),
                date(fields.optional("date")),
                values.choice(fields.optional("interval"), Interval.class) == Interval.END,
                rules,
                ignore(fields.optional("ignore")),
                unpivot,
                values.choice(fields.optional("load"), Load.class) == Load.APPEND,
                maxRejected(fields.optional("max_rejected")));
        return Optional.of(definition);
    }

    private @Nullable Match match(@Nullable Node node) {
        int before = findings.problems().size();
        Fields fields = values.fields(node, "file", "header");
        if (fields == null) {
            return null;
        }
        if (fields.entries().isEmpty()) {
            findings.add(fields.place(), "match.none");
        }
        List<Glob> globs = new ArrayList<>();
        for (Node item : names.oneOrMore(fields.optional("file"))) {
            String text = values.text(item);
            if (text != null && new Glob(text).fitsEverything()) {
                findings.add(item.place(), "match.any");
            } else if (text != null && text.contains("/")) {
                findings.add(item.place(), "match.folder", Shown.of(text));
            } else if (text != null) {
                globs.add(new Glob(text));
            }
        }
        List<SourceColumn> header = new ArrayList<>();
        for (Node item : names.oneOrMore(fields.optional("header"))) {
            SourceColumn column = names.column(item);
            if (column != null && column.isPlace()) {
                findings.add(item.place(), "match.place", column.written());
            } else if (column != null) {
                header.add(column);
            }
        }
        return findings.problems().size() == before ? new Match(globs, header) : null;
    }

    private @Nullable Charset charset(@Nullable Node node) {
        String text = values.text(node);
        if (node == null || text == null) {
            return null;
        }
        try {
            return Charset.forName(text);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            findings.add(node.place(), "charset", Shown.of(text));
            return null;
        }
    }

    /** A space is nothing to strip here, and a tab has a name. */
    private @Nullable Character delimiter(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        String text = names.verbatim(node);
        if (text == null) {
            return null;
        }
        Character named = NAMED_DELIMITERS.get(text.strip());
        boolean single = text.length() == 1
                && !Character.isLetterOrDigit(text.charAt(0))
                && "\"'\n\r".indexOf(text.charAt(0)) < 0;
        if (named == null && !single) {
            findings.add(node.place(), "delimiter", Shown.of(text));
            return null;
        }
        return named == null ? Character.valueOf(text.charAt(0)) : named;
    }

    private @Nullable Character decimal(@Nullable Node node) {
        String text = values.text(node);
        if (node == null || text == null) {
            return null;
        }
        if (!text.equals(",") && !text.equals(".")) {
            findings.add(node.place(), "decimal", Shown.of(text));
            return null;
        }
        return text.charAt(0);
    }

    private @Nullable String date(@Nullable Node node) {
        String text = values.text(node);
        if (node == null || text == null) {
            return null;
        }
        try {
            DateReading.prescribed(text);
            return text;
        } catch (IllegalArgumentException e) {
            findings.add(node.place(), "date", Shown.of(text));
            return null;
        }
    }

    private List<IgnoreRule> ignore(@Nullable Node node) {
        List<IgnoreRule> rules = new ArrayList<>();
        for (Node item : values.items(node)) {
            Fields fields = values.fields(item, "column", "matches", "unless");
            if (fields == null) {
                continue;
            }
            SourceColumn column = names.column(fields.required("column", "Satzart"));
            if (fields.has("matches") == fields.has("unless")) {
                if (fields.has("matches") || fields.entries().size() <= 1) {
                    findings.add(fields.place(), "ignore.one_of");
                }
                continue;
            }
            boolean unless = fields.has("unless");
            List<String> patterns = new ArrayList<>();
            for (Node pattern : names.oneOrMore(fields.optional(unless ? "unless" : "matches"))) {
                String text = names.verbatim(pattern);
                if (text != null && new Glob(text.strip()).fitsEverything()) {
                    findings.add(pattern.place(), "ignore.everything");
                } else if (text != null) {
                    patterns.add(text.strip());
                }
            }
            if (column != null) {
                rules.add(IgnoreRule.of(column, patterns, unless));
            }
        }
        return rules;
    }

    private @Nullable BigDecimal maxRejected(@Nullable Node node) {
        String text = values.text(node);
        if (node == null || text == null) {
            return null;
        }
        var percent = PERCENT.matcher(text);
        BigDecimal share = percent.matches() ? new BigDecimal(percent.group(1)) : HUNDRED.negate();
        if (share.signum() < 0 || share.compareTo(HUNDRED) > 0) {
            findings.add(node.place(), "max_rejected", Shown.of(text));
            return null;
        }
        return share.movePointLeft(2);
    }

    /** Which end of its interval a timestamp is. */
    private enum Interval {
        BEGIN,
        END
    }

    /** What a file does to what is known. */
    private enum Load {
        REPLACE,
        APPEND
    }
}
