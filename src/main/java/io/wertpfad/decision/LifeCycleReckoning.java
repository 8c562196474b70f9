package io.wertpfad.decision;

import io.wertpfad.decision.LifeCycleStatement.Amounts;
import io.wertpfad.decision.LifeCycleStatement.CategoryCosts;
import io.wertpfad.decision.LifeCycleStatement.SolutionCosts;
import io.wertpfad.decision.LifeCycleStatement.YearDifference;
import io.wertpfad.measurement.LifeCycleCost;
import io.wertpfad.measurement.LifeCycleCost.Category;
import io.wertpfad.measurement.LifeCycleCost.Solution;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Message;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reckons up a life-cycle statement, in decimal numbers: present values to 34 digits, all else exact. */
final class LifeCycleReckoning {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<LifeCycleCost> costs;
    private final List<LifeCycleCost> beyond;
    private final Measure.LifeCycle agreed;
    private final BigDecimal growth;

    LifeCycleReckoning(List<LifeCycleCost> costs, Measure.LifeCycle agreed) {
        this.costs = costs.stream().filter(c -> c.year() <= agreed.years()).toList();
        this.beyond = costs.stream().filter(c -> c.year() > agreed.years()).toList();
        this.agreed = agreed;
        this.growth = BigDecimal.ONE.add(agreed.discountRate().divide(HUNDRED, MathContext.DECIMAL128));
    }

    LifeCycleStatement statement() {
        List<String> units =
                costs.stream().map(c -> c.unit().symbol()).distinct().sorted().toList();
        return units.size() > 1 ? apart(units) : together();
    }

    /** Costs that were loaded while the measure had another currency do not add up with the others. */
    private LifeCycleStatement apart(List<String> units) {
        return new LifeCycleStatement(
                null,
                agreed.years(),
                agreed.discountRate(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(message("units", units)));
    }

    private LifeCycleStatement together() {
        List<SolutionCosts> solutions = Arrays.stream(Solution.values())
                .filter(s -> costs.stream().anyMatch(c -> c.solution() == s))
                .map(this::solution)
                .toList();
        List<YearDifference> differences = solutions.size() < Solution.values().length
                ? List.of()
                : differences(solutions.get(0).total(), solutions.get(1).total());
        Integer breakEven = breakEven(differences, YearDifference::cumulated);
        Integer discounted = breakEven(differences, YearDifference::cumulatedDiscounted);
        return new LifeCycleStatement(
                costs.isEmpty() ? null : costs.get(0).unit(),
                agreed.years(),
                agreed.discountRate(),
                solutions,
                differences,
                breakEven,
                discounted,
                notes(differences, discounted));
    }

    private SolutionCosts solution(Solution solution) {
        List<LifeCycleCost> own =
                costs.stream().filter(c -> c.solution() == solution).toList();
        List<CategoryCosts> categories = Arrays.stream(Category.values())
                .filter(k -> own.stream().anyMatch(c -> c.category() == k))
                .map(k -> new CategoryCosts(
                        k, amounts(own.stream().filter(c -> c.category() == k).toList())))
                .toList();
        return new SolutionCosts(solution, categories, amounts(own));
    }

    private Amounts amounts(List<LifeCycleCost> own) {
        List<BigDecimal> byYear = IntStream.rangeClosed(0, agreed.years())
                .mapToObj(year -> sum(own.stream()
                        .filter(c -> c.year() == year)
                        .map(LifeCycleCost::amount)
                        .toList()))
                .toList();
        List<BigDecimal> discounted = IntStream.rangeClosed(0, agreed.years())
                .mapToObj(year -> presentValue(byYear.get(year), year))
                .toList();
        return new Amounts(byYear, discounted, sum(byYear), sum(discounted));
    }

    private BigDecimal presentValue(BigDecimal amount, int year) {
        return year == 0 ? amount : amount.divide(growth.pow(year, MathContext.DECIMAL128), MathContext.DECIMAL128);
    }

    private List<YearDifference> differences(Amounts baseline, Amounts pilot) {
        List<YearDifference> differences = new ArrayList<>();
        BigDecimal cumulated = BigDecimal.ZERO;
        BigDecimal cumulatedDiscounted = BigDecimal.ZERO;
        for (int year = 0; year <= agreed.years(); year++) {
            BigDecimal difference =
                    baseline.byYear().get(year).subtract(pilot.byYear().get(year));
            BigDecimal discounted =
                    baseline.discounted().get(year).subtract(pilot.discounted().get(year));
            cumulated = cumulated.add(difference);
            cumulatedDiscounted = cumulatedDiscounted.add(discounted);
            differences.add(new YearDifference(year, difference, discounted, cumulated, cumulatedDiscounted));
        }
        return differences;
    }

    /** Costs at the end of the life may undo what seemed to be gained: only what lasts counts. */
    private static @Nullable Integer breakEven(
            List<YearDifference> differences, Function<YearDifference, BigDecimal> cumulated) {
        Integer breakEven = null;
        for (YearDifference year : differences) {
            if (cumulated.apply(year).signum() < 0) {
                breakEven = null;
            } else if (breakEven == null) {
                breakEven = year.year();
            }
        }
        return breakEven;
    }

    private List<Message> notes(List<YearDifference> differences, @Nullable Integer breakEven) {
        List<Message> notes = new ArrayList<>();
        if (!differences.isEmpty()) {
            notes.add(finding(differences.get(differences.size() - 1).cumulatedDiscounted(), breakEven));
        }
        if (costs.isEmpty()) {
            notes.add(message("none"));
        }
        for (Solution solution : Solution.values()) {
            List<Integer> years = costs.stream()
                    .filter(c -> c.solution() == solution)
                    .map(LifeCycleCost::year)
                    .toList();
            List<Integer> without = IntStream.rangeClosed(0, agreed.years())
                    .boxed()
                    .filter(year -> !years.contains(year))
                    .toList();
            if (years.isEmpty() && !costs.isEmpty()) {
                notes.add(message("missing." + solution.code()));
            } else if (!years.isEmpty() && !without.isEmpty()) {
                notes.add(message("years." + solution.code(), without));
            }
        }
        if (!beyond.isEmpty()) {
            List<Integer> years =
                    beyond.stream().map(LifeCycleCost::year).distinct().sorted().toList();
            notes.add(message("beyond", years, agreed.years()));
        }
        return notes;
    }

    private Message finding(BigDecimal saved, @Nullable Integer breakEven) {
        Unit unit = costs.get(0).unit();
        Object amount = Message.of(
                LifeCycleReckoning.class, "amount", saved.abs().round(THREE_DIGITS), new ValueUnit.Known(unit).words());
        if (saved.signum() < 0) {
            return message("costs_more", amount, agreed.years());
        }
        return breakEven == null || breakEven == 0
                ? message("saves", amount, agreed.years())
                : message("saves.from", amount, agreed.years(), breakEven);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(LifeCycleReckoning.class, "life_cycle." + key, arguments);
    }
}
