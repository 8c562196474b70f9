package io.wertpfad.decision;

import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Measure.Aggregate;
import io.wertpfad.portfolio.Measure.BaselineRule;
import io.wertpfad.portfolio.Steering;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.ValuePath;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.Series;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Customers of two use cases with ten measures each, sixty months of them up to {@link #PERIOD}. Baseline windows of one, two
 * and three years; of the measures a third each is constant, fixed and, where two years are there, seasonal. Half the use cases
 * have a year to go. In one measure of ten a month without rows is zero.
 */
final class BenchmarkPortfolio {

    static final int MONTHS = 60;
    static final YearMonth START = YearMonth.of(2022, 1);
    static final YearMonth PERIOD = START.plusMonths(MONTHS - 1);
    static final int USE_CASES = 2;
    static final int MEASURES = 10;
    private static final int YEAR = 12;
    /** Window and pilot of the {@link #recent} customer. */
    static final int RECENT_MONTHS = 2 * YEAR;

    private static final double MISSING = 0.02;

    private BenchmarkPortfolio() {}

    /** As many customers as it takes for so many measures. */
    static List<Customer> of(int measures) {
        return IntStream.range(0, (measures + USE_CASES * MEASURES - 1) / (USE_CASES * MEASURES))
                .mapToObj(BenchmarkPortfolio::customer)
                .toList();
    }

    private static Customer customer(int number) {
        String id = "c" + number;
        return customer(
                id,
                IntStream.range(0, USE_CASES)
                        .mapToObj(u -> useCase(id + "-u" + u, USE_CASES * number + u))
                        .toList());
    }

    private static Customer customer(String id, List<UseCase> useCases) {
        return new Customer(
                id,
                id,
                new ValuePath(new Wording("", ""), List.of()),
                Map.of(),
                new Steering(Steering.Cadence.MONTHLY, List.of()),
                useCases);
    }

    private static UseCase useCase(String id, int number) {
        int window = YEAR * (1 + number % 3);
        YearMonth pilotFrom = START.plusMonths(window);
        return useCase(id, START, window, pilotFrom, PERIOD.plusMonths(number % 2 == 0 ? 0 : YEAR));
    }

    /** A customer of three use cases whose window and pilot, a year each, end with the period. */
    static Customer recent() {
        YearMonth from = PERIOD.minusMonths(RECENT_MONTHS - 1L);
        return customer(
                "recent",
                IntStream.range(0, 3)
                        .mapToObj(u -> useCase("recent-u" + u, from, YEAR, from.plusMonths(YEAR), PERIOD))
                        .toList());
    }

    private static UseCase useCase(String id, YearMonth from, int window, YearMonth pilotFrom, YearMonth pilotTo) {
        List<Measure> measures = IntStream.range(0, MEASURES)
                .mapToObj(m -> measure("m" + m, rule(m, window)))
                .toList();
        Charter charter = new Charter(
                from.atDay(1),
                Set.of(),
                new Charter.Place("Bremen", null),
                new Window(from, pilotFrom.minusMonths(1)),
                new Window(pilotFrom, pilotTo),
                pilotTo.plusMonths(1).atDay(20),
                null,
                measures);
        return new UseCase(id, new Wording(id, id), UseCase.Status.ACTIVE, null, "operate", null, charter);
    }

    private static BaselineRule rule(int measure, int window) {
        return switch (measure % 3) {
            case 0 -> new BaselineRule(BaselineRule.Kind.FIXED, new BigDecimal("100"), "contract");
            case 1 -> new BaselineRule(BaselineRule.Kind.CONSTANT, null, null);
            default ->
                new BaselineRule(
                        window < 2 * YEAR ? BaselineRule.Kind.CONSTANT : BaselineRule.Kind.SEASONAL, null, null);
        };
    }

    private static Measure measure(String id, BaselineRule rule) {
        return new Measure(
                id,
                Measure.Dimension.TIME,
                new Wording(id, id),
                Unit.of("h").orElseThrow(),
                Measure.Better.LOWER,
                Aggregate.SUM,
                new Measure.Target(true, new BigDecimal("-20")),
                new Measure.Relevance(true, new BigDecimal("5")),
                true,
                false,
                id.equals("m0"),
                rule,
                null);
    }

    /** A value for each month, some of them missing (NaN), that drifts downwards by up to a fifth. */
    static double[] values(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double drift = -20 * random.nextDouble() / MONTHS;
        double noise = 0;
        double[] values = new double[MONTHS];
        for (int i = 0; i < MONTHS; i++) {
            noise = 0.3 * noise + 5 * random.nextGaussian();
            values[i] = random.nextDouble() < MISSING
                    ? Double.NaN
                    : Math.rint(100 * (100 + noise + drift * i + 5 * Math.sin(Math.PI * i / 6))) / 100;
        }
        return values;
    }

    static Series series(double[] values) {
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(Series.Point.of(START.plusMonths(i), Double.isNaN(values[i]) ? null : values[i]));
        }
        return new Series(points);
    }
}
