package io.wertpfad.run;

import io.wertpfad.intake.reading.Dialect;
import io.wertpfad.intake.reading.OtherTable;
import io.wertpfad.intake.reading.Table;
import io.wertpfad.intake.reading.TableCopy;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code read} made of one file.
 *
 * @param target where its table was written, or null
 * @param copy what was written, or null
 * @param refusal why nothing was written, or null
 */
record ReadFile(
        Path file,
        @Nullable Path target,
        @Nullable TableCopy copy,
        @Nullable Message refusal) {

    /** Whether the copy lacks rows, or there is none. */
    boolean isIncomplete() {
        return copy == null || copy.problemsTotal() > 0;
    }

    Map<String, Object> json(Language language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", file.toString());
        document.put("written", target == null ? "" : target.toString());
        document.put("read_as", copy == null || copy.table() == null ? Map.of() : readAs(copy, copy.table()));
        document.put("rows", rows());
        document.put("problems", problems(language));
        document.put("problems_total", copy == null ? 1 : copy.problemsTotal());
        document.put(
                "other_tables",
                copy == null
                        ? List.of()
                        : copy.otherTables().stream().map(ReadFile::json).toList());
        return document;
    }

    private Map<String, Object> rows() {
        long kept = copy == null ? 0 : copy.rows();
        long left = copy == null ? 0 : copy.problemsTotal();
        return Map.of("read", kept + left, "written", kept, "rejected", left);
    }

    private static Map<String, Object> readAs(TableCopy copy, Table table) {
        Dialect dialect = table.dialect();
        Map<String, Object> readAs = new LinkedHashMap<>();
        readAs.put("charset", table.charset());
        readAs.put("delimiter", String.valueOf(dialect.delimiter()));
        readAs.put("quote", String.valueOf(dialect.quote()));
        readAs.put("header_line", table.headerLine());
        readAs.put("ignored_lines", copy.ignoredLines());
        return readAs;
    }

    private List<Map<String, Object>> problems(Language language) {
        if (refusal != null) {
            return List.of(Map.of("code", code(refusal), "message", refusal.in(language)));
        }
        return copy == null
                ? List.of()
                : copy.problems().stream()
                        .map(problem -> Map.<String, Object>of(
                                "line", problem.line(),
                                "code", problem.code(),
                                "message", problem.message().in(language)))
                        .toList();
    }

    private static String code(Message refusal) {
        return refusal.key().substring(refusal.key().lastIndexOf('.') + 1);
    }

    private static Map<String, Object> json(OtherTable other) {
        return Map.of("first_line", other.firstLine(), "last_line", other.lastLine(), "header", other.header());
    }
}
