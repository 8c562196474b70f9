package io.wertpfad.decision;

import io.wertpfad.portfolio.UseCase;
import io.wertpfad.text.Message;
import java.util.List;

/**
 * Where a use case with a charter stands in the pack of one period; one that is scaled or ended stands where it stood.
 *
 * @param phase of the pilot, that is judged
 * @param decisionDue whether this pack or an earlier one serves the decision date, and no joint decision was taken since
 * @param overdueDays days from the decision date to the pack date, 0 if it has not passed or is decided
 * @param judgements one per measure, in the order of the charter
 * @param remarks sentences on what the steering has decided so far in this phase, and what that means for the judgement
 * @param corrections of baseline values that an earlier pack had reported otherwise
 */
public record UseCaseStanding(
        UseCase useCase,
        Phase phase,
        boolean decisionDue,
        int overdueDays,
        List<Judgement> judgements,
        Recommendation recommendation,
        List<Message> remarks,
        List<BaselineCorrection> corrections) {

    public UseCaseStanding {
        judgements = List.copyOf(judgements);
        remarks = List.copyOf(remarks);
        corrections = List.copyOf(corrections);
    }
}
