package io.wertpfad.decision;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Question;
import io.wertpfad.trend.Series;
import io.wertpfad.trend.Trend;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one measure, with what it rests on.
 *
 * @param targetLevel the target as a level in the unit; null if there is none or it cannot be said
 * @param relevance the smallest change that matters, in the unit; null if it cannot be said
 * @param course where the measure stands before the final look
 * @param targetReachable whether the interval touches the target's side; null if it cannot be said
 * @param headline the message of the measure in one short line, the title of its chart
 * @param reasons full sentences that name figures, dates and targets
 * @param kept since when the verdict, its headline and its reasons are kept, and what today's verdict would be; null if they are
 *     today's. The assessment always is.
 */
public record Judgement(
        Measure measure,
        Assessment assessment,
        Verdict verdict,
        @Nullable Double targetLevel,
        @Nullable Double relevance,
        @Nullable Boolean targetReachable,
        Course course,
        Message headline,
        List<Message> reasons,
        @Nullable Message kept) {

    public Judgement {
        reasons = List.copyOf(reasons);
    }

    static Judgement of(Measure measure, Series series, Question question) {
        Assessment found = Trend.assess(series, question);
        Assessment assessment = Possible.of(measure, found).within(found);
        Subject subject = Subject.of(measure);
        Findings findings = new Findings(subject, question, assessment);
        return new Judgement(
                measure,
                assessment,
                findings.verdict(),
                assessment.targetLevel(),
                Evidence.relevance(subject, assessment),
                Course.targetReachable(assessment, subject.lowerIsBetter()),
                findings.course(),
                findings.headline(),
                findings.reasons(),
                null);
    }

    /**
     * The verdict that an earlier pack has settled, beside today's figures. Where today's would be another one, the reasons
     * are those of the pack that settled it, and say so.
     */
    Judgement settledBy(Judgement then, YearMonth pack) {
        return with(then, "settled", pack);
    }

    /** The same for the verdict on which the steering decided. */
    Judgement decidedOn(Judgement then, LocalDate decision) {
        return with(then, "decided_on", decision);
    }

    private Judgement with(Judgement then, String key, Object when) {
        boolean same = verdict == then.verdict;
        Message kept = same
                ? null
                : Message.of(
                        Judgement.class, "reason." + key, Subject.of(measure).prefix(), when, verdict.label());
        List<Message> given = new ArrayList<>(same ? reasons : then.reasons);
        if (kept != null) {
            given.add(kept);
        }
        return new Judgement(
                measure,
                assessment,
                then.verdict,
                targetLevel,
                relevance,
                then.targetReachable,
                then.course,
                same ? headline : Message.of(Judgement.class, "headline." + key, then.headline, when),
                given,
                kept);
    }
}
