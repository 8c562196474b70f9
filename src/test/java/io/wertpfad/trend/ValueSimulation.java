package io.wertpfad.trend;

import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.trend.Question.Baseline;
import io.wertpfad.trend.ValueRealised.By;
import io.wertpfad.trend.ValueRealised.Weighing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Prints the table of coverage in {@code src/docs/statistics.md}: how often the true value lies inside its interval. Run it
 * with the number of series per case (default 10,000).
 */
final class ValueSimulation {

    private static final double[] AUTOCORRELATIONS = {0, 0.3, 0.6};
    private static final long SEED = 20_260_101;
    private static final double SHIFT = -2;
    private static final int PILOT = 12;

    private ValueSimulation() {}

    public static void main(String[] args) {
        int series = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
        for (boolean logNormal : new boolean[] {false, true}) {
            row("constant", 12, logNormal, new Baseline.Constant(), series);
            row("constant", 24, logNormal, new Baseline.Constant(), series);
            row("fixed, with window", 12, logNormal, new Baseline.Fixed(20), series);
            row("fixed, pilot alone", 0, logNormal, new Baseline.Fixed(20), series);
            row("seasonal", 24, logNormal, new Baseline.Seasonal(), series);
        }
    }

    private static void row(String name, int baseline, boolean logNormal, Baseline kind, int series) {
        StringBuilder row = new StringBuilder("| " + name + " | " + baseline + " + " + PILOT + " | ");
        row.append(logNormal ? "log-normal" : "normal").append(" | ");
        for (int seen : new int[] {6, PILOT}) {
            for (double autocorrelation : AUTOCORRELATIONS) {
                SimulatedSeries normal = SimulatedSeries.of(baseline, PILOT)
                        .autocorrelated(autocorrelation)
                        .shifted(SHIFT);
                SimulatedSeries simulated = logNormal ? normal.skewed() : normal;
                row.append(String.format(Locale.ROOT, "%.1f / ", 100 * coverage(simulated, kind, seen, series, SEED)));
            }
            row.setLength(row.length() - 3);
            row.append(" | ");
        }
        System.out.println(row.toString().strip());
    }

    /** How often the true value of {@code seen} months lies inside; each month stands for 50 to 150 rows. */
    static double coverage(SimulatedSeries simulated, Baseline kind, int seen, int series, long seed) {
        Random random = new Random(seed);
        int inside = 0;
        for (int i = 0; i < series; i++) {
            double[] values = simulated.values(random);
            double truth = 0;
            List<Series.Point> points = new ArrayList<>();
            for (int k = 0; k < values.length; k++) {
                double count = 50 + random.nextInt(101);
                boolean pilot = k >= simulated.baseline() && k < simulated.baseline() + seen;
                truth -= pilot ? simulated.shift() * count : 0;
                points.add(new Series.Point(SeriesOf.START.plusMonths(k), values[k], null, null, count));
            }
            Question question = SeriesOf.question(simulated.baseline(), simulated.pilot(), seen, kind);
            Interval interval = ValueRealised.of(new Series(points), question, new Weighing(By.COUNT, 1))
                    .interval();
            inside += interval != null && interval.lower() <= truth && truth <= interval.upper() ? 1 : 0;
        }
        return (double) inside / series;
    }
}
