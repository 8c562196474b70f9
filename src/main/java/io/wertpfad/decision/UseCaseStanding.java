package io.wertpfad.decision;

import io.wertpfad.portfolio.UseCase;
import java.time.YearMonth;
import java.util.List;

/**
 * Where an active use case stands in the pack of one period.
 *
 * @param servingPeriod the period whose pack serves the decision date
 * @param finalLook the last pilot month that this pack holds
 * @param decisionDue whether this pack or an earlier one serves the decision date
 * @param overdueDays days from the decision date to the pack date, 0 if it has not passed
 * @param judgements one per measure, in the order of the charter
 */
public record UseCaseStanding(
        UseCase useCase,
        YearMonth servingPeriod,
        YearMonth finalLook,
        boolean decisionDue,
        int overdueDays,
        List<Judgement> judgements,
        Recommendation recommendation) {

    public UseCaseStanding {
        judgements = List.copyOf(judgements);
    }
}
