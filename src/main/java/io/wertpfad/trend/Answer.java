package io.wertpfad.trend;

import io.wertpfad.trend.Assessment.AssessedPoint;
import io.wertpfad.trend.Assessment.Assurance;
import io.wertpfad.trend.Assessment.Effect;
import io.wertpfad.trend.Assessment.Forecast;
import io.wertpfad.trend.Assessment.Gap;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.trend.Assessment.Limits;
import io.wertpfad.trend.Assessment.Slope;
import io.wertpfad.trend.Assessment.Variation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Turns scaled figures into the assessment in the unit of the series, and names what cannot be said. */
final class Answer {

    private static final double CONFIDENCE = 0.95;

    private final View view;
    private final Baseline baseline;
    private final double expected;
    private final @Nullable Estimate estimate;
    private final Set<Gap> gaps = EnumSet.noneOf(Gap.class);

    Answer(View view, Baseline baseline, double expected, @Nullable Estimate estimate) {
        this.view = view;
        this.baseline = baseline;
        this.expected = expected;
        this.estimate = estimate;
    }

    Assessment of(Signals signals, double target, XmrLimits pilotLimits, MannKendall slope, @Nullable Outlook outlook) {
        nameGaps();
        Question question = view.question();
        return new Assessment(
                view.all().n(),
                view.window().n(),
                points(signals),
                limits(baseline.limits()),
                variation(signals),
                target(target),
                assurance(pilotLimits, target, question.lowerIsBetter()),
                pilotLimits.known() && pilotLimits.trial(),
                effect(),
                slope(slope),
                forecast(outlook),
                List.copyOf(gaps));
    }

    /** Only the slope of a series, without a question. */
    static Slope slope(MannKendall slope, Scale scale) {
        Integer season = slope.season() > 1 ? slope.season() : null;
        if (!slope.known()) {
            return new Slope(slope.n(), season, null, null, null, null, null, false);
        }
        double sen = scale.up(slope.slope());
        return new Slope(
                slope.n(),
                season,
                slope.s(),
                slope.z(),
                slope.p(),
                Double.isFinite(sen) ? sen : null,
                interval(slope.lower(), slope.upper(), scale),
                DoubleStream.of(slope.slope(), slope.lower(), slope.upper())
                        .anyMatch(figure -> Double.isInfinite(scale.up(figure))));
    }

    private void nameGaps() {
        Question question = view.question();
        boolean fixed = question.baseline() instanceof Question.Baseline.Fixed;
        if (view.all().n() == 0) {
            gaps.add(Gap.NO_POINTS);
        }
        if (!fixed && baseline.window().n() < Estimate.MIN_BASELINE) {
            gaps.add(Gap.BASELINE_TOO_SHORT);
        } else if (!fixed && baseline.expected() == null) {
            gaps.add(Gap.BASELINE_TOO_SHORT_FOR_SEASONS);
        } else if (baseline.window().n() < XmrLimits.MIN_POINTS) {
            gaps.add(Gap.NO_WINDOW_FOR_LIMITS);
        } else if (!baseline.limits().known()) {
            gaps.add(Gap.NO_MOVING_RANGES);
        }
        if (view.pilot().n() < Estimate.MIN_PILOT) {
            gaps.add(Gap.PILOT_TOO_SHORT);
        } else if (!view.hasRecentPilotMonth()) {
            gaps.add(Gap.NO_RECENT_PILOT_MONTH);
        }
        if (view.window().lacksDenominators() || view.pilot().lacksDenominators()) {
            gaps.add(Gap.RATIO_NOT_POOLED);
        }
        if (expected <= 0) {
            gaps.add(Gap.BASELINE_NOT_POSITIVE);
        }
    }

    private List<AssessedPoint> points(Signals signals) {
        List<AssessedPoint> points = new ArrayList<>();
        int withValue = 0;
        for (Series.Point point : view.points()) {
            boolean missing = point.value() == null;
            int i = missing ? -1 : withValue++;
            points.add(new AssessedPoint(
                    point.month(),
                    point.value(),
                    expectedAt(point),
                    Parts.of(point.month(), view.question()),
                    missing ? List.of() : signals.at(i),
                    Signals.kind(
                            missing ? 0 : signals.direction(i), view.question().lowerIsBetter())));
        }
        return points;
    }

    private @Nullable Double expectedAt(Series.Point point) {
        Expectation expectation = baseline.expected();
        return expectation == null || !baseline.suffices()
                ? null
                : figure(expectation.at(Segment.number(point.month())));
    }

    private Limits limits(XmrLimits limits) {
        return new Limits(
                figure(limits.centre()),
                figure(limits.lower()),
                figure(limits.upper()),
                figure(limits.averageMovingRange()),
                limits.trial());
    }

    private Variation variation(Signals signals) {
        int last = view.all().n() - 1;
        int direction = last < 0 ? 0 : signals.direction(last);
        return switch (Signals.kind(direction, view.question().lowerIsBetter())) {
            case COMMON_CAUSE -> Variation.COMMON_CAUSE;
            case IMPROVEMENT -> direction > 0 ? Variation.IMPROVEMENT_HIGH : Variation.IMPROVEMENT_LOW;
            case CONCERN -> direction > 0 ? Variation.CONCERN_HIGH : Variation.CONCERN_LOW;
        };
    }

    private @Nullable Double target(double target) {
        Question question = view.question();
        if (question.target() == null && question.targetChange() == null) {
            gaps.add(Gap.NO_TARGET);
        }
        return question.target() == null ? figure(target) : question.target();
    }

    /** Source of the rule: NHSRplotthedots; a target on the limit itself is neither met nor missed for sure. */
    static Assurance assurance(XmrLimits limits, double target, boolean lowerIsBetter) {
        if (!limits.known() || Double.isNaN(target)) {
            return Assurance.NONE;
        }
        if (target > limits.upper()) {
            return lowerIsBetter ? Assurance.CONSISTENT_PASS : Assurance.CONSISTENT_FAIL;
        }
        if (target < limits.lower()) {
            return lowerIsBetter ? Assurance.CONSISTENT_FAIL : Assurance.CONSISTENT_PASS;
        }
        return Assurance.INCONSISTENT;
    }

    private Effect effect() {
        Looks looks = view.looks();
        Segment pilot = view.pilot();
        double change = estimate == null ? Double.NaN : estimate.change();
        double half = estimate == null ? Double.NaN : estimate.halfWidth();
        boolean pooled = (view.window().pooled() || view.window().n() == 0)
                && (pilot.pooled() || pilot.n() == 0)
                && (view.window().pooled() || pilot.pooled());
        return new Effect(
                figure(expected),
                figure(pilot.level()),
                figure(change),
                expected > 0 ? plain(change / expected * 100) : null,
                interval(change - half, change + half),
                CONFIDENCE,
                looks.look(),
                looks.looks(),
                estimate == null ? null : estimate.noise().r(),
                looks.isFinal(),
                pilot.n(),
                pooled);
    }

    private Slope slope(MannKendall slope) {
        if (slope.n() > MannKendall.MAX_POINTS) {
            gaps.add(Gap.TOO_MANY_POINTS_FOR_SLOPE);
        } else if (!slope.known()) {
            gaps.add(Gap.TOO_FEW_POINTS_FOR_SLOPE);
        }
        figure(slope.slope());
        return slope(slope, view.scale());
    }

    private Forecast forecast(@Nullable Outlook outlook) {
        if (outlook == null) {
            return new Forecast(view.question().pilotFrom() == null ? null : view.finalLook(), null, null, null);
        }
        Question question = view.question();
        return new Forecast(
                view.finalLook(),
                figure(outlook.level()),
                interval(outlook.level() - outlook.halfWidth(), outlook.level() + outlook.halfWidth()),
                question.target() == null ? figure(Trend.target(view, outlook.expected())) : question.target());
    }

    private @Nullable Interval interval(double lower, double upper) {
        figure(lower);
        figure(upper);
        return interval(lower, upper, view.scale());
    }

    private static @Nullable Interval interval(double lower, double upper, Scale scale) {
        double low = scale.up(lower);
        double high = scale.up(upper);
        return Double.isFinite(low) && Double.isFinite(high) ? new Interval(low, high) : null;
    }

    /** The figure in the unit; null if it is not said (NaN) or beyond a double (which is a gap). */
    private @Nullable Double figure(double scaled) {
        return plain(view.scale().up(scaled));
    }

    private @Nullable Double plain(double figure) {
        if (Double.isInfinite(figure)) {
            gaps.add(Gap.OUT_OF_RANGE);
        }
        return Double.isFinite(figure) ? figure : null;
    }
}
