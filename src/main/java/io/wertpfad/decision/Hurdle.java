package io.wertpfad.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a use case.
 *
 * @param ownerRole the role that clears it away
 * @param closed since when it does not any more; null while it does
 */
public record Hurdle(
        String id,
        String useCase,
        LocalDate opened,
        String text,
        String ownerRole,
        @Nullable LocalDate due,
        @Nullable LocalDate closed) {

    /** Whether it stood in the way on a day; one that was closed later did. */
    public boolean isOpenOn(LocalDate day) {
        return closed == null || closed.isAfter(day);
    }
}
