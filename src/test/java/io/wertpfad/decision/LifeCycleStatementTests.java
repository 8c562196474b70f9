package io.wertpfad.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wertpfad.decision.LifeCycleStatement.SolutionCosts;
import io.wertpfad.decision.LifeCycleStatement.YearDifference;
import io.wertpfad.measurement.LifeCycleCost;
import io.wertpfad.measurement.LifeCycleCost.Category;
import io.wertpfad.measurement.LifeCycleCost.Solution;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Language;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifeCycleStatementTests {

    /**
     * Source: the examples on Microsoft's help page of the worksheet function NPV. It discounts its first amount by one year, as
     * we do year 1: NPV(10 %; −10,000; 3,000; 4,200; 6,800) = 1,188.44, and NPV(8 %; 8,000; 9,200; 10,000; 12,000; 14,500) −
     * 40,000 = 1,922.06, with another −9,000 in the sixth year −3,749.47.
     */
    @Test
    void agreesWithThePresentValuesOfASpreadsheet() {
        assertThat(presentValue("10", 0, -10_000, 3_000, 4_200, 6_800)).isCloseTo(1_188.44, within(0.005));
        assertThat(presentValue("8", -40_000, 8_000, 9_200, 10_000, 12_000, 14_500))
                .isCloseTo(1_922.06, within(0.005));
        assertThat(presentValue("8", -40_000, 8_000, 9_200, 10_000, 12_000, 14_500, -9_000))
                .isCloseTo(-3_749.47, within(0.005));
    }

    /** By hand, at 25 %: year 1 is worth 0.8, year 2 0.64. */
    @Test
    void comparesBothSolutionsByCategoryAndYear() {
        LifeCycleStatement statement = LifeCycleStatement.of(
                List.of(
                        cost(Solution.BASELINE, Category.OPERATION, 1, "100"),
                        cost(Solution.BASELINE, Category.OPERATION, 2, "100"),
                        cost(Solution.BASELINE, Category.DOWNTIME, 1, "50"),
                        cost(Solution.BASELINE, Category.DOWNTIME, 2, "50"),
                        cost(Solution.PILOT, Category.ACQUISITION, 0, "90"),
                        cost(Solution.PILOT, Category.OPERATION, 1, "75"),
                        cost(Solution.PILOT, Category.OPERATION, 2, "50")),
                years(2, "25"));

        SolutionCosts baseline = statement.solutions().get(0);
        SolutionCosts pilot = statement.solutions().get(1);
        assertThat(baseline.categories()).extracting(c -> c.category().code()).containsExactly("operation", "downtime");
        assertThat(baseline.categories().get(0).amounts().byYear())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("0"), number("100"), number("100"));
        assertThat(baseline.total().discounted())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("0"), number("120"), number("96"));
        assertThat(baseline.total().sum()).isEqualByComparingTo("300");
        assertThat(baseline.total().discountedSum()).isEqualByComparingTo("216");
        assertThat(pilot.total().sum()).isEqualByComparingTo("215");
        assertThat(pilot.total().discountedSum()).isEqualByComparingTo("182");
        assertThat(statement.differences())
                .extracting(YearDifference::cumulated)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("-90"), number("-15"), number("85"));
        assertThat(statement.differences())
                .extracting(YearDifference::cumulatedDiscounted)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("-90"), number("-30"), number("34"));
        assertThat(statement.breakEven()).isEqualTo(2);
        assertThat(statement.discountedBreakEven()).isEqualTo(2);
        assertThat(words(statement))
                .containsExactly(
                        "Über 2 Jahre kostet die Pilotlösung abgezinst 34 EUR weniger als die bisherige Lösung; der"
                                + " Mehraufwand ist in Jahr 2 ausgeglichen.",
                        "Bisherige Lösung ohne Angabe, deshalb mit null angesetzt: Jahr 0.");
    }

    @Test
    void breaksEvenOnlyWhereItLasts() {
        LifeCycleStatement undone = LifeCycleStatement.of(
                List.of(
                        cost(Solution.BASELINE, Category.OPERATION, 1, "100"),
                        cost(Solution.PILOT, Category.ACQUISITION, 0, "60"),
                        cost(Solution.PILOT, Category.END_OF_LIFE, 2, "70")),
                years(2, "0"));

        assertThat(undone.breakEven()).isNull();
        assertThat(undone.differences().get(1).cumulated()).isEqualByComparingTo("40");
        assertThat(words(undone).get(0)).contains("30 EUR mehr");
    }

    @Test
    void saysWhatIsMissing() {
        LifeCycleStatement one = LifeCycleStatement.of(
                List.of(
                        cost(Solution.PILOT, Category.ACQUISITION, 0, "60"),
                        cost(Solution.PILOT, Category.OPERATION, 3, "70")),
                years(2, "4"));
        LifeCycleStatement none = LifeCycleStatement.of(List.of(), years(2, "4"));

        assertThat(one.differences()).isEmpty();
        assertThat(one.breakEven()).isNull();
        assertThat(one.solutions()).hasSize(1);
        assertThat(one.solutions().get(0).total().sum()).isEqualByComparingTo("60");
        assertThat(words(one))
                .containsExactly(
                        "Für die bisherige Lösung liegen keine Lebenszykluskosten vor; ein Vergleich ist deshalb nicht"
                                + " möglich.",
                        "Pilotlösung ohne Angabe, deshalb mit null angesetzt: Jahr 1, 2.",
                        "Kosten aus Jahr 3 liegen hinter den vereinbarten 2 Jahren und sind nicht enthalten.");
        assertThat(none.unit()).isNull();
        assertThat(words(none)).containsExactly("Es liegen noch keine Lebenszykluskosten vor.");
    }

    @Test
    void addsNoCurrencies() {
        LifeCycleCost dollars = new LifeCycleCost(
                "nw",
                "cost",
                Solution.PILOT,
                Category.OPERATION,
                1,
                number("1"),
                Unit.of("USD").orElseThrow(),
                "");
        LifeCycleStatement statement = LifeCycleStatement.of(
                List.of(cost(Solution.BASELINE, Category.OPERATION, 1, "100"), dollars), years(2, "4"));

        assertThat(statement.solutions()).isEmpty();
        assertThat(statement.unit()).isNull();
        assertThat(words(statement).get(0)).contains("verschiedenen Währungen", "EUR, USD");
    }

    private static double presentValue(String rate, double... amounts) {
        List<LifeCycleCost> costs = new ArrayList<>();
        for (int year = 0; year < amounts.length; year++) {
            costs.add(cost(Solution.PILOT, Category.OPERATION, year, String.valueOf(amounts[year])));
        }
        return LifeCycleStatement.of(costs, years(amounts.length - 1, rate))
                .solutions()
                .get(0)
                .total()
                .discountedSum()
                .doubleValue();
    }

    private static Measure.LifeCycle years(int years, String rate) {
        return new Measure.LifeCycle(years, number(rate));
    }

    private static LifeCycleCost cost(Solution solution, Category category, int year, String amount) {
        return new LifeCycleCost(
                "nw",
                "cost",
                solution,
                category,
                year,
                number(amount),
                Unit.of("EUR").orElseThrow(),
                "");
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    private static List<String> words(LifeCycleStatement statement) {
        return statement.notes().stream()
                .map(note -> note.in(Language.DE).replace('\u00a0', ' '))
                .toList();
    }
}
