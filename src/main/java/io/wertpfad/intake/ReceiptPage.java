package io.wertpfad.intake;

import io.wertpfad.intake.Receipt.Entry;
import io.wertpfad.intake.Receipt.ReadAs;
import io.wertpfad.text.Dates;
import io.wertpfad.text.Language;
import io.wertpfad.text.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the page of a receipt shows: all texts in its language, problems grouped by what is to be done about them. */
final class ReceiptPage {

    private static final int SHOWN_PER_GROUP = 10;
    private static final int SHOWN_GROUPS = 50;

    private final Receipt receipt;
    private final LocalDate day;
    private final Language language;

    ReceiptPage(Receipt receipt, LocalDate day, Language language) {
        this.receipt = receipt;
        this.day = day;
        this.language = language;
    }

    Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("file", receipt.file());
        model.put("sha256", receipt.sha256());
        model.put("day", Dates.day(day, language));
        model.put("status", receipt.status().code());
        model.put("statusLabel", receipt.status().label().in(language));
        model.put("sequence", Objects.requireNonNullElse(receipt.sequence(), 0L));
        model.put("rows", rows());
        model.put("groups", groups());
        model.put("more", receipt.groups().size() > SHOWN_GROUPS);
        model.put("restated", restated());
        model.put(
                "warnings",
                receipt.limitedWarnings().stream()
                        .map(w -> w.message().in(language))
                        .toList());
        model.put("readAs", readAs());
        LoadedFile earlier = receipt.earlier();
        model.put("earlier", earlier == null ? "" : earlier.name());
        model.put("earlierSequence", earlier == null ? 0 : earlier.sequence());
        model.put("rejectedLink", "../../rejected/" + Link.to(RejectedFiles.rows(receipt.file())));
        model.put("rejectedFile", receipt.rows().rejected() > 0 ? RejectedFiles.rows(receipt.file()) : "");
        model.put("original", RejectedFiles.original(receipt.file()));
        return model;
    }

    private Map<String, Object> rows() {
        return Map.of(
                "read", Numbers.count(receipt.rows().read(), language),
                "accepted", Numbers.count(receipt.rows().accepted(), language),
                "rejected", Numbers.count(receipt.rows().rejected(), language),
                "ignored", Numbers.count(receipt.rows().ignored(), language));
    }

    private List<Map<String, Object>> groups() {
        return receipt.groups().stream()
                .limit(SHOWN_GROUPS)
                .map(group -> Map.<String, Object>of(
                        "remedy", group.remedy().in(language),
                        "count", group.count(),
                        "exact", group.exact(),
                        "more", group.count() - Math.min(group.entries().size(), SHOWN_PER_GROUP),
                        "entries",
                                group.entries().stream()
                                        .limit(SHOWN_PER_GROUP)
                                        .map(this::entry)
                                        .toList()))
                .toList();
    }

    private Map<String, Object> entry(Entry entry) {
        return Map.of(
                "line", entry.line() == null ? "" : String.valueOf(entry.line()),
                "column", Objects.requireNonNullElse(entry.column(), ""),
                "message", entry.problem().message().in(language));
    }

    private List<Map<String, Object>> restated() {
        return receipt.restated().stream()
                .limit(Receipt.MAX_PER_CODE)
                .map(r -> Map.<String, Object>of(
                        "useCase", r.useCase(),
                        "measure", r.measure(),
                        "period", Dates.month(r.period(), language),
                        "old", number(r.oldValue()),
                        "new", number(r.newValue())))
                .toList();
    }

    private String number(@Nullable String value) {
        return value == null ? "–" : Numbers.exact(new BigDecimal(value), language);
    }

    private List<String> readAs() {
        ReadAs readAs = receipt.readAs();
        return readAs == null
                ? List.of()
                : readAs.explanation().stream().map(m -> m.in(language)).toList();
    }
}
