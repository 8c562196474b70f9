package io.wertpfad.trend;

import io.wertpfad.trend.Question.Baseline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Prints the tables of error rates and power in {@code src/docs/statistics.md}: how often an effect is claimed at any look, beside
 * the plain t-test at every look and any signal since the pilot's start. Run it with the number of series per case (default
 * 10,000) and, for only some of the cases, a part of their names.
 */
final class EffectSimulation {

    private static final double[] AUTOCORRELATIONS = {0, 0.3, 0.6};
    private static final long SEED = 20_260_101;
    private static final int INDEPENDENT_MEASURES = 5;
    private static final double SHIFT = 2;
    private static final double MISSING = 0.2;
    /** Of the denominators' logarithms with the noise. */
    private static final double[] CORRELATIONS = {-0.5, -0.8, 0.8};

    private final int series;
    private final String named;

    private EffectSimulation(int series, String named) {
        this.series = series;
        this.named = named;
    }

    public static void main(String[] args) {
        EffectSimulation simulation = new EffectSimulation(
                args.length == 0 ? 10_000 : Integer.parseInt(args[0]), args.length < 2 ? "" : args[1]);
        simulation.tables("Cases of the design", designed());
        simulation.tables("Further cases", further());
    }

    /** The cases for which the limits were set. */
    private static List<Case> designed() {
        List<Case> cases = new ArrayList<>();
        cases.add(constant("constant", SimulatedSeries.of(12, 12)));
        cases.add(constant("constant", SimulatedSeries.of(24, 12)));
        cases.add(constant("constant", SimulatedSeries.of(24, 24)));
        cases.add(fixed("fixed, with window", SimulatedSeries.of(12, 12)));
        cases.add(fixed("fixed, pilot alone", SimulatedSeries.of(0, 12)));
        cases.add(seasonal("seasonal", SimulatedSeries.of(24, 12)));
        cases.add(seasonal("seasonal", SimulatedSeries.of(36, 12)));
        cases.add(seasonal("seasonal, true season", SimulatedSeries.of(24, 12).seasonal(2)));
        cases.add(seasonal("seasonal, true season", SimulatedSeries.of(36, 12).seasonal(2)));
        return cases;
    }

    /** What users have as well: missing months, short windows and pilots, ratios with unequal denominators. */
    private static List<Case> further() {
        List<Case> cases = new ArrayList<>();
        cases.add(
                constant("constant, a fifth missing", SimulatedSeries.of(12, 12).lacking(MISSING)));
        cases.add(
                constant("constant, a fifth missing", SimulatedSeries.of(24, 12).lacking(MISSING)));
        cases.add(fixed(
                "fixed, with window, a fifth missing",
                SimulatedSeries.of(12, 12).lacking(MISSING)));
        cases.add(fixed(
                "fixed, pilot alone, a fifth missing", SimulatedSeries.of(0, 12).lacking(MISSING)));
        cases.add(
                seasonal("seasonal, a fifth missing", SimulatedSeries.of(36, 12).lacking(MISSING)));
        cases.add(constant("constant", SimulatedSeries.of(6, 6)));
        cases.add(constant("constant", SimulatedSeries.of(6, 12)));
        cases.add(constant("constant", SimulatedSeries.of(12, 6)));
        cases.add(constant("constant", SimulatedSeries.of(12, 3)));
        cases.add(fixed("fixed, with window", SimulatedSeries.of(6, 6)));
        cases.add(fixed("fixed, pilot alone", SimulatedSeries.of(0, 6)));
        cases.add(seasonal("seasonal", SimulatedSeries.of(24, 6)));
        cases.add(seasonal("seasonal", SimulatedSeries.of(24, 24)));
        cases.add(constant("constant, ratio", SimulatedSeries.of(12, 12).ofRatios()));
        cases.add(fixed("fixed, with window, ratio", SimulatedSeries.of(12, 12).ofRatios()));
        cases.add(seasonal("seasonal, ratio", SimulatedSeries.of(24, 12).ofRatios()));
        for (double correlation : CORRELATIONS) {
            String ratio = String.format(Locale.ROOT, ", ratio, correlated %.1f", correlation);
            cases.add(constant("constant" + ratio, SimulatedSeries.of(12, 12).ofRatiosWith(correlation)));
            cases.add(fixed(
                    "fixed, with window" + ratio, SimulatedSeries.of(12, 12).ofRatiosWith(correlation)));
            cases.add(seasonal("seasonal" + ratio, SimulatedSeries.of(24, 12).ofRatiosWith(correlation)));
        }
        return cases;
    }

    private static Case constant(String name, SimulatedSeries simulated) {
        return new Case(name, new Baseline.Constant(), simulated);
    }

    private static Case fixed(String name, SimulatedSeries simulated) {
        return new Case(name, new Baseline.Fixed(20), simulated);
    }

    private static Case seasonal(String name, SimulatedSeries simulated) {
        return new Case(name, new Baseline.Seasonal(), simulated);
    }

    private void tables(String title, List<Case> all) {
        List<Case> cases =
                all.stream().filter(each -> each.name().contains(named)).toList();
        System.out.println("## " + title + ": claims where nothing changes\n");
        System.out.println("| baseline | months | noise | ours | five measures | plain t-test | any signal |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (Case each : cases) {
            falseClaims(each, "normal");
            falseClaims(each.of(SimulatedSeries::skewed), "log-normal");
        }
        System.out.println("\n## " + title + ": a shift of two standard deviations, shown by the final look\n");
        System.out.println("| baseline | months | ours | plain t-test | any signal |");
        System.out.println("|---|---|---|---|---|");
        cases.forEach(each -> power(each.of(s -> s.shifted(SHIFT))));
        System.out.println();
    }

    private void falseClaims(Case each, String noise) {
        List<ClaimRate> rates = rates(each);
        System.out.println("| " + each.name() + " | " + each.months() + " | " + noise + " | "
                + percent(rates, ClaimRate::effect) + " | "
                + percent(rates, rate -> 1 - Math.pow(1 - rate.effect(), INDEPENDENT_MEASURES)) + " | "
                + percent(rates, ClaimRate::plain) + " | " + percent(rates, ClaimRate::signal) + " |");
    }

    private void power(Case each) {
        List<ClaimRate> rates = rates(each);
        System.out.println("| " + each.name() + " | " + each.months() + " | "
                + percent(rates, ClaimRate::effect) + " | "
                + percent(rates, ClaimRate::plain) + " | " + percent(rates, ClaimRate::signal) + " |");
    }

    private List<ClaimRate> rates(Case each) {
        return DoubleStream.of(AUTOCORRELATIONS)
                .mapToObj(r -> ClaimRate.of(each.simulated().autocorrelated(r), each.kind(), series, SEED))
                .toList();
    }

    private static String percent(List<ClaimRate> rates, Function<ClaimRate, Double> share) {
        return rates.stream()
                .map(share)
                .map(s -> s.isNaN() ? "–" : String.format(Locale.ROOT, "%.1f", s * 100))
                .collect(Collectors.joining(" / "));
    }

    private record Case(String name, Baseline kind, SimulatedSeries simulated) {

        Case of(Function<SimulatedSeries, SimulatedSeries> change) {
            return new Case(name, kind, change.apply(simulated));
        }

        String months() {
            return simulated.baseline() + " + " + simulated.pilot();
        }
    }
}
