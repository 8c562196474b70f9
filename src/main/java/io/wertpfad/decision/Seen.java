package io.wertpfad.decision;

import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.UseCase;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A use case as the pack of a period saw it.
 *
 * @param useCase as agreed at that data state, with a charter
 */
record Seen(UseCase useCase, YearMonth period, long dataState, Phase phase) {

    Charter charter() {
        return charter(useCase);
    }

    static Charter charter(UseCase useCase) {
        return Objects.requireNonNull(useCase.charter(), "only agreed use cases are looked at");
    }

    Seen with(Phase other) {
        return new Seen(useCase, period, dataState, other);
    }
}
