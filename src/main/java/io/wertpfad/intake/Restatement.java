package io.wertpfad.intake;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A monthly value that a file changed.
 *
 * @param oldValue in the measure's unit, as plain decimal
 * @param newValue null if the month has no value any more
 */
public record Restatement(
        String useCase,
        String measure,
        YearMonth period,
        String oldValue,
        @Nullable String newValue) {}
