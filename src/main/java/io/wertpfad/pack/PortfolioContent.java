package io.wertpfad.pack;

import io.wertpfad.decision.Course;
import io.wertpfad.decision.Recommendation;
import io.wertpfad.decision.ValueTotals;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

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
 * @param totals value realised over all customers, by dimension and unit
 * @param hurdles open ones, the longest overdue first
 * @param blocks building blocks by customer
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
    }

    /** The name that its files have before language and ending: {@code portfolio_2026-10}. */
    public String name() {
        return "portfolio_" + period;
    }

    /** How many building blocks are used at another customer. */
    public long reused() {
        return blocks.stream().filter(b -> b.block().reuses() > 0).count();
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
                hash);
    }

    /**
     * A customer in the portfolio.
     *
     * @param revision of the pack that is meant, and {@code dataState} its data state
     * @param contentHash of its internal edition
     * @param active use cases by status
     * @param totals value realised, by dimension and unit
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
            int extensions) {}

    /** An open hurdle. */
    public record HurdleOf(String customer, PointsPart.HurdleLine hurdle) {}

    /** A building block of a customer's use case. */
    public record BlockOf(String customer, StaysPart.BlockLine block) {}
}
