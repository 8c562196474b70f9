package io.wertpfad.portfolio;

import io.wertpfad.portfolio.UseCase.Status;
import io.wertpfad.portfolio.yaml.Node;
import io.wertpfad.portfolio.yaml.Place;
import io.wertpfad.portfolio.yaml.Shown;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the use cases of a customer. */
final class UseCaseReader {

    private final Findings findings;
    private final Values values;
    private final PackCalendar calendar;
    private final Map<String, Place> stages;
    private final Map<String, Place> ids;
    private final Map<Status, Map<String, Place>> statuses = new LinkedHashMap<>();

    /**
     * Reads use cases of one customer.
     *
     * @param stages the ids of the stages there are
     * @param ids takes up the ids found, with their places
     */
    UseCaseReader(
            Findings findings,
            Values values,
            PackCalendar calendar,
            Map<String, Place> stages,
            Map<String, Place> ids) {
        this.findings = findings;
        this.values = values;
        this.calendar = calendar;
        this.stages = stages;
        this.ids = ids;
    }

    @Nullable
    UseCase read(Node item) {
        Fields fields = values.fields(item, "id", "name", "status", "since", "stage", "contribution", "charter");
        if (fields == null) {
            return null;
        }
        Node idNode = fields.required("id", "nw-downtime");
        String id = values.id(idNode);
        values.claim(id, idNode, ids, "use_case.twice_here");
        Wording name =
                values.wording(fields.required("name", "{de: Vorausschauende Wartung, en: Predictive maintenance}"));
        Node statusNode = fields.required("status", "active");
        Status status = values.choice(statusNode, Status.class);
        if (status != null && statusNode != null) {
            statuses.computeIfAbsent(status, any -> new LinkedHashMap<>())
                    .put(id == null ? item.place().path() : id, statusNode.place());
        }
        LocalDate since = since(fields, status);
        String stage = stage(fields);
        Wording contribution = values.wording(fields.optional("contribution"));
        Node charterNode = status == null || status == Status.WAITING
                ? fields.optional("charter")
                : fields.required("charter", "{agreed_on: …, place: …, baseline: …, pilot: …, …}");
        Charter charter = new CharterReader(findings, values, calendar).read(charterNode);
        if (id == null || name == null || status == null || stage == null) {
            return null;
        }
        return new UseCase(id, name, status, since, stage, contribution, charter);
    }

    /** The use cases of a status: id, or path where it has none, and the place of the status. */
    Map<String, Place> statuses(Status status) {
        return statuses.getOrDefault(status, Map.of());
    }

    private @Nullable LocalDate since(Fields fields, @Nullable Status status) {
        boolean closed = status == Status.SCALED || status == Status.ENDED;
        if (status != null && closed && !fields.has("since")) {
            findings.add(fields.place("since"), "since.missing", status.code());
        }
        if (!closed && status != null && fields.has("since")) {
            findings.add(fields.place("since"), "since.surplus", status.code());
        }
        return new Moments(findings, values).day(fields.optional("since"));
    }

    private @Nullable String stage(Fields fields) {
        List<String> valid = new ArrayList<>(stages.keySet());
        Node node = fields.required("stage", valid.isEmpty() ? "order" : valid.get(0));
        String stage = values.text(node);
        if (node == null || stage == null || stages.containsKey(stage)) {
            return stage;
        }
        if (valid.isEmpty()) {
            return null;
        }
        findings.add(node.place(), "stage.unknown", Shown.of(stage), Findings.didYouMean(stage, valid), valid);
        return null;
    }
}
