package io.wertpfad.intake;

import io.wertpfad.intake.Receipt.Entry;
import io.wertpfad.intake.Receipt.ReadAs;
import io.wertpfad.intake.Receipt.Rows;
import io.wertpfad.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A receipt for programs, as {@code check} and {@code ingest} print it and as it lies in {@code receipts/}. */
public final class ReceiptJson {

    private ReceiptJson() {}

    /**
     * The receipt as a JSON object.
     *
     * @param check whether nothing was loaded, only looked at
     */
    public static Map<String, @Nullable Object> of(Receipt receipt, boolean check, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", receipt.file());
        json.put("sha256", receipt.sha256());
        json.put(
                "status",
                check ? receipt.status().checkCode() : receipt.status().code());
        json.put("kind", receipt.kind());
        json.put("sequence", check ? null : receipt.sequence());
        json.put("read_as", readAs(receipt.readAs()));
        json.put("rows", rows(receipt.rows()));
        json.put(
                "problems",
                receipt.entries().stream().map(e -> problem(e, language)).toList());
        json.put("problems_total", receipt.problemsTotal());
        json.put(
                "restated",
                receipt.restated().stream()
                        .limit(Receipt.MAX_PER_CODE)
                        .map(ReceiptJson::restated)
                        .toList());
        json.put(
                "warnings",
                receipt.limitedWarnings().stream()
                        .map(w -> warning(w, language))
                        .toList());
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> readAs(@Nullable ReadAs readAs) {
        if (readAs == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("charset", readAs.charset());
        json.put("delimiter", readAs.delimiter());
        json.put("quote", readAs.quote());
        json.put("decimal", readAs.decimal());
        json.put("date", readAs.date());
        json.put("header_line", readAs.headerLine());
        if (readAs.definition() != null) {
            json.put("definition", readAs.definition());
        }
        json.put("ignored_lines", readAs.ignoredLines().stream().toArray());
        return json;
    }

    private static Map<String, Object> rows(Rows rows) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("read", rows.read());
        json.put("accepted", rows.accepted());
        json.put("rejected", rows.rejected());
        json.put("ignored", rows.ignored());
        return json;
    }

    private static Map<String, @Nullable Object> problem(Entry entry, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("line", entry.line());
        json.put("column", entry.column());
        json.put("code", entry.problem().code());
        json.put("message", entry.problem().message().in(language));
        json.put("remedy", entry.problem().remedy().in(language));
        return json;
    }

    private static Map<String, @Nullable Object> restated(Restatement restatement) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("use_case", restatement.useCase());
        json.put("measure", restatement.measure());
        json.put("period", restatement.period().toString());
        json.put("old", restatement.oldValue());
        json.put("new", restatement.newValue());
        return json;
    }

    private static Map<String, @Nullable Object> warning(Warning warning, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("line", warning.line());
        json.put("code", warning.code());
        json.put("message", warning.message().in(language));
        return json;
    }

    /** Several receipts as the document that a command prints: one is an object, several are an array. */
    public static Object document(List<Receipt> receipts, boolean check, Language language) {
        List<Map<String, @Nullable Object>> all =
                receipts.stream().map(r -> of(r, check, language)).toList();
        return all.size() == 1 ? Objects.requireNonNull(all.get(0)) : all;
    }
}
