package io.wertpfad.trend;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How often something is found at any of the looks over many simulated series, as shares of them.
 *
 * @param effect an effect is claimed, through the public entry point
 * @param plain the {@link PlainTest} claims a change
 * @param signal a pilot month has a signal; NaN where there are no limits
 */
record ClaimRate(double effect, double plain, double signal) {

    private static final int FIRST_LOOK = 3;

    /** Every series has a seed of its own, so that the rates do not depend on how many threads share the work. */
    static ClaimRate of(SimulatedSeries simulated, Question.Baseline kind, int series, long seed) {
        List<boolean[]> found = IntStream.range(0, series)
                .parallel()
                .mapToObj(i -> found(simulated.series(new SplittableRandom(seed + i)), simulated, kind))
                .toList();
        boolean limits = simulated.baseline() >= XmrLimits.MIN_POINTS;
        return new ClaimRate(
                share(found, f -> f[0]), share(found, f -> f[1]), limits ? share(found, f -> f[2]) : Double.NaN);
    }

    /** Only how often an effect is claimed. */
    static double ofEffects(SimulatedSeries simulated, Question.Baseline kind, int series, long seed) {
        return (double) IntStream.range(0, series)
                        .parallel()
                        .filter(i -> claims(simulated.series(new SplittableRandom(seed + i)), simulated, kind))
                        .count()
                / series;
    }

    private static boolean[] found(Series series, SimulatedSeries simulated, Question.Baseline kind) {
        boolean plain = IntStream.rangeClosed(FIRST_LOOK, simulated.pilot())
                .anyMatch(seen -> PlainTest.claims(series, simulated, kind, seen));
        return new boolean[] {claims(series, simulated, kind), plain, signals(series, simulated, kind)};
    }

    private static boolean claims(Series series, SimulatedSeries simulated, Question.Baseline kind) {
        return IntStream.rangeClosed(FIRST_LOOK, simulated.pilot()).anyMatch(seen -> {
            Assessment.Interval interval =
                    assess(series, simulated, kind, seen).effect().interval();
            return interval != null && (interval.lower() > 0 || interval.upper() < 0);
        });
    }

    /** A signal stays when months come, so that the last look shows all there have been. */
    private static boolean signals(Series series, SimulatedSeries simulated, Question.Baseline kind) {
        return assess(series, simulated, kind, simulated.pilot()).points().stream()
                .anyMatch(p -> p.part() == Assessment.Part.PILOT && !p.signals().isEmpty());
    }

    private static Assessment assess(Series series, SimulatedSeries simulated, Question.Baseline kind, int seen) {
        return Trend.assess(series, SeriesOf.question(simulated.baseline(), simulated.pilot(), seen, kind));
    }

    private static double share(List<boolean[]> found, Predicate<boolean[]> what) {
        return (double) found.stream().filter(what).count() / found.size();
    }
}
