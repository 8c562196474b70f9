package io.wertpfad.decision;

import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.UseCase;
import java.time.YearMonth;
import java.util.List;

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
        return customer.withStatus(UseCase.Status.ACTIVE).stream()
                .filter(useCase -> useCase.charter() != null)
                .map(useCase -> new Review(knowledge, calendar, useCase, period, dataState, knowledge.reports(), null)
                        .standing())
                .toList();
    }
}
