package io.wertpfad.trend;

import java.util.Random;

/** How often something is found at any of the looks, over many simulated series, through the public entry point. */
final class ClaimRate {

    private ClaimRate() {}

    /** How often an effect is claimed. */
    static double of(SimulatedSeries simulated, Question.Baseline kind, int series, long seed) {
        Random random = new Random(seed);
        int claims = 0;
        for (int i = 0; i < series; i++) {
            claims += claims(SeriesOf.values(simulated.draw(random)), simulated, kind) ? 1 : 0;
        }
        return (double) claims / series;
    }

    /** How often at least one pilot month has a signal in a series of twelve and twelve months where nothing changes. */
    static double ofSignals(double autocorrelation, int series, long seed) {
        SimulatedSeries simulated = new SimulatedSeries(12, 12, autocorrelation, false, 0, 0);
        Random random = new Random(seed);
        int found = 0;
        for (int i = 0; i < series; i++) {
            Assessment assessment = Trend.assess(SeriesOf.values(simulated.draw(random)), SeriesOf.question(12, 12));
            found += assessment.points().stream()
                            .anyMatch(p -> p.part() == Assessment.Part.PILOT
                                    && !p.signals().isEmpty())
                    ? 1
                    : 0;
        }
        return (double) found / series;
    }

    private static boolean claims(Series series, SimulatedSeries simulated, Question.Baseline kind) {
        for (int seen = 3; seen <= simulated.pilot(); seen++) {
            Question question = SeriesOf.question(simulated.baseline(), simulated.pilot(), seen, kind);
            Assessment.Interval interval =
                    Trend.assess(series, question).effect().interval();
            if (interval != null && (interval.lower() > 0 || interval.upper() < 0)) {
                return true;
            }
        }
        return false;
    }
}
