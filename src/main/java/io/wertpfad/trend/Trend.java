package io.wertpfad.trend;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of one series. Every formula, its source and where we deviate from it stand in {@code
 * src/docs/statistics.md}.
 */
public final class Trend {

    private Trend() {}

    /** What can be said of a series up to the month that is reported, for any finite values. */
    public static Assessment assess(Series series, Question question) {
        View view = View.of(series, question);
        Baseline baseline = Baseline.of(view);
        Signals signals = baseline.signals(view.all());
        double expected = baseline.level(view.pilot());
        double target = target(view, expected);
        XmrLimits pilotLimits = XmrLimits.of(view.pilot(), view.pilot().level());
        Estimate estimate = estimate(view, baseline);
        MannKendall slope = slope(view, baseline);
        Outlook outlook = outlook(view, baseline, expected, estimate);
        return new Answer(view, baseline, expected, estimate).of(signals, target, pilotLimits, slope, outlook);
    }

    /** Mann-Kendall and Theil-Sen over all values of a series. */
    public static Assessment.Slope slope(Series series) {
        return slope(series, MannKendall::of);
    }

    /** As {@link #slope}, each value compared only with those of the same calendar month in other years. */
    public static Assessment.Slope seasonalSlope(Series series) {
        return slope(series, MannKendall::seasonal);
    }

    private static Assessment.Slope slope(Series series, Function<Segment, MannKendall> test) {
        double largest = series.points().stream()
                .map(Series.Point::value)
                .filter(Objects::nonNull)
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
        Scale scale = Scale.of(largest);
        return Answer.slope(test.apply(Segment.of(series, scale, month -> true)), scale);
    }

    /**
     * The slope of the pilot. Against a seasonal baseline it is that of the values by season, as soon as each calendar month
     * can have come twice; before that the slope of what the expected season leaves.
     */
    private static MannKendall slope(View view, Baseline baseline) {
        Segment pilot = view.pilot();
        Expectation expected = baseline.expected();
        if (!(view.question().baseline() instanceof Question.Baseline.Seasonal)) {
            return MannKendall.of(pilot);
        }
        return expected == null || pilot.n() >= 2 * Segment.YEAR
                ? MannKendall.seasonal(pilot)
                : MannKendall.ofRest(pilot, expected::at);
    }

    static double target(View view, double expected) {
        Double change = view.question().targetChange();
        if (change == null) {
            return view.scale().down(view.question().target(), Double.NaN);
        }
        return expected > 0 ? expected * (1 + change / 100) : Double.NaN;
    }

    static @Nullable Estimate estimate(View view, Baseline baseline) {
        Expectation expected = baseline.expected();
        return expected == null || !baseline.suffices() || view.pilot().n() < Estimate.MIN_PILOT
                ? null
                : Estimate.of(view.window(), view.pilot(), expected, view.looks());
    }

    private static @Nullable Outlook outlook(View view, Baseline baseline, double soFar, @Nullable Estimate estimate) {
        Expectation expected = baseline.expected();
        return expected == null || estimate == null
                ? null
                : Outlook.of(view.pilot(), expected, soFar, view.looks(), estimate);
    }
}
