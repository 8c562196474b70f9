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
                        overdue(standing).ifPresent(found::add);
                        pilotOver(standing).ifPresent(found::add);
                        adapted(standing).ifPresent(found::add);
                        noData(standing).ifPresent(found::add);
                    });
            back.stream().filter(b -> b.useCase().equals(useCase.id())).forEach(found::add);
            found.stream().sorted(Comparator.comparing(Limbo::kind)).forEach(all::add);
        }
        return all;
    }

    private Optional<Limbo> overdue(UseCaseStanding standing) {
        LocalDate date = standing.phase().decisionDate();
        return standing.overdueDays() > 0
                ? Optional.of(limbo(standing, Kind.OVERDUE, date, true, "limbo.overdue", date))
                : Optional.empty();
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

    private Optional<Limbo> noData(UseCaseStanding standing) {
        Window pilot = pilot(standing);
        YearMonth end = facts.period().isBefore(pilot.to()) ? facts.period() : pilot.to();
        YearMonth last = standing.judgements().stream()
                .filter(j -> j.measure().key())
                .flatMap(j -> j.assessment().points().stream())
                .filter(p -> p.value() != null && pilot.contains(p.period()))
                .map(p -> p.period())
                .max(Comparator.naturalOrder())
                .orElse(pilot.from().minusMonths(1));
        long silent = ChronoUnit.MONTHS.between(last, end);
        if (silent < SILENT_MONTHS || keys(standing).isEmpty()) {
            return Optional.empty();
        }
        YearMonth first = last.plusMonths(1);
        String key = last.isBefore(pilot.from()) ? "limbo.no_data.ever" : "limbo.no_data";
        return Optional.of(limbo(standing, Kind.NO_DATA, first.atDay(1), true, key, first, silent));
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
