package io.wertpfad.trend;

import io.wertpfad.trend.Question.Baseline;
import java.util.Locale;

/**
 * Prints the table of error rates in {@code src/docs/statistics.md}: how often an effect is claimed at any look. Run it with
 * the number of series per case (default 10,000).
 */
final class EffectSimulation {

    private static final double[] AUTOCORRELATIONS = {0, 0.3, 0.6};
    private static final long SEED = 20_260_101;
    private static final int INDEPENDENT_MEASURES = 5;

    private final int series;

    private EffectSimulation(int series) {
        this.series = series;
    }

    public static void main(String[] args) {
        EffectSimulation simulation = new EffectSimulation(args.length == 0 ? 10_000 : Integer.parseInt(args[0]));
        simulation.signals();
        Baseline constant = new Baseline.Constant();
        simulation.rows("constant", constant, 12, 12, 0);
        simulation.rows("constant", constant, 24, 12, 0);
        simulation.rows("constant", constant, 24, 24, 0);
        Baseline fixed = new Baseline.Fixed(20);
        simulation.rows("fixed, with window", fixed, 12, 12, 0);
        simulation.rows("fixed, pilot alone", fixed, 0, 12, 0);
        Baseline seasonal = new Baseline.Seasonal();
        for (int season = 0; season <= 2; season += 2) {
            simulation.rows("seasonal", seasonal, 24, 12, season);
            simulation.rows("seasonal", seasonal, 36, 12, season);
        }
    }

    private void signals() {
        StringBuilder row = new StringBuilder("false signals, constant 12 + 12, normal:");
        for (double autocorrelation : AUTOCORRELATIONS) {
            row.append(percent(ClaimRate.ofSignals(autocorrelation, series, SEED)));
        }
        System.out.println(row);
    }

    private void rows(String name, Baseline kind, int baseline, int pilot, int season) {
        row(name, kind, new SimulatedSeries(baseline, pilot, 0, false, 0, season));
        row(name, kind, new SimulatedSeries(baseline, pilot, 0, true, 0, season));
        row(name, kind, new SimulatedSeries(baseline, pilot, 0, false, 2, season));
    }

    private void row(String name, Baseline kind, SimulatedSeries simulated) {
        StringBuilder row = new StringBuilder("| ");
        row.append(name)
                .append(simulated.season() == 0 ? "" : ", true season")
                .append(" | ")
                .append(simulated.baseline())
                .append(" + ")
                .append(simulated.pilot())
                .append(" | ")
                .append(simulated.logNormal() ? "log-normal" : "normal")
                .append(simulated.shift() == 0 ? " | none |" : " | 2 sd |");
        StringBuilder family = new StringBuilder();
        for (double autocorrelation : AUTOCORRELATIONS) {
            double rate = ClaimRate.of(
                    new SimulatedSeries(
                            simulated.baseline(),
                            simulated.pilot(),
                            autocorrelation,
                            simulated.logNormal(),
                            simulated.shift(),
                            simulated.season()),
                    kind,
                    series,
                    SEED);
            row.append(percent(rate));
            family.append(simulated.shift() == 0 ? percent(1 - Math.pow(1 - rate, INDEPENDENT_MEASURES)) : " |");
        }
        System.out.println(row.append(family));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, " %.1f %% |", share * 100);
    }
}
