package io.wertpfad.decision;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Window;
import io.wertpfad.trend.Question;
import io.wertpfad.trend.Series;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a bare series, which has no charter.
 *
 * @param kind how the baseline's expected values come about
 * @param pilot null: every month after the baseline window
 * @param target level to be reached; null: none
 * @param decision null: the last month of the series is the final look
 */
public record BareQuestion(
        Window baseline,
        Question.Baseline kind,
        @Nullable Window pilot,
        Measure.Better better,
        @Nullable Double target,
        @Nullable LocalDate decision) {

    /** The constant baseline of a window, against every month after it. */
    public static BareQuestion of(Window baseline, Measure.Better better) {
        return new BareQuestion(baseline, new Question.Baseline.Constant(), null, better, null, null);
    }

    /** The same with a target; null: none. */
    public BareQuestion toReach(@Nullable Double level) {
        return new BareQuestion(baseline, kind, pilot, better, level, decision);
    }

    /** The same with a decision date; null: none. */
    public BareQuestion toDecideOn(@Nullable LocalDate date) {
        return new BareQuestion(baseline, kind, pilot, better, target, date);
    }

    /** The question about a series that is known up to its last month. */
    Question of(Series series, PackCalendar calendar) {
        List<Series.Point> points = series.points();
        YearMonth last =
                points.isEmpty() ? baseline.to() : points.get(points.size() - 1).month();
        YearMonth finalLook = decision == null ? last : calendar.servingPeriod(decision);
        if (pilot != null && pilot.to().isBefore(finalLook)) {
            finalLook = pilot.to();
        }
        return new Question(
                baseline.from(),
                baseline.to(),
                pilot == null ? baseline.to().plusMonths(1) : pilot.from(),
                pilot == null ? null : pilot.to(),
                finalLook,
                last,
                better == Measure.Better.LOWER,
                target,
                null,
                kind);
    }
}
