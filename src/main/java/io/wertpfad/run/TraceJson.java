package io.wertpfad.run;

import io.wertpfad.archive.LogEntry;
import io.wertpfad.intake.LoadedFile;
import io.wertpfad.intake.reading.Grain;
import io.wertpfad.measurement.EmissionFactor;
import io.wertpfad.measurement.MonthValue;
import io.wertpfad.measurement.TracedFile;
import io.wertpfad.measurement.TracedRow;
import io.wertpfad.measurement.TracedRow.Amount;
import io.wertpfad.measurement.TracedRow.Fate;
import io.wertpfad.measurement.TracedRow.Understood;
import io.wertpfad.measurement.TracedRow.Written;
import io.wertpfad.pack.RevisionHeader;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What {@code trace --json} prints; its schema is {@code schema/trace.schema.json}. */
final class TraceJson {

    private final Language language;
    private final Set<Grain> grains = EnumSet.noneOf(Grain.class);
    private final SortedSet<String> units = new TreeSet<>();
    private final Map<List<String>, Long> parts = new TreeMap<>(TraceJson::compare);

    TraceJson(Language language) {
        this.language = language;
    }

    /** Takes note of a row, for what is said of all of them. */
    void see(TracedRow row) {
        Understood understood = row.understood();
        if (row.fate() == Fate.COUNTS && understood != null && row.grain() != null) {
            Written w = row.written();
            grains.add(row.grain());
            units.add(understood.unit().symbol());
            parts.merge(List.of(w.category(), w.segment(), w.activity()), 1L, Long::sum);
        }
    }

    Set<Grain> grains() {
        return grains;
    }

    /** Symbols of the units that the rows came in. */
    SortedSet<String> units() {
        return units;
    }

    /** How many rows each category, segment and activity has. */
    Map<List<String>, Long> parts() {
        return parts;
    }

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    Map<String, @Nullable Object> document(Traced traced, Spool rows) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Measure measure = traced.measure();
        json.put("customer", traced.customer().id());
        json.put("use_case", traced.useCase().id());
        json.put("measure", measure.id());
        json.put("name", measure.name().in(language));
        json.put("period", traced.period().toString());
        json.put("state", state(traced.state()));
        json.put("aggregate", code(measure.aggregate()));
        json.put("unit", measure.unit().symbol());
        json.put("value", value(traced.trace().judged()));
        json.put("shown", TraceWords.shown(traced.trace().judged(), measure, language));
        MonthValue actual = traced.trace().actual();
        json.put("factors_of", actual == null ? null : traced.factorsOf().toString());
        json.put("actual", actual == null ? null : value(actual));
        json.put("explanation", new TraceWords(traced, this).explanation(language));
        json.put("now", now(traced.now()));
        json.put("agrees", traced.trace().agrees());
        json.put("files", files(traced));
        json.put(
                "factor_files",
                traced.factorFiles().stream().map(f -> factorFile(f, traced)).toList());
        List<Map<String, @Nullable Object>> split = new ArrayList<>();
        parts.forEach((key, count) -> {
            Map<String, @Nullable Object> part = new LinkedHashMap<>();
            part.put("category", key.get(0));
            part.put("segment", key.get(1));
            part.put("activity", key.get(2));
            part.put("rows", count);
            split.add(part);
        });
        json.put("parts", split);
        json.put("rows", rows);
        return json;
    }

    private static Map<String, @Nullable Object> state(Traced.State state) {
        RevisionHeader revision = state.revision();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("data_state", state.dataState());
        json.put("pack", revision == null ? null : revision.period().toString());
        json.put("revision", revision == null ? null : revision.revision());
        json.put("as_of", state.asOf() == null ? null : state.asOf().toString());
        return json;
    }

    private @Nullable Map<String, @Nullable Object> now(Traced.@Nullable Now now) {
        if (now == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("data_state", now.dataState());
        json.put("value", value(now.value()));
        return json;
    }

    private Map<String, @Nullable Object> value(MonthValue month) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("value", month.value());
        json.put("numerator", month.numerator());
        json.put("denominator", month.denominator());
        json.put("count", month.count());
        json.put("rows", month.rows());
        json.put("missing", month.missing() == null ? null : month.missing().code());
        json.put(
                "reason",
                month.missing() == null ? null : month.missing().label().in(language));
        return json;
    }

    private static Map<String, @Nullable Object> factorFile(LogEntry file, Traced traced) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("sequence", file.sequence());
        json.put("name", file.name());
        json.put("sha256", file.sha256());
        json.put("archived", traced.archived().get(file.sequence()));
        json.put("loaded_at", file.loadedAt().toString());
        return json;
    }

    private static List<Map<String, @Nullable Object>> files(Traced traced) {
        List<Map<String, @Nullable Object>> files = new ArrayList<>();
        for (TracedFile traceFile : traced.trace().files()) {
            LoadedFile file = traceFile.file();
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("sequence", file.sequence());
            json.put("name", file.name());
            json.put("sha256", file.sha256());
            json.put("archived", traced.archived().get(file.sequence()));
            json.put("loaded_at", file.loadedAt().toString());
            json.put("status", file.status());
            json.put("mends", file.parent());
            json.put("counting", traceFile.counting());
            List<Map<String, Object>> superseded = new ArrayList<>();
            traceFile.superseded().forEach((by, count) -> superseded.add(Map.of("by", by, "rows", count)));
            json.put("superseded", superseded);
            json.put("rejected", traceFile.rejected());
            json.put("without_value", traceFile.withoutValue());
            files.add(json);
        }
        return files;
    }

    Map<String, @Nullable Object> row(TracedRow row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", row.sequence());
        json.put("line", row.line());
        json.put("origin", row.origin());
        json.put("origin_line", row.originLine());
        json.put("fate", row.fate().code());
        json.put("superseded_by", row.supersededBy());
        json.put(
                "problems",
                row.problems().stream()
                        .map(p -> Map.of(
                                "code", p.code(),
                                "message", p.message().in(language),
                                "remedy", p.remedy().in(language)))
                        .toList());
        json.put("written", written(row.written()));
        json.put("date", row.day() == null ? null : row.day().toString());
        json.put("grain", row.grain() == null ? null : code(row.grain()));
        Understood understood = row.understood();
        json.put("unit", understood == null ? null : understood.unit().symbol());
        json.put("value", understood == null ? null : understood.value());
        json.put("numerator", understood == null ? null : understood.numerator());
        json.put("denominator", understood == null ? null : understood.denominator());
        json.put("count", understood == null ? null : understood.count());
        amount(json, "", understood == null ? null : understood.judged());
        amount(json, "actual_", understood == null ? null : understood.actual());
        return json;
    }

    private static void amount(Map<String, @Nullable Object> json, String prefix, @Nullable Amount amount) {
        json.put(prefix + "amount", amount == null ? null : plain(amount.amount()));
        EmissionFactor factor = amount == null ? null : amount.factor();
        if (amount == null || factor == null) {
            json.put(prefix + "factor", null);
            return;
        }
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("kgco2e_per_unit", plain(factor.kgPerUnit()));
        said.put("unit", factor.unit().symbol());
        said.put("valid_from", factor.validFrom().toString());
        said.put("source", factor.source());
        said.put("file", amount.factorFile());
        json.put(prefix + "factor", said);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    /** The cells that are there. */
    private static Map<String, String> written(Written w) {
        Map<String, String> written = new LinkedHashMap<>();
        String[] cells = {
            "date", w.date(), "value", w.value(), "numerator", w.numerator(), "denominator", w.denominator(),
            "unit", w.unit(), "count", w.count(), "category", w.category(), "segment", w.segment(),
            "activity", w.activity(), "source", w.source(), "comment", w.comment()
        };
        for (int i = 0; i < cells.length; i += 2) {
            if (!cells[i + 1].isEmpty()) {
                written.put(cells[i], cells[i + 1]);
            }
        }
        return written;
    }

    private static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
