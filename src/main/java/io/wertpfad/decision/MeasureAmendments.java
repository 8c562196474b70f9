package io.wertpfad.decision;

import io.wertpfad.decision.CharterAmendment.Kind;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Measure.BaselineRule;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the measures of a charter were changed between two versions. */
final class MeasureAmendments {

    private final List<CharterAmendment> found = new ArrayList<>();
    private final LocalDate on;

    private MeasureAmendments(LocalDate on) {
        this.on = on;
    }

    static List<CharterAmendment> between(LocalDate on, List<Measure> was, List<Measure> is) {
        MeasureAmendments amendments = new MeasureAmendments(on);
        for (Measure measure : was) {
            Optional<Measure> now = find(is, measure.id());
            if (now.isPresent()) {
                amendments.compare(measure, now.get());
            } else {
                amendments.add(measure, measure, Kind.MEASURE_REMOVED, name(measure), null);
            }
        }
        is.stream()
                .filter(measure -> find(was, measure.id()).isEmpty())
                .forEach(measure -> amendments.add(measure, measure, Kind.MEASURE_ADDED, null, name(measure)));
        return amendments.found;
    }

    private void compare(Measure was, Measure is) {
        changed(was, is, Kind.TARGET, was.target(), is.target(), target(was), target(is));
        changed(was, is, Kind.RELEVANCE, was.relevance(), is.relevance(), relevance(was), relevance(is));
        changed(was, is, Kind.BASELINE_RULE, was.baseline(), is.baseline(), baseline(was), baseline(is));
        definition(was, is);
        changed(was, is, Kind.KEY, was.key(), is.key(), yes("key", was.key()), yes("key", is.key()));
        changed(
                was,
                is,
                Kind.INTERNAL,
                was.internal(),
                is.internal(),
                yes("internal", was.internal()),
                yes("internal", is.internal()));
    }

    /** Each thing that defines what is counted, with what it was. */
    private void definition(Measure was, Measure is) {
        part(was, is, was.name(), is.name(), name(was), name(is), "name");
        part(was, is, was.unit(), is.unit(), unit(was), unit(is), "unit");
        part(
                was,
                is,
                was.dimension(),
                is.dimension(),
                code("dimension", was.dimension()),
                code("dimension", is.dimension()),
                "dimension");
        part(
                was,
                is,
                was.aggregate(),
                is.aggregate(),
                code("aggregate", was.aggregate()),
                code("aggregate", is.aggregate()),
                "aggregate");
        part(was, is, was.better(), is.better(), code("better", was.better()), code("better", is.better()), "better");
        part(
                was,
                is,
                was.absentIsZero(),
                is.absentIsZero(),
                yes("absent", was.absentIsZero()),
                yes("absent", is.absentIsZero()),
                "absent");
        part(was, is, was.lifeCycle(), is.lifeCycle(), lifeCycle(was), lifeCycle(is), "life_cycle");
    }

    private void part(
            Measure was,
            Measure is,
            @Nullable Object before,
            @Nullable Object after,
            Message old,
            Message now,
            String part) {
        if (!Objects.equals(before, after)) {
            Message what = message("amendment.definition", is.name(), message("amendment.part." + part), old, now);
            found.add(amendment(was, is, Kind.DEFINITION, old, now, what));
        }
    }

    private void changed(
            Measure was,
            Measure is,
            Kind kind,
            @Nullable Object before,
            @Nullable Object after,
            Message old,
            Message now) {
        if (!Objects.equals(before, after)) {
            add(was, is, kind, old, now);
        }
    }

    private void add(Measure was, Measure is, Kind kind, @Nullable Message old, @Nullable Message now) {
        Message what = old == null || now == null
                ? message("amendment." + kind.code(), is.name())
                : message("amendment." + kind.code(), is.name(), old, now);
        found.add(amendment(was, is, kind, old, now, what));
    }

    private CharterAmendment amendment(
            Measure was, Measure is, Kind kind, @Nullable Message old, @Nullable Message now, Message what) {
        return new CharterAmendment(is.id(), on, kind, false, was.internal() || is.internal(), old, now, what);
    }

    private static Optional<Measure> find(List<Measure> measures, String id) {
        return measures.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    private static Message target(Measure measure) {
        Measure.Target target = measure.target();
        return target == null ? message("amendment.none") : new Amounts(Subject.of(measure)).target(target);
    }

    private static Message relevance(Measure measure) {
        Measure.Relevance relevance = measure.relevance();
        double amount = relevance.amount().doubleValue();
        return relevance.relative()
                ? Message.of(Amounts.class, "amount.percent", Amounts.number(amount))
                : new Amounts(Subject.of(measure)).size(amount);
    }

    private static Message baseline(Measure measure) {
        BaselineRule rule = measure.baseline();
        String kind = "amendment.baseline_rule." + rule.kind().name().toLowerCase(Locale.ROOT);
        if (rule.value() == null) {
            return message(kind);
        }
        Message value = new Amounts(Subject.of(measure)).amount(rule.value().doubleValue());
        return rule.source() == null ? message(kind, value) : message(kind + ".source", value, rule.source());
    }

    private static Message lifeCycle(Measure measure) {
        Measure.LifeCycle lifeCycle = measure.lifeCycle();
        return lifeCycle == null
                ? message("amendment.life_cycle.none")
                : message("amendment.life_cycle", lifeCycle.years(), lifeCycle.discountRate());
    }

    private static Message name(Measure measure) {
        return message("amendment.value", measure.name());
    }

    private static Message unit(Measure measure) {
        return message(
                "amendment.value",
                new Wording(measure.unit().symbol(Language.DE), measure.unit().symbol(Language.EN)));
    }

    private static Message code(String group, Enum<?> value) {
        return message("amendment." + group + "." + value.name().toLowerCase(Locale.ROOT));
    }

    private static Message yes(String group, boolean yes) {
        return message("amendment." + group + (yes ? ".yes" : ".no"));
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(MeasureAmendments.class, key, arguments);
    }
}
