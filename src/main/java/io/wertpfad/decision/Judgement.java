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
        List<Message> reasons) {

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
                findings.reasons());
    }

    /**
     * The verdict that an earlier pack has settled, beside today's figures. Where today's would be another one, the reasons
     * are those of the pack that settled it, and say so.
     */
    Judgement settledBy(Judgement then, YearMonth pack) {
        return with(then, "reason.settled", pack);
    }

    /** The same for the verdict on which the steering decided. */
    Judgement decidedOn(Judgement then, LocalDate decision) {
        return with(then, "reason.decided_on", decision);
    }

    private Judgement with(Judgement then, String key, Object when) {
        boolean same = verdict == then.verdict;
        List<Message> settled = new ArrayList<>(same ? reasons : then.reasons);
        if (!same) {
            settled.add(Message.of(Judgement.class, key, Subject.of(measure).prefix(), when, verdict.label()));
        }
        return new Judgement(
                measure,
                assessment,
                then.verdict,
                targetLevel,
                relevance,
                then.targetReachable,
                then.course,
                same ? headline : then.headline,
                settled);
    }
}
