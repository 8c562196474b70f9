package io.wertpfad.decision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What the steering had before it when it decided: the last pack on or before the day, as it was reported, else as it would have
 * been.
 *
 * @param useCase its id, and {@code on} the day of the decision
 * @param period of that pack
 * @param reported whether that pack was made before the decision was recorded
 * @param judgements one per measure of the charter at that time
 */
public record DecidedOn(
        String useCase,
        LocalDate on,
        YearMonth period,
        boolean reported,
        Recommendation recommendation,
        List<Judgement> judgements) {

    public DecidedOn {
        judgements = List.copyOf(judgements);
    }
}
