package io.wertpfad.run;

import io.wertpfad.archive.LogEntry;
import io.wertpfad.intake.LoadedFile;
import io.wertpfad.measurement.MonthValue;
import io.wertpfad.measurement.TracedFile;
import io.wertpfad.text.Dates;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Numbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A trace in words. */
final class TraceLines {

    /** Rows and parts that are shown unless all are asked for. */
    private static final int SHOWN = 50;

    private final Traced traced;
    private final TraceJson rows;
    private final Console console;
    private final Language language;

    TraceLines(Traced traced, TraceJson rows, Console console) {
        this.traced = traced;
        this.rows = rows;
        this.console = console;
        this.language = console.language();
    }

    void print(Spool listed, boolean all) {
        value();
        new TraceWords(traced, rows).explanation(language).forEach(sentence -> line("  " + sentence));
        now();
        files();
        factorFiles();
        parts(all);
        if (listed.size() > 0) {
            rows(listed, all);
        }
        if (!traced.trace().agrees()) {
            console.error(console.words(message("trace.disagrees")));
        }
    }

    private void value() {
        MonthValue value = traced.trace().judged();
        BigDecimal exact = value.value();
        String shown = TraceWords.shown(value, traced.measure(), language);
        Object said = exact == null ? message("trace.no_value") : Objects.requireNonNull(shown);
        say(
                "trace.value",
                traced.customer().name(),
                traced.useCase().name(),
                traced.measure().name(),
                traced.period(),
                said);
        if (exact != null
                && !TraceWords.exact(exact, traced.measure(), language).equals(shown)) {
            say("trace.exact", TraceWords.exact(exact, traced.measure(), language));
        }
        line("  " + console.words(TraceWords.state(traced)));
    }

    private void now() {
        Traced.Now now = traced.now();
        BigDecimal then = traced.trace().judged().value();
        if (now == null) {
            return;
        }
        BigDecimal value = now.value().value();
        boolean same = then == null ? value == null : value != null && then.compareTo(value) == 0;
        if (!same) {
            Object said =
                    value == null ? message("trace.no_value") : TraceWords.exact(value, traced.measure(), language);
            say("trace.now", said, now.dataState());
        }
    }

    private void files() {
        if (traced.trace().files().isEmpty()) {
            say("trace.no_files");
            return;
        }
        say("trace.files", traced.trace().files().size());
        for (TracedFile found : traced.trace().files()) {
            LoadedFile file = found.file();
            place(file.sequence(), file.name(), file.loadedAt(), file.sha256());
            List<Message> fates = new ArrayList<>();
            fates.add(message("trace.fate.counts", count(found.counting())));
            found.superseded().forEach((by, n) -> fates.add(message("trace.fate.superseded", count(n), by)));
            if (found.rejected() > 0) {
                fates.add(message("trace.fate.rejected", count(found.rejected())));
            }
            if (found.withoutValue() > 0) {
                fates.add(message("trace.fate.without_value", count(found.withoutValue())));
            }
            if (file.parent() != null) {
                fates.add(message("trace.fate.mends", file.parent()));
            }
            line("      " + fates.stream().map(console::words).collect(Collectors.joining("; ")));
        }
    }

    private void factorFiles() {
        if (!traced.factorFiles().isEmpty()) {
            say("trace.factor_files", traced.factorFiles().size());
        }
        for (LogEntry file : traced.factorFiles()) {
            place(file.sequence(), file.name(), file.loadedAt(), file.sha256());
        }
    }

    /** A file by its number, with when it was loaded and where its original lies. */
    private void place(long sequence, String name, Instant loadedAt, String sha256) {
        line("  [" + sequence + "] " + name);
        say("trace.file.place", loadedAt.atOffset(ZoneOffset.UTC).toString(), sha256);
        line("      " + traced.archived().get(sequence));
    }

    private void parts(boolean all) {
        Map<List<String>, Long> parts = rows.parts();
        if (parts.size() < 2) {
            return;
        }
        say("trace.parts");
        parts.entrySet().stream().limit(all ? Long.MAX_VALUE : SHOWN).forEach(part -> {
            String names = part.getKey().stream().filter(n -> !n.isEmpty()).collect(Collectors.joining(" · "));
            line("  " + (names.isEmpty() ? console.words(message("trace.part.none")) : names) + ": "
                    + console.words(message("trace.part.rows", count(part.getValue()))));
        });
    }

    private void rows(Spool listed, boolean all) {
        say("trace.rows", count(listed.size()));
        long printed = 0;
        for (JsonNode row : listed) {
            if (!all && printed == SHOWN) {
                break;
            }
            row(row);
            printed++;
        }
        if (printed < listed.size()) {
            say("trace.more", count(listed.size() - printed));
        }
    }

    private void row(JsonNode row) {
        List<String> parts = new ArrayList<>();
        parts.add("[" + row.path("file").asLong() + "] "
                + console.words(message("trace.line", row.path("line").asLong())));
        JsonNode written = row.path("written");
        parts.add(when(row, written));
        parts.add(amount(row, written));
        for (String name : List.of("category", "segment", "activity", "source", "comment")) {
            if (written.has(name)) {
                parts.add(console.words(
                        message("trace.column." + name, written.path(name).asString())));
            }
        }
        if (row.path("origin_line").asLong() != row.path("line").asLong()) {
            parts.add(console.words(message(
                    "trace.origin",
                    row.path("origin").asLong(),
                    row.path("origin_line").asLong())));
        }
        fate(row, parts);
        line("  " + parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("  ")));
    }

    private String when(JsonNode row, JsonNode written) {
        String cell = written.path("date").asString("");
        boolean day = row.path("grain").asString("").equals("day");
        return day ? Dates.day(LocalDate.parse(row.path("date").stringValue()), language) : "„" + cell + "“";
    }

    /** As written, and, where that differs, what it is in the measure's unit. */
    private String amount(JsonNode row, JsonNode written) {
        String ratio = written.has("numerator") || written.has("denominator")
                ? written.path("numerator").asString("") + " / "
                        + written.path("denominator").asString("")
                : "";
        String cell = written.has("value") ? written.path("value").asString() : ratio;
        String unit = written.path("unit").asString("");
        String count = written.has("count")
                ? "  "
                        + console.words(message(
                                "trace.column.count", written.path("count").asString()))
                : "";
        String said = (cell + " " + unit).strip();
        if (!row.path("amount").isNumber()) {
            return said + count;
        }
        BigDecimal amount = row.path("amount").decimalValue();
        JsonNode factor = row.path("factor");
        String times = factor.isObject()
                ? " × " + Numbers.exact(factor.path("kgco2e_per_unit").decimalValue(), language) + " kg/"
                        + factor.path("unit").asString() + " ["
                        + factor.path("file").asLong() + "]"
                : "";
        String understood = TraceWords.exact(amount, traced.measure(), language);
        return row.path("value").isNumber() ? said + times + " = " + understood + count : said + count;
    }

    private void fate(JsonNode row, List<String> parts) {
        switch (row.path("fate").asString()) {
            case "superseded" ->
                parts.add(console.words(message(
                        "trace.row.superseded", row.path("superseded_by").asLong())));
            case "rejected" -> {
                String reasons = row.path("problems")
                        .valueStream()
                        .map(problem -> problem.path("message").asString())
                        .collect(Collectors.joining(" "));
                parts.add(console.words(message("trace.row.rejected", reasons)));
            }
            case "without_value" -> parts.add(console.words(message("trace.row.without_value")));
            default -> {
                // It counts, as most do.
            }
        }
    }

    private String count(long number) {
        return Numbers.count(number, language);
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(TraceLines.class, key, arguments);
    }

    private void say(String key, Object... arguments) {
        line(console.words(message(key, arguments)));
    }

    /** Cells may hold anything; what steers a terminal, or turns the direction of writing, is shown as a dot. */
    private void line(String text) {
        console.line(text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '·' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }
}
