package io.wertpfad.run;

import io.wertpfad.run.Status.CustomerStatus;
import io.wertpfad.run.Status.MissingMeasure;
import io.wertpfad.text.Language;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code status --json} prints; its schema is {@code schema/status.schema.json}. */
final class StatusJson {

    private StatusJson() {}

    static Map<String, @Nullable Object> of(Status status, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("period", status.period().toString());
        json.put("data_state", status.dataState());
        json.put("left_out", RunJson.leftOut(status.portfolio(), status.exports(), language));
        json.put(
                "customers",
                status.customers().stream().map(c -> customer(c, language)).toList());
        json.put("waiting", status.waiting());
        json.put("rejected", status.rejected());
        json.put("held", status.held());
        json.put(
                "failed",
                status.failed().stream()
                        .map(f -> Map.of("customer", f.customer(), "reasons", f.reasons()))
                        .toList());
        json.put("next_run", status.nextRun().map(Instant::toString).orElse(null));
        json.put("deliveries", SentJson.deliveries(status.deliveries(), language));
        return json;
    }

    static List<Map<String, String>> missing(List<MissingMeasure> missing, Language language) {
        return missing.stream()
                .map(m -> Map.of(
                        "use_case", m.useCase(),
                        "measure", m.measure(),
                        "reason", m.reason().in(language)))
                .toList();
    }

    private static Map<String, @Nullable Object> customer(CustomerStatus customer, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("customer", customer.id());
        json.put("revision", customer.reported().orElse(null));
        json.put("missing", missing(customer.missing(), language));
        List<Map<String, Object>> decisions = customer.decisions().stream()
                .map(d -> Map.<String, Object>of(
                        "use_case", d.useCase(), "date", d.date().toString(), "overdue", d.overdue()))
                .toList();
        json.put("decisions", decisions);
        return json;
    }
}
