package io.wertpfad.decision;

import io.wertpfad.decision.CharterAmendment.Kind;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Party;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a charter was changed since it was agreed. A version is compared with the one before in which the use case had a charter,
 * so that nothing is lost while it waits or is out of the file. Versions accepted before the day of the agreement are drafts: the
 * last of them is what was agreed. A charter that was agreed once stays so, whatever day is written into it later.
 */
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
        for (Agreed version : agreed(useCase, versions)) {
            Charter charter = charter(useCase, version).orElseThrow();
            if (before != null) {
                Amendments amendments = new Amendments(version.on());
                amendments.compare(before, charter);
                all.addAll(amendments.found);
            }
            before = charter;
        }
        return all;
    }

    /** The versions that have a charter of the use case, without drafts: the first is what was agreed. */
    public static List<Agreed> agreed(String useCase, List<Agreed> versions) {
        List<Agreed> agreed = new ArrayList<>();
        Charter before = null;
        boolean frozen = false;
        for (Agreed version : versions) {
            Charter charter = charter(useCase, version).orElse(null);
            if (charter == null) {
                continue;
            }
            frozen = frozen || (before != null && !version.on().isBefore(before.agreedOn()));
            if (!frozen) {
                agreed.clear();
            }
            agreed.add(version);
            before = charter;
        }
        return agreed;
    }

    private static Optional<Charter> charter(String useCase, Agreed version) {
        return version.useCase(useCase).map(UseCase::charter);
    }

    private void compare(Charter was, Charter is) {
        if (!was.decisionDate().equals(is.decisionDate())) {
            found.add(decisionDate(on, was.decisionDate(), is.decisionDate()));
        }
        window(Kind.BASELINE, was.baseline(), is.baseline());
        window(Kind.PILOT, was.pilot(), is.pilot());
        whole(Kind.PLACE, was.place(), is.place(), text(place(was)), text(place(is)));
        whole(Kind.AGREED_ON, was.agreedOn(), is.agreedOn(), day(was.agreedOn()), day(is.agreedOn()));
        whole(Kind.AGREED_BY, was.agreedBy(), is.agreedBy(), parties(was.agreedBy()), parties(is.agreedBy()));
        found.addAll(MeasureAmendments.between(on, was.measures(), is.measures()));
    }

    private static CharterAmendment decisionDate(LocalDate on, LocalDate was, LocalDate is) {
        return new CharterAmendment(
                null,
                on,
                Kind.DECISION_DATE,
                is.isAfter(was),
                false,
                day(was),
                day(is),
                message("amendment.decision_date", was, is));
    }

    private void window(Kind kind, Window was, Window is) {
        whole(kind, was, is, Spans.of(was.from(), was.to()), Spans.of(is.from(), is.to()));
    }

    private void whole(Kind kind, @Nullable Object was, @Nullable Object is, Message before, Message after) {
        if (!Objects.equals(was, is)) {
            Message what = message("amendment." + kind.code(), before, after);
            found.add(new CharterAmendment(null, on, kind, false, false, before, after, what));
        }
    }

    private static String place(Charter charter) {
        Charter.Place place = charter.place();
        return place.area() == null ? place.site() : place.site() + ", " + place.area();
    }

    private static Message parties(Set<Party> parties) {
        return parties.isEmpty()
                ? message("amendment.nobody")
                : text(parties.stream().sorted().map(Labels::of).toList());
    }

    private static Message day(LocalDate day) {
        return text(day);
    }

    private static Message text(Object value) {
        return message("amendment.value", value);
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Amendments.class, key, arguments);
    }
}
