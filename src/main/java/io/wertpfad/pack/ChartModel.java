package io.wertpfad.pack;

import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.AssessedPoint;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one chart shows, before any drawing; the chart rules are kept here.
 *
 * @param useCase the one whose pages it is on; empty for a bare series
 * @param unit as people read it, empty if unknown
 * @param lines the limits
 * @param pilot null: there is no pilot month yet
 * @param phase the part of the pilot that is judged since a joint adapt; null: all of it
 * @param decisionDate null: none is set
 * @param span of the time axis, which runs left to right
 * @param scale of the value axis, the same for all charts of the same measure in a pack
 */
record ChartModel(
        String useCase,
        Assessment assessment,
        Wording unit,
        ChartLines lines,
        Window baseline,
        @Nullable Window pilot,
        @Nullable Window phase,
        @Nullable LocalDate decisionDate,
        Window span,
        ValueScale scale) {

    /** Place of a month on the time axis. */
    int place(YearMonth month) {
        YearMonth first = span.from();
        return (month.getYear() - first.getYear()) * 12 + month.getMonthValue() - first.getMonthValue();
    }

    /** Place of the decision date: within its month, as far as the month has gone; null if it is not on the axis. */
    @Nullable
    Double decisionPlace() {
        if (decisionDate == null || !span.contains(YearMonth.from(decisionDate))) {
            return null;
        }
        double share = (decisionDate.getDayOfMonth() - 1.0) / decisionDate.lengthOfMonth();
        return place(YearMonth.from(decisionDate)) - 0.5 + share;
    }

    /** The part of a window that is on the axis; null if none is. */
    @Nullable
    Window shown(@Nullable Window window) {
        if (window == null) {
            return null;
        }
        YearMonth from = window.from().isBefore(span.from()) ? span.from() : window.from();
        YearMonth to = window.to().isAfter(span.to()) ? span.to() : window.to();
        return from.isAfter(to) ? null : new Window(from, to);
    }

    /** Whether there is a forecast to draw. */
    boolean showsForecast() {
        return hasForecast(assessment, lines, span);
    }

    /**
     * Whether the level of the whole pilot is a forecast that has its place on the axis. With the last month of the data it is a
     * level that is known, and where the expected values have a course through the year, the level of all months says nothing
     * of the month at which it would stand.
     */
    static boolean hasForecast(Assessment assessment, ChartLines lines, Window span) {
        YearMonth month = assessment.forecast().period();
        List<AssessedPoint> points = assessment.points();
        return month != null
                && !lines.seasonal()
                && span.contains(month)
                && (points.isEmpty()
                        || month.isAfter(points.get(points.size() - 1).period()));
    }

    /** Whether the forecast stands on the right edge of the plot. */
    boolean endsWithForecast() {
        return showsForecast() && span.to().equals(assessment.forecast().period());
    }

    boolean seasonal() {
        return lines.seasonal();
    }

    int months() {
        return span.months();
    }

    /**
     * The target from the pilot's first month on: a level up to the end of the axis, or one for each month that has an expected
     * value.
     */
    List<TargetStep> targetSteps() {
        Window shown = shown(pilot);
        double from = shown == null ? -0.5 : place(shown.from()) - 0.5;
        if (!lines.hasCourse()) {
            Double level = lines.targetLevel();
            return level == null ? List.of() : List.of(new TargetStep(from, months() - 0.5, level));
        }
        List<TargetStep> steps = new ArrayList<>();
        for (AssessedPoint point : assessment.points()) {
            double place = place(point.period());
            Double level = lines.target(point);
            if (level != null && place > from && span.contains(point.period())) {
                steps.add(new TargetStep(place - 0.5, place + 0.5, level));
            }
        }
        return steps;
    }

    /** The target at the right end; null if there is none. */
    @Nullable
    Double target() {
        List<TargetStep> steps = targetSteps();
        return steps.isEmpty() ? null : steps.get(steps.size() - 1).level();
    }

    /**
     * The target over a stretch of the time axis.
     *
     * @param from place on the axis, as {@code to}
     * @param level in the unit
     */
    record TargetStep(double from, double to, double level) {}

    /** The lower limit at a point; null if there is none. */
    @Nullable
    Double lower(AssessedPoint point) {
        return lines.lower(point);
    }

    /** The upper limit at a point; null if there is none. */
    @Nullable
    Double upper(AssessedPoint point) {
        return lines.upper(point);
    }
}
