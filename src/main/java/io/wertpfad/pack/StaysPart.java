package io.wertpfad.pack;

import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "What stays": what came out of this customer's use cases for the portfolio, and what waits.
 *
 * @param blocks building blocks that began here, in the order of their ids
 * @param gaps scaled use cases without a building block
 * @param waiting use cases that wait for a place, in the order of the portfolio
 */
public record StaysPart(List<BlockLine> blocks, List<GapLine> gaps, List<WaitingLine> waiting) {

    public StaysPart {
        blocks = List.copyOf(blocks);
        gaps = List.copyOf(gaps);
        waiting = List.copyOf(waiting);
    }

    /**
     * A building block.
     *
     * @param origin name of the use case from which it came
     * @param since since when it has its status
     * @param reuses at how many other customers it is used
     * @param reusedBy by whom; empty in the customer's edition, which has the number only
     */
    public record BlockLine(
            String id,
            BuildingBlock.Kind kind,
            String title,
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

    /** A scaled use case from which nothing has become standard. */
    public record GapLine(
            String useCase, Wording name, @Nullable LocalDate scaledSince) {}

    /** A use case that waits. */
    public record WaitingLine(
            String useCase, Wording name, @Nullable Wording contribution) {}
}
