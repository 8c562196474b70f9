package io.wertpfad.decision;

import io.wertpfad.portfolio.Party;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a customer's steering, and one thing that was agreed there; several things are several of these.
 *
 * @param present the parties that were there; never empty
 * @param agreed what was agreed; empty if nothing was
 * @param ownerRole the role that does it; empty if the file does not say
 * @param done whether it is done; {@code doneOn} says since when, if that is known
 */
public record Meeting(
        String customer,
        LocalDate date,
        Set<Party> present,
        String agreed,
        String ownerRole,
        @Nullable LocalDate due,
        boolean done,
        @Nullable LocalDate doneOn) {

    public Meeting {
        present = Set.copyOf(present);
    }

    /** Whether it was done up to a day; what was done later was not done yet. */
    public boolean isDoneBy(LocalDate day) {
        return done && (doneOn == null || !doneOn.isAfter(day));
    }
}
