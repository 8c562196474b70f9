package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.ReceiptJson;
import io.wertpfad.intake.export.ExportDefinitions;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.Problem;
import io.wertpfad.run.MonthlyRun.Ran;
import io.wertpfad.run.PackJob.Made;
import io.wertpfad.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What {@code run --json} prints; its schema is {@code schema/run.schema.json}. */
final class RunJson {

    private RunJson() {}

    static Map<String, @Nullable Object> of(
            Ran ran, RunSummary summary, Retention.Removed removed, Workspace workspace, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("period", ran.period().toString());
        json.put("rendered_again", ran.again());
        json.put("left_out", leftOut(ran.ingested().portfolio(), ran.ingested().exports(), language));
        json.put(
                "files",
                ran.ingested().receipts().stream()
                        .map(r -> ReceiptJson.of(r, false, language))
                        .toList());
        json.put("unsettled", ran.ingested().unsettled());
        json.put(
                "packs", ran.made().stream().map(made -> packs(made, workspace)).toList());
        json.put(
                "failed",
                ran.failures().stream()
                        .map(failure -> Map.of(
                                "customer",
                                failure.customer(),
                                "reasons",
                                failure.reasons().stream()
                                        .map(reason -> reason.in(language))
                                        .toList()))
                        .toList());
        json.put("waiting", waiting(ran.waiting(), language));
        json.put("portfolio", portfolio(ran.portfolio(), workspace));
        json.put("delivery", SentJson.of(ran.sent(), language));
        json.put("summary", SummaryLines.json(summary, language));
        json.put(
                "removed",
                Map.of("receipts", removed.receipts(), "packs", removed.packs(), "archive", removed.archive()));
        return json;
    }

    private static List<Map<String, Object>> waiting(Waiting waiting, Language language) {
        return waiting.gaps().entrySet().stream()
                .map(customer -> Map.<String, Object>of(
                        "customer",
                        customer.getKey(),
                        "until",
                        waiting.until().toString(),
                        "missing",
                        StatusJson.missing(customer.getValue(), language)))
                .toList();
    }

    private static @Nullable Map<String, @Nullable Object> portfolio(
            PortfolioJob.@Nullable Made made, Workspace workspace) {
        if (made == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("revision", made.revision());
        json.put("outbox", made.files().stream().map(workspace::name).toList());
        json.put("failed_check", made.failed());
        return json;
    }

    static List<Map<String, @Nullable Object>> leftOut(
            Portfolio portfolio, ExportDefinitions exports, Language language) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        portfolio
                .brokenFiles()
                .forEach(
                        file -> all.add(leftOut(file.file(), file.customer().orElse(null), file.problems(), language)));
        exports.brokenFiles().forEach(file -> all.add(leftOut(file.file(), null, file.problems(), language)));
        return all;
    }

    private static Map<String, @Nullable Object> leftOut(
            String file, @Nullable String customer, List<Problem> problems, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("customer", customer);
        json.put("problems", problems.stream().map(p -> p.in(language)).toList());
        return json;
    }

    private static Map<String, @Nullable Object> packs(Made made, Workspace workspace) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("customer", made.customer());
        json.put("revision", made.known() ? made.revision() : null);
        json.put("data_state", made.dataState());
        json.put("frozen_before", made.frozenBefore());
        json.put("outbox", made.files().stream().map(workspace::name).toList());
        json.put("held", made.held().stream().map(workspace::name).toList());
        json.put("failed_check", made.failed());
        Map<String, List<String>> empty = new TreeMap<>();
        made.empty().forEach(pack -> empty.put(pack.name(), pack.charts()));
        json.put("empty_charts", empty);
        json.put("boxes", made.boxes());
        return json;
    }
}
