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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of a bare series, without a portfolio: every change matters.
 *
 * @param asked what was asked; {@code question} is the same with what the series adds
 * @param slope over the whole series
 * @param reasons full sentences; they also say why something could not be said
 */
public record BareTrend(
        BareQuestion asked,
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
     * What can be said of a series.
     *
     * @param calendar tells which month a decision can know
     */
    public static BareTrend assess(Series series, BareQuestion asked, PackCalendar calendar) {
        Question question = asked.of(series, calendar);
        Assessment assessment = Trend.assess(series, question);
        boolean seasonal = question.baseline() instanceof Question.Baseline.Seasonal;
        Assessment.Slope slope = seasonal ? Trend.seasonalSlope(series) : Trend.slope(series);
        Findings findings = new Findings(subject(asked), question, assessment);
        List<Message> reasons = new ArrayList<>(findings.reasons());
        reasons.addAll(new BareReasons(asked, question, assessment, slope).all());
        return new BareTrend(asked, question, assessment, slope, findings.verdict(), findings.headline(), reasons);
    }

    /** The same judgement with more to be said, such as how its series was read. */
    public BareTrend with(List<Message> remarks) {
        List<Message> all = new ArrayList<>(reasons);
        all.addAll(remarks);
        return new BareTrend(asked, question, assessment, slope, verdict, headline, all);
    }

    /** This judgement as the document of the command {@code trend}: its keys in the documented order, numbers unrounded. */
    public Map<String, @Nullable Object> json(Language language) {
        return TrendJson.of(this, language);
    }

    private static Subject subject(BareQuestion asked) {
        Double target = asked.target();
        return new Subject(
                null,
                new Wording("", ""),
                false,
                false,
                asked.better() == Measure.Better.LOWER,
                target == null ? null : new Measure.Target(false, BigDecimal.valueOf(target)),
                0,
                false);
    }
}
