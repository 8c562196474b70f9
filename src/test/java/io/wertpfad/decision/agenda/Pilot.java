package io.wertpfad.decision.agenda;

import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Party;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Wording;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A use case: downtime in hall 3, baseline 2025, pilot 2026-01 to 2026-05, decision on 2026-06-15. */
record Pilot(
        String id,
        UseCase.Status status,
        @Nullable String since,
        String agreedOn,
        Set<Party> agreedBy,
        Charter.Place place,
        String from,
        String to,
        String decision,
        List<Measure> measures) {

    static Pilot of(String id) {
        return new Pilot(
                id,
                UseCase.Status.ACTIVE,
                null,
                "2025-12-10",
                EnumSet.allOf(Party.class),
                new Charter.Place("Bremen", "Halle 3"),
                "2026-01",
                "2026-05",
                "2026-06-15",
                List.of(measure("downtime", "Stillstand", -20)));
    }

    static UseCase waiting(String id) {
        return new UseCase(id, new Wording(id, id), UseCase.Status.WAITING, null, "operate", null, null);
    }

    Pilot decidingOn(String date) {
        return new Pilot(id, status, since, agreedOn, agreedBy, place, from, to, date, measures);
    }

    Pilot with(UseCase.Status now, String day) {
        return new Pilot(id, now, day, agreedOn, agreedBy, place, from, to, decision, measures);
    }

    Pilot agreed(String day) {
        return new Pilot(id, status, since, day, agreedBy, place, from, to, decision, measures);
    }

    Pilot agreedBy(Party... parties) {
        return new Pilot(id, status, since, agreedOn, Set.of(parties), place, from, to, decision, measures);
    }

    Pilot at(String site, String area) {
        return new Pilot(
                id, status, since, agreedOn, agreedBy, new Charter.Place(site, area), from, to, decision, measures);
    }

    Pilot running(String first, String last) {
        return new Pilot(id, status, since, agreedOn, agreedBy, place, first, last, decision, measures);
    }

    Pilot measuring(Measure... what) {
        return new Pilot(id, status, since, agreedOn, agreedBy, place, from, to, decision, List.of(what));
    }

    Pilot also(Measure measure) {
        List<Measure> all = new ArrayList<>(measures);
        all.add(measure);
        return measuring(all.toArray(Measure[]::new));
    }

    UseCase useCase() {
        YearMonth start = YearMonth.parse(from);
        return new UseCase(
                id,
                new Wording("Fall " + id, "Case " + id),
                status,
                since == null ? null : LocalDate.parse(since),
                "operate",
                null,
                new Charter(
                        LocalDate.parse(agreedOn),
                        agreedBy,
                        place,
                        new Window(start.minusMonths(12), start.minusMonths(1)),
                        new Window(start, YearMonth.parse(to)),
                        LocalDate.parse(decision),
                        new Wording("ausrollen", "roll out"),
                        measures));
    }

    static Measure measure(String id, String name, int target) {
        return measure(id, name, "h", Measure.Dimension.TIME, target, false);
    }

    static Measure measure(
            String id, String name, String unit, Measure.Dimension dimension, int target, boolean internal) {
        return new Measure(
                id,
                dimension,
                new Wording(name, name),
                Unit.of(unit).orElseThrow(),
                Measure.Better.LOWER,
                Measure.Aggregate.SUM,
                new Measure.Target(true, BigDecimal.valueOf(target)),
                new Measure.Relevance(true, BigDecimal.valueOf(5)),
                !internal,
                internal,
                false,
                new Measure.BaselineRule(Measure.BaselineRule.Kind.CONSTANT, null, null),
                null);
    }
}
