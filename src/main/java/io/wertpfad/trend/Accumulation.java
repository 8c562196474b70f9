package io.wertpfad.trend;

import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.trend.Assessment.Part;
import io.wertpfad.trend.ValueRealised.Gap;
import io.wertpfad.trend.ValueRealised.Weighing;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what the months of a pilot brought. With W the sum of the weights, the value is W times the change of the weighted
 * level, and so is its interval: whatever is wrong with the baseline is wrong in every month, and grows with their number.
 */
final class Accumulation {

    private static final double MONTHS_A_YEAR = 12;

    private final View view;
    private final Weighing weighing;
    private final List<YearMonth> missing = new ArrayList<>();
    private final List<YearMonth> unweighted = new ArrayList<>();
    private final List<Series.Point> counting = new ArrayList<>();
    private final Set<Gap> gaps = EnumSet.noneOf(Gap.class);

    Accumulation(View view, Weighing weighing) {
        this.view = view;
        this.weighing = weighing;
    }

    ValueRealised value() {
        YearMonth from = view.question().pilotFrom();
        YearMonth to = end();
        if (from == null || to == null || to.isBefore(from)) {
            gaps.add(Gap.NO_PILOT);
            return nothing(from, null);
        }
        sort(from, to);
        Baseline baseline = Baseline.of(view);
        Estimate estimate = Trend.estimate(view, baseline);
        nameGaps(baseline);
        Expectation expected = baseline.expected();
        if (expected == null || estimate == null || counting.isEmpty()) {
            return nothing(from, to);
        }
        return value(from, to, baseline.window(), expected, estimate);
    }

    private ValueRealised value(YearMonth from, YearMonth to, Segment window, Expectation expected, Estimate estimate) {
        double largest = counting.stream().mapToDouble(this::weight).max().orElse(0);
        Scale ofWeights = Scale.of(largest);
        double sum =
                counting.stream().mapToDouble(p -> ofWeights.down(weight(p))).sum() / weighing.divisor();
        Segment pilot =
                Segment.of(new Series(counting.stream().map(this::weighed).toList()), view.scale(), month -> true);
        double sign = view.question().lowerIsBetter() ? -1 : 1;
        double value = sign * pilot.minus(expected::at).level() * sum;
        double half = estimate.halfWidth(window, pilot, expected) * sum;
        double perYear = MONTHS_A_YEAR / counting.size();
        Scale scale = new Scale(view.scale().exponent() + ofWeights.exponent());
        return new ValueRealised(
                from,
                to,
                counting.size(),
                missing,
                unweighted,
                figure(value, scale),
                interval(value, half, scale),
                figure(value * perYear, scale),
                interval(value * perYear, half * perYear, scale),
                List.copyOf(gaps));
    }

    private ValueRealised nothing(@Nullable YearMonth from, @Nullable YearMonth to) {
        return new ValueRealised(
                from, to, counting.size(), missing, unweighted, null, null, null, null, List.copyOf(gaps));
    }

    private @Nullable YearMonth end() {
        Question question = view.question();
        YearMonth agreed = question.pilotTo();
        if (agreed == null && !view.points().isEmpty()) {
            agreed = view.points().get(view.points().size() - 1).month();
        }
        return agreed == null || agreed.isAfter(question.now()) ? question.now() : agreed;
    }

    /** What a month is to the value: missing, without weight, or in it. */
    private void sort(YearMonth from, YearMonth to) {
        Set<YearMonth> present = view.points().stream()
                .filter(p -> p.value() != null)
                .map(Series.Point::month)
                .collect(Collectors.toSet());
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            if (!present.contains(month)) {
                missing.add(month);
            }
        }
        view.points().stream()
                .filter(p -> p.value() != null && Parts.of(p.month(), view.question()) == Part.PILOT)
                .forEach(p -> {
                    if (weight(p) >= 0 && weight(p) <= Double.MAX_VALUE) {
                        counting.add(p);
                    } else {
                        unweighted.add(p.month());
                    }
                });
    }

    private void nameGaps(Baseline baseline) {
        boolean fixed = view.question().baseline() instanceof Question.Baseline.Fixed;
        if (!fixed && baseline.window().n() < Estimate.MIN_BASELINE) {
            gaps.add(Gap.BASELINE_TOO_SHORT);
        } else if (baseline.expected() == null) {
            gaps.add(Gap.BASELINE_TOO_SHORT_FOR_SEASONS);
        }
        if (view.pilot().n() < Estimate.MIN_PILOT) {
            gaps.add(Gap.PILOT_TOO_SHORT);
        } else if (counting.isEmpty()) {
            gaps.add(Gap.NO_WEIGHTS);
        }
    }

    /** NaN without one. */
    private double weight(Series.Point point) {
        return switch (weighing.by()) {
            case MONTH -> 1;
            case COUNT -> Objects.requireNonNullElse(point.count(), Double.NaN);
            case DENOMINATOR -> Objects.requireNonNullElse(point.denominator(), Double.NaN);
        };
    }

    /** The point with its weight where a level looks for it. */
    private Series.Point weighed(Series.Point point) {
        return new Series.Point(point.month(), point.value(), null, weight(point), null);
    }

    private @Nullable Interval interval(double value, double half, Scale scale) {
        Double lower = figure(value - half, scale);
        Double upper = figure(value + half, scale);
        return lower == null || upper == null ? null : new Interval(lower, upper);
    }

    /** Zero has no sign here. */
    private @Nullable Double figure(double scaled, Scale scale) {
        double figure = scale.up(scaled) + 0.0;
        if (!Double.isFinite(figure)) {
            gaps.add(Gap.OUT_OF_RANGE);
            return null;
        }
        return figure;
    }
}
