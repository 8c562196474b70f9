package io.wertpfad.decision.agenda;

import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which use cases a customer's steering works, and which wait for a place.
 *
 * @param places how many may be active at a time
 * @param active those that are, in the order of the portfolio file
 * @param waiting the list in its order
 * @param nextUp who moves up when a place is free, or which is; null if nobody waits
 * @param changes of the active ones, the newest first
 */
public record Focus(
        int places,
        List<Place> active,
        List<Waiting> waiting,
        @Nullable Message nextUp,
        List<Shift> changes) {

    public Focus {
        active = List.copyOf(active);
        waiting = List.copyOf(waiting);
        changes = List.copyOf(changes);
    }

    /** Whether a use case that is active now was so before, with a break. */
    public boolean isActiveAgain(String useCase) {
        return changes.stream()
                .flatMap(shift -> shift.came().stream())
                .filter(moved -> moved.useCase().equals(useCase))
                .findFirst()
                .filter(Moved::again)
                .isPresent();
    }

    /** A use case by id and name. */
    public record Place(String useCase, Wording name) {}

    /**
     * A use case that waits.
     *
     * @param place its place in the list, 1 for the first
     * @param since the day of the first version since which it waits without a break
     * @param days from there to the pack date
     * @param agreed whether it has a charter, without which it cannot begin
     */
    public record Waiting(
            String useCase,
            Wording name,
            @Nullable Wording contribution,
            int place,
            LocalDate since,
            int days,
            boolean agreed) {}

    /** What a version of the portfolio file changed of the active use cases. */
    public record Shift(LocalDate on, List<Moved> came, List<Moved> went) {

        public Shift {
            came = List.copyOf(came);
            went = List.copyOf(went);
        }
    }

    /**
     * A use case that came or went, and why.
     *
     * @param again whether it was active before it came; false for one that went
     */
    public record Moved(String useCase, Wording name, Message why, boolean again) {}
}
