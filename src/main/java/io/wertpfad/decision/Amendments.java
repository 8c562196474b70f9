package io.wertpfad.decision;

import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a charter was changed: the first accepted version is what was agreed, every later one is compared with the one before. */
public final class Amendments {

    private final List<CharterAmendment> found = new ArrayList<>();
    private final LocalDate on;

    private Amendments(LocalDate on) {
        this.on = on;
    }

    /**
     * The changes to the charter of a use case.
     *
     * @param versions of the customer's file, in the order in which they were accepted
     */
    public static List<CharterAmendment> of(String useCase, List<Agreed> versions) {
        List<CharterAmendment> all = new ArrayList<>();
        Charter before = null;
        for (Agreed version : versions) {
            Charter charter = charter(useCase, version);
            if (before != null && charter != null) {
                Amendments amendments = new Amendments(version.on());
                amendments.compare(before, charter);
                all.addAll(amendments.found);
            }
            before = charter == null ? before : charter;
        }
        return all;
    }

    private static @Nullable Charter charter(String useCase, Agreed version) {
        return version.customer().useCases().stream()
                .filter(u -> u.id().equals(useCase))
                .map(UseCase::charter)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void compare(Charter was, Charter is) {
        if (!was.decisionDate().equals(is.decisionDate())) {
            boolean later = is.decisionDate().isAfter(was.decisionDate());
            found.add(new CharterAmendment(
                    null, on, later, message("decision_date", was.decisionDate(), is.decisionDate())));
        }
        window("baseline", was.baseline(), is.baseline());
        window("pilot", was.pilot(), is.pilot());
        if (!was.place().equals(is.place())) {
            whole(message("place", place(was), place(is)));
        }
        for (Measure measure : was.measures()) {
            Optional<Measure> now = find(is, measure.id());
            if (now.isEmpty()) {
                add(measure, message("measure_removed", measure.name()));
            } else {
                compare(measure, now.get());
            }
        }
        is.measures().stream()
                .filter(measure -> find(was, measure.id()).isEmpty())
                .forEach(measure -> add(measure, message("measure_added", measure.name())));
    }

    private void compare(Measure was, Measure is) {
        if (!Objects.equals(was.target(), is.target())) {
            add(is, message("target", is.name(), target(was), target(is)));
        }
        if (!was.relevance().equals(is.relevance())) {
            add(is, message("relevance", is.name(), relevance(was), relevance(is)));
        }
        if (!was.baseline().equals(is.baseline())) {
            add(is, message("baseline_rule", is.name()));
        }
        if (was.aggregate() != is.aggregate()
                || was.better() != is.better()
                || !was.unit().equals(is.unit())) {
            add(is, message("definition", is.name()));
        }
        if (was.key() != is.key()) {
            add(is, message(is.key() ? "key" : "not_key", is.name()));
        }
    }

    private void window(String key, Window was, Window is) {
        if (!was.equals(is)) {
            whole(message(key, Spans.of(was.from(), was.to()), Spans.of(is.from(), is.to())));
        }
    }

    private void whole(Message what) {
        found.add(new CharterAmendment(null, on, false, what));
    }

    private void add(Measure measure, Message what) {
        found.add(new CharterAmendment(measure.id(), on, false, what));
    }

    private static Optional<Measure> find(Charter charter, String id) {
        return charter.measures().stream().filter(m -> m.id().equals(id)).findFirst();
    }

    private static String place(Charter charter) {
        Charter.Place place = charter.place();
        return place.area() == null ? place.site() : place.site() + ", " + place.area();
    }

    private static Message target(Measure measure) {
        Measure.Target target = measure.target();
        return target == null ? message("none") : new Amounts(Subject.of(measure)).target(target);
    }

    private static Message relevance(Measure measure) {
        Measure.Relevance relevance = measure.relevance();
        double amount = relevance.amount().doubleValue();
        return relevance.relative()
                ? Message.of(Amounts.class, "amount.percent", Message.of(Amounts.class, "number", amount))
                : new Amounts(Subject.of(measure)).size(amount);
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Amendments.class, "amendment." + key, arguments);
    }
}
