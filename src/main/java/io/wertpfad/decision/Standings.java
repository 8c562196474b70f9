package io.wertpfad.decision;

import io.wertpfad.intake.record.Kept;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.UseCase;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Where the use cases of a customer stand. */
public final class Standings {

    private Standings() {}

    /**
     * The standing of each active use case in the pack of a period, in the order of the portfolio file.
     *
     * @param customer as agreed at the data state
     */
    public static List<UseCaseStanding> of(
            Customer customer, YearMonth period, long dataState, PackCalendar calendar, Knowledge knowledge) {
        return of(customer, UseCase.Status.ACTIVE, period, dataState, calendar, knowledge);
    }

    /** The same for the use cases of another status that have a charter: those that are scaled or ended stand where they stood. */
    public static List<UseCaseStanding> of(
            Customer customer,
            UseCase.Status status,
            YearMonth period,
            long dataState,
            PackCalendar calendar,
            Knowledge knowledge) {
        return customer.withStatus(status).stream()
                .filter(useCase -> useCase.charter() != null)
                .map(useCase -> new Review(knowledge, calendar, useCase, period, dataState, knowledge.reports(), null)
                        .standing())
                .toList();
    }

    /**
     * The decisions that the pack of a period knows, in the order of their days.
     *
     * @param useCases ids of those that are asked for
     */
    public static List<Kept<Decision>> decisions(
            Set<String> useCases, YearMonth period, long dataState, PackCalendar calendar, Knowledge knowledge) {
        return knowledge.decisions(dataState).stream()
                .filter(kept -> useCases.contains(kept.content().useCase()))
                .filter(kept -> !kept.content().date().isAfter(calendar.packDate(period)))
                .sorted(Comparator.comparing(
                                (Kept<Decision> kept) -> kept.content().date())
                        .thenComparing(kept -> kept.content().useCase()))
                .toList();
    }

    /** What the steering had before it with each decision; those on a use case of which nothing was known are left out. */
    public static List<DecidedOn> evidence(
            List<Kept<Decision>> decisions,
            YearMonth period,
            long dataState,
            PackCalendar calendar,
            Knowledge knowledge) {
        List<Report> reports = knowledge.reports().stream()
                .filter(r -> !r.period().isAfter(period))
                .toList();
        return decisions.stream()
                .flatMap(kept -> {
                    Phases phases =
                            new Phases(knowledge, calendar, kept.content().useCase());
                    return new Lookback(knowledge, calendar, phases, reports, dataState).evidence(kept).stream();
                })
                .toList();
    }
}
