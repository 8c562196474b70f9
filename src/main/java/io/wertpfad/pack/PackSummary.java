package io.wertpfad.pack;

import io.wertpfad.decision.Recommendation.Advice;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is said of a pack where only a few lines fit, in its own language. Taken from its sidecar, so that it says what was
 * reported, whatever version of the product asks.
 *
 * @param title the customer's name; of the portfolio pack, its own
 * @param edition null for the portfolio pack, of which there is but one
 * @param revisionReason null for revision 1, and in the customer's edition
 * @param sentences what page 1 says, at most three: one for each decision that is due, then what is to be settled, what comes
 *     next, and how complete the data are
 * @param corrected how many earlier values are others now
 * @param emptyChart whether a chart has no value although months of its measure are over, so that it waits to be seen
 */
public record PackSummary(
        String title,
        YearMonth period,
        LocalDate packDate,
        @Nullable String edition,
        Language language,
        int revision,
        @Nullable String revisionReason,
        List<String> sentences,
        int corrected,
        boolean emptyChart) {

    private static final int MOST = 3;

    public PackSummary {
        sentences = List.copyOf(sentences);
    }

    /** Who may read it: readers of which edition; of the internal one, where it is the portfolio pack. */
    public Edition readBy() {
        return edition == null ? Edition.INTERNAL : Edition.valueOf(edition.toUpperCase(Locale.ROOT));
    }

    static PackSummary of(JsonNode sidecar) {
        Language language =
                Language.of(sidecar.required("language").stringValue()).orElseThrow();
        boolean portfolio = !sidecar.has("customer");
        return new PackSummary(
                portfolio
                        ? say(language, "summary.portfolio")
                        : sidecar.required("customer_name").stringValue(),
                YearMonth.parse(sidecar.required("period").stringValue()),
                LocalDate.parse(sidecar.required("pack_date").stringValue()),
                sidecar.path("edition").asStringOpt().orElse(null),
                language,
                sidecar.required("revision").intValue(),
                sidecar.path("revision_reason").asStringOpt().orElse(null),
                sentences(portfolio ? sidecar : sidecar.required("decide"), language),
                sidecar.path("data").path("restatements").size(),
                EmptyCharts.in(sidecar));
    }

    /** In the order of page 1: what is due, what hangs beside it, what comes next, what was decided, the data. */
    private static List<String> sentences(JsonNode page, Language language) {
        List<String> sentences = new ArrayList<>();
        Set<String> due = page.path("due").valueStream().map(PackSummary::which).collect(Collectors.toSet());
        page.path("due").forEach(d -> sentences.add(due(d, language)));
        if (due.isEmpty()) {
            sentences.add(say(language, "summary.none_due"));
        }
        page.path("due")
                .forEach(d -> d.path("question")
                        .asStringOpt()
                        .ifPresent(question -> sentences.add(say(language, "summary.question", name(d), question))));
        page.path("limbo")
                .valueStream()
                .filter(l -> !due.contains(which(l)))
                .forEach(l -> sentences.add(say(language, "summary.limbo", name(l), text(l, "what"))));
        page.path("upcoming")
                .forEach(u -> sentences.add(say(
                        language,
                        "summary.upcoming",
                        name(u),
                        LocalDate.parse(text(u, "decision_date")),
                        YearMonth.parse(text(u, "serving_period")))));
        page.path("notices").forEach(n -> sentences.add(say(language, "summary.notice", name(n), text(n, "what"))));
        JsonNode completeness = page.path("completeness");
        if (!completeness.isEmpty()) {
            sentences.add(say(language, "summary.data", sum(completeness, "present"), sum(completeness, "expected")));
        }
        return sentences.stream().limit(MOST).toList();
    }

    private static int sum(JsonNode lines, String field) {
        return lines.valueStream().mapToInt(line -> line.path(field).asInt()).sum();
    }

    private static String due(JsonNode due, Language language) {
        int overdue = due.path("overdue_days").asInt();
        return say(
                language,
                overdue > 0 ? "summary.overdue" : "summary.due",
                name(due),
                Advice.valueOf(text(due, "advice").toUpperCase(Locale.ROOT)).label(),
                text(due, "main_reason"),
                overdue);
    }

    /** The portfolio pack says whose use case it is. */
    private static String name(JsonNode line) {
        return line.path("customer").asStringOpt().map(c -> c + ", ").orElse("") + text(line, "name");
    }

    private static String which(JsonNode line) {
        return line.path("customer").asString("") + "/" + text(line, "use_case");
    }

    private static String text(JsonNode line, String field) {
        return line.required(field).stringValue();
    }

    private static String say(Language language, String key, Object... arguments) {
        return Message.of(PackSummary.class, key, arguments).in(language);
    }
}
