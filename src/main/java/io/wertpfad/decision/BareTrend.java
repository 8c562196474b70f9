package io.wertpfad.decision;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Question;
import io.wertpfad.trend.Series;
import io.wertpfad.trend.Trend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of a bare series, without a portfolio: every month after the baseline window is pilot, and every change
 * matters.
 *
 * @param slope over the whole series
 * @param reasons full sentences; they also say why something could not be said
 */
public record BareTrend(
        Question question,
        Assessment assessment,
        Assessment.Slope slope,
        Verdict verdict,
        Message headline,
        List<Message> reasons) {

    public BareTrend {
        reasons = List.copyOf(reasons);
    }

    /**
     * The question that is asked of a bare series.
     *
     * @param decision null: the last month of the series is the final look
     */
    public static Question question(
            Series series,
            YearMonth baselineFrom,
            YearMonth baselineTo,
            Measure.Better better,
            @Nullable Double target,
            @Nullable LocalDate decision,
            PackCalendar calendar) {
        List<Series.Point> points = series.points();
        YearMonth last =
                points.isEmpty() ? baselineTo : points.get(points.size() - 1).month();
        return new Question(
                baselineFrom,
                baselineTo,
                baselineTo.plusMonths(1),
                null,
                decision == null ? last : calendar.servingPeriod(decision),
                last,
                better == Measure.Better.LOWER,
                target,
                null,
                new Question.Baseline.Constant());
    }

    /** What can be said of the series. */
    public static BareTrend assess(Series series, Question question) {
        Assessment assessment = Trend.assess(series, question);
        Assessment.Slope slope = Trend.slope(series);
        Subject subject = subject(question);
        Findings findings = new Findings(subject, assessment);
        List<Message> reasons = new ArrayList<>(findings.reasons());
        if (slope.n() > Assessment.Slope.MAX_N) {
            reasons.add(
                    Message.of(BareTrend.class, "gap.too_many_points_for_slope", slope.n(), Assessment.Slope.MAX_N));
        } else if (slope.s() == null) {
            reasons.add(Message.of(BareTrend.class, "gap.too_few_points_for_slope", slope.n()));
        } else if (slope.interval() == null) {
            reasons.add(Message.of(BareTrend.class, "gap.no_slope_interval", slope.n()));
        }
        return new BareTrend(question, assessment, slope, findings.verdict(), findings.headline(), reasons);
    }

    /** The document of the command {@code trend}: its keys in the documented order, numbers unrounded. */
    public static Map<String, @Nullable Object> json(Series series, Question question, Language language) {
        return assess(series, question).json(language);
    }

    /** This judgement as the document of the command {@code trend}. */
    public Map<String, @Nullable Object> json(Language language) {
        return TrendJson.of(this, language);
    }

    private static Subject subject(Question question) {
        Double target = question.target();
        return new Subject(
                null,
                new Wording("", ""),
                false,
                false,
                question.lowerIsBetter(),
                target == null ? null : new Measure.Target(false, BigDecimal.valueOf(target)),
                0,
                false);
    }
}
