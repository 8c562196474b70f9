package io.wertpfad.pack;

import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.agenda.Focus;
import io.wertpfad.decision.agenda.Serving;
import io.wertpfad.decision.agenda.Strength;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "What stays": what came out of this customer's use cases for the portfolio, and what waits. Days count to the pack date.
 *
 * @param blocks building blocks that began here, in the order of their ids
 * @param unused standard ones that no other customer uses, the oldest first; none in the customer's edition
 * @param gaps scaled use cases without a building block
 * @param servings building blocks of other customers that could serve here; none in the customer's edition
 * @param strengths reference strength, the strongest first; none in the customer's edition
 * @param places how many use cases may be active at a time, and {@code active} how many are
 * @param waiting use cases that wait for a place, in the order of the portfolio
 * @param nextUp who moves up; null if nobody waits
 * @param focusChanges how the active use cases changed, the newest first; none in the customer's edition
 */
public record StaysPart(
        List<BlockLine> blocks,
        List<UnusedLine> unused,
        List<GapLine> gaps,
        List<Serving> servings,
        List<Strength> strengths,
        int places,
        int active,
        List<WaitingLine> waiting,
        @Nullable Message nextUp,
        List<Focus.Shift> focusChanges) {

    public StaysPart {
        blocks = List.copyOf(blocks);
        unused = List.copyOf(unused);
        gaps = List.copyOf(gaps);
        servings = List.copyOf(servings);
        strengths = List.copyOf(strengths);
        waiting = List.copyOf(waiting);
        focusChanges = List.copyOf(focusChanges);
    }

    /**
     * A building block.
     *
     * @param useCase id of the use case from which it came, {@code origin} its name
     * @param since since when it has its status
     * @param reuses at how many other customers it is used
     * @param reusedBy by whom; empty in the customer's edition, which has the number only
     */
    public record BlockLine(
            String id,
            BuildingBlock.Kind kind,
            String title,
            String useCase,
            Wording origin,
            BuildingBlock.Status status,
            @Nullable LocalDate since,
            int reuses,
            List<Reuse> reusedBy) {

        public BlockLine {
            reusedBy = List.copyOf(reusedBy);
        }
    }

    /** A customer that uses a building block of another. */
    public record Reuse(String customer, @Nullable LocalDate since) {}

    /**
     * A standard building block that no other customer uses.
     *
     * @param days since it is one; null if that is not known
     */
    public record UnusedLine(
            String id,
            String title,
            @Nullable LocalDate since,
            @Nullable Integer days) {}

    /**
     * A scaled use case from which nothing has become standard.
     *
     * @param days since it is scaled; null if that is not known
     */
    public record GapLine(
            String useCase,
            Wording name,
            @Nullable LocalDate scaledSince,
            @Nullable Integer days) {}

    /**
     * A use case that waits.
     *
     * @param place in the list, 1 for the first
     * @param since since when; null in the customer's edition
     * @param days since then; null in the customer's edition
     * @param agreed whether it has a charter, without which it cannot begin
     */
    public record WaitingLine(
            String useCase,
            Wording name,
            @Nullable Wording contribution,
            int place,
            @Nullable LocalDate since,
            @Nullable Integer days,
            boolean agreed) {}
}
