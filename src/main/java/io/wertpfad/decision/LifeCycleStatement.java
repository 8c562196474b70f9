package io.wertpfad.decision;

import io.wertpfad.measurement.LifeCycleCost;
import io.wertpfad.measurement.LifeCycleCost.Category;
import io.wertpfad.measurement.LifeCycleCost.Solution;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Message;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What both solutions cost over their life, by category and year. All lists of years begin with year 0, today, and end with
 * the last year that was agreed. Present values: the amount of year n divided by (1 + rate)^n.
 *
 * @param unit of all amounts, the currency of the measure; null without costs
 * @param discountRate in percent a year
 * @param solutions the ones of which costs are known, the baseline first
 * @param differences baseline less pilot, positive when the pilot costs less; empty unless both are known
 * @param breakEven the first year from which on the cumulated difference stays at or above zero; null if there is none
 * @param discountedBreakEven the same by present values
 * @param notes sentences: the finding, then what is missing
 */
public record LifeCycleStatement(
        @Nullable Unit unit,
        int years,
        BigDecimal discountRate,
        List<SolutionCosts> solutions,
        List<YearDifference> differences,
        @Nullable Integer breakEven,
        @Nullable Integer discountedBreakEven,
        List<Message> notes) {

    public LifeCycleStatement {
        solutions = List.copyOf(solutions);
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    /** The statement of a measure's costs. */
    public static LifeCycleStatement of(List<LifeCycleCost> costs, Measure.LifeCycle agreed) {
        return new LifeCycleReckoning(costs, agreed).statement();
    }

    /** One solution: its categories, and all of them together. */
    public record SolutionCosts(Solution solution, List<CategoryCosts> categories, Amounts total) {

        public SolutionCosts {
            categories = List.copyOf(categories);
        }
    }

    /** One category of a solution. */
    public record CategoryCosts(Category category, Amounts amounts) {

        /** The category in words. */
        public Message label() {
            return CategorySplit.label(category);
        }
    }

    /** Amounts by year, as they fall due and as present values, with their sums. */
    public record Amounts(
            List<BigDecimal> byYear, List<BigDecimal> discounted, BigDecimal sum, BigDecimal discountedSum) {

        public Amounts {
            byYear = List.copyOf(byYear);
            discounted = List.copyOf(discounted);
        }
    }

    /** What the pilot solution saves in one year, and has saved up to its end. */
    public record YearDifference(
            int year,
            BigDecimal difference,
            BigDecimal discounted,
            BigDecimal cumulated,
            BigDecimal cumulatedDiscounted) {}
}
