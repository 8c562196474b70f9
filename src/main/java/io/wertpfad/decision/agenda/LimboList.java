package io.wertpfad.decision.agenda;

import io.wertpfad.decision.CharterAmendment;
import io.wertpfad.decision.Judgement;
import io.wertpfad.decision.UseCaseStanding;
import io.wertpfad.decision.agenda.Limbo.Kind;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The pilots in limbo; one may be there for several reasons.
 *
 * @param moves of the decision dates, and {@code amendments} of the charters, by use case
 */
record LimboList(Facts facts, Map<String, Moves> moves, Map<String, List<CharterAmendment>> amendments) {

    /** So many months without a value are a delivery that has stopped, one may be late. */
    static final int SILENT_MONTHS = 2;

    private static final int MANY_ADAPTS = 2;

    /** The use cases in the order of the portfolio file, of each the weightiest first. */
    List<Limbo> all() {
        List<Limbo> all = new ArrayList<>();
        List<Limbo> back = new Comebacks(facts, moves).all();
        for (UseCase useCase : facts.customer().useCases()) {
            List<Limbo> found = new ArrayList<>();
            facts.standing(useCase.id())
                    .filter(s -> useCase.status() == UseCase.Status.ACTIVE)
                    .filter(s -> !s.phase().isClosed())
                    .ifPresent(standing -> {
                        overdue(standing).or(() -> pilotOver(standing)).ifPresent(found::add);
                        adapted(standing).ifPresent(found::add);
                        noData(standing).ifPresent(found::add);
                    });
            back.stream().filter(b -> b.useCase().equals(useCase.id())).forEach(found::add);
            found.stream().sorted(Comparator.comparing(Limbo::kind)).forEach(all::add);
        }
        return all;
    }

    /** Being overdue weighs more than a pilot that is over, and says both. */
    private Optional<Limbo> overdue(UseCaseStanding standing) {
        LocalDate date = standing.phase().decisionDate();
        if (standing.overdueDays() == 0) {
            return Optional.empty();
        }
        YearMonth last = pilot(standing).to();
        return Optional.of(
                facts.period().isAfter(last)
                        ? limbo(standing, Kind.OVERDUE, date, true, "limbo.overdue.over", date, last)
                        : limbo(standing, Kind.OVERDUE, date, true, "limbo.overdue", date));
    }

    /** Days alone mean little: a pilot ends with its last month and is decided in the next. */
    private Optional<Limbo> pilotOver(UseCaseStanding standing) {
        YearMonth last = pilot(standing).to();
        return facts.period().isAfter(last)
                ? Optional.of(limbo(
                        standing,
                        Kind.PILOT_OVER,
                        last.plusMonths(1).atDay(1),
                        true,
                        "limbo.pilot_over",
                        last,
                        standing.phase().decisionDate()))
                : Optional.empty();
    }

    /** The joint adapts since what its key measures have to reach was last changed; one that only repeats another is none. */
    private Optional<Limbo> adapted(UseCaseStanding standing) {
        LocalDate changed = amendments.getOrDefault(standing.useCase().id(), List.of()).stream()
                .filter(a -> !a.internal() && isOfTarget(a, standing))
                .map(CharterAmendment::on)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        Moves dates = moves.get(standing.useCase().id());
        List<LocalDate> adapts = dates == null
                ? List.of()
                : dates.moves().stream()
                        .filter(m -> m.by() == Moves.By.DECISION)
                        .map(Moves.Move::on)
                        .filter(day -> day.isAfter(changed))
                        .toList();
        if (adapts.size() < MANY_ADAPTS) {
            return Optional.empty();
        }
        LocalDate since = adapts.get(MANY_ADAPTS - 1);
        LocalDate last = adapts.get(adapts.size() - 1);
        boolean concerns = standing.decisionDue() || isNew(last);
        return Optional.of(
                limbo(standing, Kind.ADAPTED_AGAIN, since, concerns, "limbo.adapted_again", adapts.size(), adapts));
    }

    /** A measure beside the point changes nothing of what the pilot has to reach. */
    private static boolean isOfTarget(CharterAmendment amendment, UseCaseStanding standing) {
        return switch (amendment.kind()) {
            case TARGET, KEY, MEASURE_REMOVED -> true;
            case MEASURE_ADDED ->
                keys(standing).stream().anyMatch(j -> j.measure().id().equals(amendment.measure()));
            default -> false;
        };
    }

    /** All key measures, or the one that is silent for longest and those that are so beside it. */
    private Optional<Limbo> noData(UseCaseStanding standing) {
        Window pilot = pilot(standing);
        YearMonth end = facts.period().isBefore(pilot.to()) ? facts.period() : pilot.to();
        List<Judgement> keys = keys(standing);
        List<Judgement> silent = keys.stream()
                .filter(j -> ChronoUnit.MONTHS.between(last(j, pilot), end) >= SILENT_MONTHS)
                .toList();
        boolean all = silent.size() == keys.size();
        Optional<YearMonth> heard = silent.stream()
                .map(j -> last(j, pilot))
                .reduce((one, other) -> one.isBefore(other) == all ? other : one);
        return heard.map(last -> {
            YearMonth first = last.plusMonths(1);
            long months = ChronoUnit.MONTHS.between(last, end);
            String ever = last.isBefore(pilot.from()) ? ".ever" : "";
            List<Object> names =
                    silent.stream().map(j -> (Object) j.measure().name()).toList();
            return all
                    ? limbo(standing, Kind.NO_DATA, first.atDay(1), true, "limbo.no_data" + ever, first, months)
                    : limbo(standing, Kind.NO_DATA, first.atDay(1), true, "limbo.no_data.some", first, months, names);
        });
    }

    /** The last pilot month with a value; if there is none, the one before the pilot. */
    private static YearMonth last(Judgement judgement, Window pilot) {
        return judgement.assessment().points().stream()
                .filter(p -> p.value() != null && pilot.contains(p.period()))
                .map(p -> p.period())
                .max(Comparator.naturalOrder())
                .orElse(pilot.from().minusMonths(1));
    }

    private static List<Judgement> keys(UseCaseStanding standing) {
        return standing.judgements().stream().filter(j -> j.measure().key()).toList();
    }

    private static Window pilot(UseCaseStanding standing) {
        Charter charter = Objects.requireNonNull(standing.useCase().charter(), "a standing has a charter");
        return standing.phase().pilot(charter);
    }

    /** Since the pack before this one. */
    private boolean isNew(LocalDate day) {
        return day.isAfter(facts.calendar().packDate(facts.period().minusMonths(1)));
    }

    /** The days are the sentence's first argument. */
    private Limbo limbo(
            UseCaseStanding standing, Kind kind, LocalDate since, boolean concerns, String key, Object... arguments) {
        int days = facts.daysSince(since);
        List<Object> all = new ArrayList<>(List.of(days));
        all.addAll(List.of(arguments));
        UseCase useCase = standing.useCase();
        return new Limbo(
                useCase.id(),
                useCase.name(),
                kind,
                since,
                days,
                concerns,
                Message.of(LimboList.class, key, all.toArray()));
    }
}
