package io.wertpfad.portfolio;

import io.wertpfad.portfolio.UseCase.Status;
import io.wertpfad.portfolio.yaml.Node;
import io.wertpfad.portfolio.yaml.Place;
import io.wertpfad.text.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a whole portfolio file. */
final class CustomerReader {

    private static final int MOST_ACTIVE = 3;

    private final Findings findings;
    private final Values values;
    private final PackCalendar calendar;
    private final Map<String, Place> customerIds = new LinkedHashMap<>();
    private final Map<String, Place> useCaseIds = new LinkedHashMap<>();

    CustomerReader(Findings findings, PackCalendar calendar) {
        this.findings = findings;
        this.values = new Values(findings);
        this.calendar = calendar;
    }

    /** The customer; empty, with findings, if the file lacks what makes one. */
    Optional<Customer> read(Node root) {
        Fields fields = values.fields(root, "customer", "name", "value_path", "release", "steering", "use_cases");
        if (fields == null) {
            return Optional.empty();
        }
        Node idNode = fields.required("customer", "nordwind");
        String id = values.id(idNode);
        values.claim(id, idNode, customerIds, "customer.twice");
        String name = values.text(fields.required("name", "Nordwind Logistik GmbH"));
        Map<String, Place> stages = new LinkedHashMap<>();
        ValuePath valuePath = valuePath(fields.required("value_path", "{stages: [{id: order, name: Order}]}"), stages);
        Map<Edition, Release> release = release(fields.optional("release"));
        Steering steering = new SteeringReader(findings, values)
                .read(fields.required("steering", "{cadence: monthly, members: […]}"));
        List<UseCase> useCases = useCases(fields.required("use_cases", "[{id: nw-downtime, …}]"), stages);
        if (id == null || name == null || valuePath == null || steering == null) {
            return Optional.empty();
        }
        return Optional.of(new Customer(id, name, valuePath, release, steering, useCases));
    }

    /** The id, as far as it is one, with its place. */
    Map<String, Place> customerIds() {
        return customerIds;
    }

    /** The ids of the use cases, each with its place. */
    Map<String, Place> useCaseIds() {
        return useCaseIds;
    }

    private @Nullable ValuePath valuePath(@Nullable Node node, Map<String, Place> seen) {
        Fields fields = values.fields(node, "picture", "stages");
        if (fields == null) {
            return null;
        }
        Wording picture = values.wording(fields.optional("picture"));
        List<ValuePath.Stage> stages = new ArrayList<>();
        Node list = fields.required("stages", "[{id: order, name: {de: Bestellung, en: Order}}]");
        for (Node item : values.items(list)) {
            ValuePath.Stage stage = stage(item, seen);
            if (stage != null) {
                stages.add(stage);
            }
        }
        if (list != null && values.isEmptyList(list)) {
            findings.add(list.place(), "stages.none");
        }
        return new ValuePath(picture == null ? chain(stages) : picture, stages);
    }

    private ValuePath.@Nullable Stage stage(Node item, Map<String, Place> seen) {
        Fields fields = values.fields(item, "id", "name");
        if (fields == null) {
            return null;
        }
        Node idNode = fields.required("id", "order");
        String id = values.idWithUnderscores(idNode);
        values.claim(id, idNode, seen, "stage.twice");
        Wording name = values.wording(fields.required("name", "{de: Bestellung, en: Order}"));
        return id == null || name == null ? null : new ValuePath.Stage(id, name);
    }

    /** The picture of a value path that has none of its own: its stages in their order. */
    private static Wording chain(List<ValuePath.Stage> stages) {
        return new Wording(
                String.join(" → ", stages.stream().map(s -> s.name().de()).toList()),
                String.join(" → ", stages.stream().map(s -> s.name().en()).toList()));
    }

    private Map<Edition, Release> release(@Nullable Node node) {
        Map<Edition, Release> release = new EnumMap<>(Edition.class);
        release.put(Edition.INTERNAL, Release.AUTO);
        release.put(Edition.CUSTOMER, Release.MANUAL);
        Fields fields = values.fields(node, "internal", "customer");
        if (fields != null) {
            for (Edition edition : Edition.values()) {
                Release chosen = values.choice(fields.optional(edition.code()), Release.class);
                if (chosen != null) {
                    release.put(edition, chosen);
                }
            }
        }
        return release;
    }

    private List<UseCase> useCases(@Nullable Node node, Map<String, Place> stages) {
        UseCaseReader reader = new UseCaseReader(findings, values, calendar, stages, useCaseIds);
        List<UseCase> useCases = new ArrayList<>();
        for (Node item : values.items(node)) {
            UseCase useCase = reader.read(item);
            if (useCase != null) {
                useCases.add(useCase);
            }
        }
        Map<String, Place> active = reader.statuses(Status.ACTIVE);
        if (active.size() > MOST_ACTIVE) {
            Place surplus = List.copyOf(active.values()).get(MOST_ACTIVE);
            findings.add(surplus, "active.many", active.size(), List.copyOf(active.keySet()), MOST_ACTIVE);
        }
        return useCases;
    }
}
