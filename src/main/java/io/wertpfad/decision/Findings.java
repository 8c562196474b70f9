package io.wertpfad.decision;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Message;
import io.wertpfad.text.Numbers;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.Effect;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.trend.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verdict on a subject, with its headline and its reasons in sentences. */
final class Findings {

    private static final Set<String> BY_RELEVANCE = Set.of("no_relevant_effect", "improved.small");

    private static final String TARGET_MISSED = "improved.target_missed.";

    private final Subject subject;
    private final Question question;
    private final Assessment assessment;
    private final Amounts amounts;
    private final @Nullable Evidence evidence;

    Findings(Subject subject, Question question, Assessment assessment) {
        this.subject = subject;
        this.question = question;
        this.assessment = assessment;
        this.amounts = new Amounts(subject);
        this.evidence = Evidence.of(subject, assessment);
    }

    Verdict verdict() {
        return evidence == null ? Verdict.INSUFFICIENT_DATA : evidence.verdict();
    }

    Course course() {
        return Course.of(assessment, subject.lowerIsBetter());
    }

    /** One short line: the change and what became of the target. */
    Message headline() {
        Effect effect = assessment.effect();
        if (evidence == null) {
            return message("headline.insufficient_data", subject.heading());
        }
        Double percent = effect.changePercent();
        Message change = percent == null || subject.percent()
                ? amounts.change(
                        Objects.requireNonNull(effect.change()), Interval.largest(effect.change(), effect.interval()))
                : percent(percent, Interval.largest(percent, effect.intervalPercent()));
        return message("headline", subject.heading(), change, message("headline." + outcome(), yardstick()));
    }

    /** The finding first, then the forecast, then what limits them. */
    List<Message> reasons() {
        List<Message> reasons = new ArrayList<>();
        if (evidence != null) {
            reasons.add(message("reason", happened(), means()));
            forecast(reasons);
        }
        reasons.addAll(new GapReasons(subject, question, assessment).all());
        return reasons;
    }

    /** What exactly the verdict says: the key of its words. */
    private String outcome() {
        Verdict verdict = verdict();
        String stage = assessment.effect().finalLook() ? "final" : "so_far";
        return switch (verdict) {
            case IMPROVED -> improved(Objects.requireNonNull(evidence), stage);
            case NO_EFFECT_SHOWN -> verdict.code() + "." + stage;
            default -> verdict.code();
        };
    }

    private String improved(Evidence shown, String stage) {
        if (shown.change() < shown.relevance()) {
            return "improved.small";
        }
        return subject.target() == null ? "improved" : TARGET_MISSED + stage;
    }

    /** What the words of an outcome measure by: the smallest change that matters, or the target. */
    private Object yardstick() {
        Double relevance = Evidence.relevance(subject, assessment);
        if (relevance != null && BY_RELEVANCE.contains(outcome())) {
            return amounts.size(relevance);
        }
        Measure.Target target = subject.target();
        return target == null ? "–" : target(target);
    }

    /** A change of a share is told in points: a target in percent of it is told as a level, too, so that they can be compared. */
    private Message target(Measure.Target target) {
        Double level = assessment.targetLevel();
        return subject.percent() && target.relative() && level != null
                ? message("target.level", amounts.target(target), amounts.amount(level))
                : amounts.target(target);
    }

    /** What it means; while nothing is shown yet, also how many evaluations are still to come. */
    private Message means() {
        Effect effect = assessment.effect();
        String outcome = outcome();
        return outcome.equals("no_effect_shown.so_far")
                ? message(
                        "reason." + outcome,
                        Objects.requireNonNull(effect.look()),
                        Objects.requireNonNull(effect.looks()))
                : message("reason." + outcome, yardstick());
    }

    /** From which level to which, in which months, and by how much. */
    private Message happened() {
        Effect effect = assessment.effect();
        double baseline = Objects.requireNonNull(effect.baseline());
        double pilot = Objects.requireNonNull(effect.pilot());
        double change = Objects.requireNonNull(effect.change());
        if (isNothingAsPrinted(effect)) {
            // Baseline and pilot need not be told apart where only one of them is named.
            int digits = Amounts.digits(pilot, pilot, assessment.targetLevel());
            return message(
                    "change.stayed",
                    subject.inSentence(),
                    amounts.level(pilot, digits),
                    detail(effect),
                    baselineMonths(),
                    pilotMonths());
        }
        int digits = Amounts.digits(baseline, pilot, assessment.targetLevel());
        return message(
                change < 0 ? "change.fell" : "change.rose",
                subject.inSentence(),
                amounts.amount(baseline, digits),
                amounts.level(pilot, digits),
                detail(effect),
                baselineMonths(),
                pilotMonths());
    }

    /** Nobody should read that something fell, and that the change is 0. */
    private boolean isNothingAsPrinted(Effect effect) {
        double change = Objects.requireNonNull(effect.change());
        Double percent = effect.changePercent();
        Interval percents = effect.intervalPercent();
        BigDecimal printed = subject.percent() || percent == null || percents == null
                ? Numbers.rounded(change, Interval.largest(change, effect.interval()))
                : Numbers.rounded(percent, Interval.largest(percent, percents));
        return printed.signum() == 0;
    }

    private Message baselineMonths() {
        Message months = Spans.of(question.baselineFrom(), question.baselineTo());
        Question.Baseline kind = question.baseline();
        if (kind instanceof Question.Baseline.Fixed) {
            return message("baseline.fixed");
        }
        return message(kind instanceof Question.Baseline.Seasonal ? "baseline.seasonal" : "baseline.constant", months);
    }

    /** The pilot months that are judged, whether or not each has a value. */
    private Message pilotMonths() {
        return message("pilot", Spans.of(Objects.requireNonNull(question.from()), question.lastJudged()));
    }

    private Message detail(Effect effect) {
        Interval interval = Objects.requireNonNull(effect.interval());
        double change = Objects.requireNonNull(effect.change());
        Double percent = effect.changePercent();
        Interval percents = effect.intervalPercent();
        if (subject.percent() || percent == null || percents == null) {
            double like = Interval.largest(change, interval);
            return message(
                    "detail",
                    amounts.change(change, like),
                    Amounts.signed(interval.lower(), like),
                    amounts.change(interval.upper(), like));
        }
        double like = Interval.largest(percent, percents);
        return message(
                "detail",
                percent(percent, like),
                Amounts.signed(percents.lower(), like),
                Amounts.percent(percents.upper(), like));
    }

    /** Nobody should read that −10 % misses a target of −10 %. */
    private Message percent(double percent, double like) {
        Measure.Target target = subject.target();
        return target != null && target.relative() && outcome().startsWith(TARGET_MISSED)
                ? Amounts.percentApart(percent, like, target.amount())
                : Amounts.percent(percent, like);
    }

    private void forecast(List<Message> reasons) {
        Assessment.Forecast forecast = assessment.forecast();
        Double target = forecast.targetLevel();
        if (assessment.effect().finalLook()
                || question.judgedTo() != null
                || forecast.period() == null
                || forecast.value() == null
                || forecast.interval() == null
                || target == null) {
            return;
        }
        reasons.add(message(
                "reason.forecast",
                subject.prefix(),
                forecast.period(),
                amounts.level(forecast.value()),
                Amounts.number(forecast.interval().lower()),
                amounts.amount(forecast.interval().upper()),
                amounts.level(target),
                course().label()));
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Findings.class, key, arguments);
    }
}
