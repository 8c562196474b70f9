package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.ReceiptJson;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.run.MonthlyRun.Ran;
import io.wertpfad.run.PackJob.Made;
import io.wertpfad.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code run --json} prints; its schema is {@code schema/run.schema.json}. */
final class RunJson {

    private RunJson() {}

    static Map<String, @Nullable Object> of(Ran ran, Workspace workspace, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("period", ran.period().toString());
        json.put("rendered_again", ran.again());
        json.put("left_out", leftOut(ran.ingested().portfolio(), language));
        json.put(
                "files",
                ran.ingested().receipts().stream()
                        .map(r -> ReceiptJson.of(r, false, language))
                        .toList());
        json.put("unsettled", ran.ingested().unsettled());
        json.put(
                "packs", ran.made().stream().map(made -> packs(made, workspace)).toList());
        return json;
    }

    static List<Map<String, @Nullable Object>> leftOut(Portfolio portfolio, Language language) {
        return portfolio.brokenFiles().stream()
                .map(file -> {
                    Map<String, @Nullable Object> json = new LinkedHashMap<>();
                    json.put("file", file.file());
                    json.put("customer", file.customer().orElse(null));
                    json.put(
                            "problems",
                            file.problems().stream().map(p -> p.in(language)).toList());
                    return json;
                })
                .toList();
    }

    private static Map<String, @Nullable Object> packs(Made made, Workspace workspace) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("customer", made.customer());
        json.put("revision", made.known() ? made.revision() : null);
        json.put("data_state", made.dataState());
        json.put("outbox", made.files().stream().map(workspace::name).toList());
        json.put("held", made.held().stream().map(workspace::name).toList());
        json.put("failed_check", made.failed());
        return json;
    }
}
