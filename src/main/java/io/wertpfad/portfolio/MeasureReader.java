package io.wertpfad.portfolio;

import io.wertpfad.portfolio.Measure.Aggregate;
import io.wertpfad.portfolio.Measure.BaselineRule;
import io.wertpfad.portfolio.Measure.Better;
import io.wertpfad.portfolio.Measure.Dimension;
import io.wertpfad.portfolio.Measure.LifeCycle;
import io.wertpfad.portfolio.Measure.Relevance;
import io.wertpfad.portfolio.Measure.Target;
import io.wertpfad.portfolio.yaml.Node;
import io.wertpfad.portfolio.yaml.Place;
import io.wertpfad.portfolio.yaml.Shown;
import io.wertpfad.text.Wording;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the measures of one charter. */
final class MeasureReader {

    private final Findings findings;
    private final Values values;
    private final Amounts amounts;
    private final BaselineRuleReader baselineRules;
    private boolean anyKey;

    MeasureReader(Findings findings, Values values, @Nullable Window baseline) {
        this.findings = findings;
        this.values = values;
        this.amounts = new Amounts(findings, values);
        this.baselineRules = new BaselineRuleReader(findings, values, amounts, baseline);
    }

    /** Whether of all measures read none counts for the recommendation. */
    boolean nothingIsKey() {
        return !anyKey;
    }

    @Nullable
    Measure read(Node item, Map<String, Place> seen) {
        Fields fields = values.fields(
                item,
                "id",
                "dimension",
                "name",
                "unit",
                "better",
                "aggregate",
                "target",
                "relevance",
                "key",
                "internal",
                "absent",
                "baseline",
                "life_cycle");
        if (fields == null) {
            anyKey = true;
            return null;
        }
        Node idNode = fields.required("id", "downtime");
        String id = values.idWithUnderscores(idNode);
        values.claim(id, idNode, seen, "measure.twice");
        Dimension dimension = values.choice(fields.required("dimension", "time"), Dimension.class);
        Wording name = values.wording(fields.required("name", "{de: Stillstand, en: Downtime}"));
        Unit unit = unit(fields.required("unit", "h"));
        Better better = values.choice(fields.required("better", "lower"), Better.class);
        Aggregate aggregate = values.choice(fields.required("aggregate", "sum"), Aggregate.class);
        boolean internal = Boolean.TRUE.equals(values.flag(fields.optional("internal")));
        boolean key = key(fields, internal);
        Target target = target(fields, key, better);
        Relevance relevance = relevance(fields);
        boolean absentIsZero = values.choice(fields.optional("absent"), Absent.class) == Absent.ZERO;
        BaselineRule baseline = baselineRules.read(fields.optional("baseline"));
        LifeCycle lifeCycle = lifeCycle(fields, dimension);
        new Plausibility(findings, fields).check(dimension, unit, aggregate, target, relevance);
        if (id == null || dimension == null || name == null || unit == null || better == null || aggregate == null) {
            return null;
        }
        return new Measure(
                id,
                dimension,
                name,
                unit,
                better,
                aggregate,
                target,
                relevance,
                key,
                internal,
                absentIsZero,
                baseline,
                lifeCycle);
    }

    private @Nullable Unit unit(@Nullable Node node) {
        String text = values.text(node);
        if (node == null || text == null) {
            return null;
        }
        Optional<Unit> unit = Unit.of(text);
        if (unit.isEmpty()) {
            Object hint = Unit.nearest(text).stream()
                    .findFirst()
                    .<Object>map(near -> Findings.message("did_you_mean", near))
                    .orElse("");
            findings.add(node.place(), "unit.unknown", Shown.of(text), hint, Unit.documented());
        }
        return unit.orElse(null);
    }

    private boolean key(Fields fields, boolean internal) {
        Boolean given = values.flag(fields.optional("key"));
        boolean key = given == null ? !internal : given;
        if (key && internal) {
            findings.add(fields.place("key"), "key.internal");
        }
        anyKey |= key;
        return key;
    }

    private @Nullable Target target(Fields fields, boolean key, @Nullable Better better) {
        if (key && !fields.has("target")) {
            findings.add(fields.place("target"), "target.missing");
        }
        Fields target = values.fields(fields.optional("target"), "change", "value");
        if (target == null) {
            return null;
        }
        if (target.has("change") == target.has("value")) {
            findings.add(target.place(), "target.one_of");
            return null;
        }
        if (target.has("value")) {
            BigDecimal value = amounts.number(target.optional("value"));
            return value == null ? null : new Target(false, value);
        }
        BigDecimal change = amounts.percent(target.optional("change"));
        if (change == null) {
            return null;
        }
        if (change.signum() == 0) {
            findings.add(target.place("change"), "target.no_change");
        } else if (better != null && (change.signum() > 0) != (better == Better.HIGHER)) {
            String opposite = (change.signum() > 0 ? "-" : "+") + change.abs().toPlainString() + "%";
            findings.add(
                    target.place("change"),
                    "target.direction",
                    change,
                    better.name().toLowerCase(Locale.ROOT),
                    opposite);
        }
        return new Target(true, change);
    }

    private Relevance relevance(Fields fields) {
        Amounts.Amount amount = amounts.amount(fields.optional("relevance"));
        if (amount == null) {
            return new Relevance(false, BigDecimal.ZERO);
        }
        if (amount.number().signum() < 0) {
            findings.add(fields.place("relevance"), "relevance.negative");
        }
        return new Relevance(amount.percent(), amount.number());
    }

    private @Nullable LifeCycle lifeCycle(Fields fields, @Nullable Dimension dimension) {
        if (fields.has("life_cycle") && dimension != null && dimension != Dimension.TCO) {
            findings.add(fields.place("life_cycle"), "life_cycle.not_tco", dimension.code());
        }
        return new LifeCycleReader(findings, values, amounts).read(fields.optional("life_cycle"));
    }

    /** What a month without rows is. */
    private enum Absent {
        MISSING,
        ZERO
    }
}
