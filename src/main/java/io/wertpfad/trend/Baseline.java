package io.wertpfad.trend;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The baseline window, what it leads to expect, and its limits.
 *
 * @param expected null if the window does not give it
 */
record Baseline(Segment window, @Nullable Expectation expected, XmrLimits limits) {

    static Baseline of(View view) {
        Question question = view.question();
        Segment window = view.window();
        int months = (int) Math.min(
                Integer.MAX_VALUE, ChronoUnit.MONTHS.between(question.baselineFrom(), question.baselineTo()) + 1);
        Expectation expected = Expectation.of(question.baseline(), window, view.scale(), months);
        if (expected == null || window.n() == 0) {
            return new Baseline(window, expected, XmrLimits.NONE);
        }
        double centre = expected instanceof Expectation.Given given
                ? given.centre()
                : expected.level(window.months(), window.weights());
        return new Baseline(window, expected, XmrLimits.of(window.minus(expected::centre), centre));
    }

    /** Whether there is enough of it to judge a change. */
    boolean suffices() {
        return expected instanceof Expectation.Given || (expected != null && window.n() >= Estimate.MIN_BASELINE);
    }

    Signals signals(Segment all) {
        return expected == null || !limits.known()
                ? Signals.none(all)
                : Signals.of(all, all.minus(expected::centre), limits);
    }

    /** The expected level over the pilot months so far, before the first over the window; NaN if there is none. */
    double level(Segment pilot) {
        if (expected == null) {
            return Double.NaN;
        }
        if (pilot.n() > 0) {
            return expected.level(pilot.months(), pilot.weights());
        }
        return window.n() > 0 ? expected.level(window.months(), window.weights()) : expected.at(0);
    }
}
