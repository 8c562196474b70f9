package io.wertpfad.pack;

import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.Course;
import io.wertpfad.decision.Decision;
import io.wertpfad.decision.Recommendation;
import io.wertpfad.decision.ValueTotals;
import io.wertpfad.decision.agenda.Follow;
import io.wertpfad.decision.agenda.Limbo;
import io.wertpfad.decision.agenda.Serving;
import io.wertpfad.decision.agenda.Strength;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the internal portfolio pack of a period prints, over all customers and in no language yet. It says what the
 * customers' internal packs say: it is composed from them.
 *
 * @param period that is reported
 * @param packDate to which overdue days count
 * @param revision 1 for the first
 * @param customers whose packs are in it, in the order of their ids
 * @param leftOut customers or files that have no pack of this period
 * @param due decisions to be taken now, the longest overdue first
 * @param upcoming the other decisions, the next first
 * @param useCases the active ones, by customer
 * @param totals value realised over all customers, by dimension and unit: of active, scaled and ended use cases
 * @param hurdles open ones, the longest overdue first
 * @param blocks building blocks by customer
 * @param limbo pilots between yes and no, the longest first
 * @param follows where a portfolio file and the log of decisions say different things, the longest first
 * @param focus of each customer
 * @param strengths reference strength of the use cases, the strongest first
 * @param servings which building blocks could serve another customer
 * @param beats of each customer's steering
 * @param contentHash SHA-256 over all the rest, in both languages
 */
public record PortfolioContent(
        YearMonth period,
        LocalDate packDate,
        int revision,
        String productVersion,
        List<CustomerLine> customers,
        List<String> leftOut,
        List<DueLine> due,
        List<UpcomingLine> upcoming,
        List<UseCaseLine> useCases,
        List<ValueTotals.Total> totals,
        List<HurdleOf> hurdles,
        List<BlockOf> blocks,
        List<LimboOf> limbo,
        List<FollowOf> follows,
        List<FocusOf> focus,
        List<StrengthOf> strengths,
        List<ServingOf> servings,
        List<BeatOf> beats,
        String contentHash) {

    public PortfolioContent {
        customers = List.copyOf(customers);
        leftOut = List.copyOf(leftOut);
        due = List.copyOf(due);
        upcoming = List.copyOf(upcoming);
        useCases = List.copyOf(useCases);
        totals = List.copyOf(totals);
        hurdles = List.copyOf(hurdles);
        blocks = List.copyOf(blocks);
        limbo = List.copyOf(limbo);
        follows = List.copyOf(follows);
        focus = List.copyOf(focus);
        strengths = List.copyOf(strengths);
        servings = List.copyOf(servings);
        beats = List.copyOf(beats);
    }

    /** The name that its files have before language and ending: {@code portfolio_2026-10}. */
    public String name() {
        return "portfolio_" + period;
    }

    /** How many building blocks are used at another customer. */
    public long reused() {
        return blocks.stream().filter(b -> b.block().reuses() > 0).count();
    }

    /** How many standard building blocks there are. */
    public long standard() {
        return standardBlocks().count();
    }

    /** How many of these are used at another customer. */
    public long standardReused() {
        return standardBlocks().filter(b -> b.block().reuses() > 0).count();
    }

    /** The share of standard building blocks that are used at another customer, in percent; null if there is none. */
    public @Nullable Double reuseRate() {
        return standard() == 0 ? null : (Double) (100.0 * standardReused() / standard());
    }

    /** Those building blocks that are printed of {@link #servings}. */
    public List<ServingOf> strongestServings() {
        return StrongestServings.ofAll(servings);
    }

    /** How many more could serve another customer. */
    public int moreServings() {
        return servings.size() - strongestServings().size();
    }

    private Stream<BlockOf> standardBlocks() {
        return blocks.stream().filter(b -> b.block().status() == BuildingBlock.Status.STANDARD);
    }

    PortfolioContent signed(String hash) {
        return new PortfolioContent(
                period,
                packDate,
                revision,
                productVersion,
                customers,
                leftOut,
                due,
                upcoming,
                useCases,
                totals,
                hurdles,
                blocks,
                limbo,
                follows,
                focus,
                strengths,
                servings,
                beats,
                hash);
    }

    /**
     * A customer in the portfolio.
     *
     * @param revision of the pack that is meant, and {@code dataState} its data state
     * @param contentHash of its internal edition
     * @param active use cases by status
     * @param totals value realised, by dimension and unit: of active, scaled and ended use cases
     */
    public record CustomerLine(
            String id,
            String name,
            int revision,
            long dataState,
            String contentHash,
            int active,
            int waiting,
            int scaled,
            int ended,
            List<ValueTotals.Total> totals) {

        public CustomerLine {
            totals = List.copyOf(totals);
        }
    }

    /** A decision that is due. */
    public record DueLine(String customer, PackContent.Due due) {}

    /** A decision to come. */
    public record UpcomingLine(String customer, PackContent.Upcoming upcoming) {}

    /**
     * An active use case.
     *
     * @param reached key measures that have reached their target
     * @param keys key measures in all
     * @param decided what was jointly decided of it, which the portfolio file does not say yet; null while it is open
     * @param decidedOn on which day
     */
    public record UseCaseLine(
            String customer,
            String useCase,
            Wording name,
            Recommendation.Advice advice,
            Course course,
            int reached,
            int keys,
            LocalDate decisionDate,
            int extensions,
            Decision.@Nullable Outcome decided,
            @Nullable LocalDate decidedOn) {}

    /** An open hurdle. */
    public record HurdleOf(String customer, PointsPart.HurdleLine hurdle) {}

    /** A building block of a customer's use case. */
    public record BlockOf(String customer, StaysPart.BlockLine block) {}

    /** A pilot in limbo. */
    public record LimboOf(String customer, Limbo limbo) {}

    /** What a portfolio file does not say as the log does. */
    public record FollowOf(String customer, Follow follow) {}

    /**
     * The focus of a customer.
     *
     * @param changes how often its active use cases changed since its first portfolio file
     */
    public record FocusOf(
            String customer,
            int places,
            int active,
            List<StaysPart.WaitingLine> waiting,
            @Nullable Message nextUp,
            int changes) {

        public FocusOf {
            waiting = List.copyOf(waiting);
        }
    }

    /** The reference strength of a use case. */
    public record StrengthOf(String customer, Strength strength) {}

    /**
     * A building block that could serve a customer.
     *
     * @param grade reference strength of the use case from which it came; null if that has no pack here
     */
    public record ServingOf(String customer, Serving serving, Strength.@Nullable Grade grade) {}

    /**
     * The beat of a customer's steering.
     *
     * @param expected months or quarters in which it should have met, {@code missed} those in which it did not
     * @param withoutCustomer meetings at which the customer was not
     * @param overdue things that were agreed and are overdue
     * @param sentences the same in words
     */
    public record BeatOf(
            String customer, int expected, int missed, int withoutCustomer, int overdue, List<Message> sentences) {

        public BeatOf {
            sentences = List.copyOf(sentences);
        }
    }
}
