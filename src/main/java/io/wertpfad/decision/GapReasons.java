package io.wertpfad.decision;

import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.Gap;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.trend.Question;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why something cannot be said, or only with reserve, and what to do about it. */
final class GapReasons {

    private final Subject subject;
    private final Question question;
    private final Assessment assessment;

    GapReasons(Subject subject, Question question, Assessment assessment) {
        this.subject = subject;
        this.question = question;
        this.assessment = assessment;
    }

    List<Message> all() {
        List<Message> reasons = new ArrayList<>();
        for (Gap gap : assessment.gaps()) {
            if (speaks(gap)) {
                reasons.add(reason(gap));
            }
        }
        if (assessment.limits().trial()) {
            reasons.add(message("trial_limits", assessment.baselineN()));
        }
        Interval interval = assessment.effect().interval();
        if (interval != null && interval.lower() == interval.upper()) {
            reasons.add(message("no_variation"));
        }
        return reasons;
    }

    /** A slope too short is said by who shows a slope, and no target is no gap of the data. */
    private boolean speaks(Gap gap) {
        return switch (gap) {
            case NO_TARGET, TOO_FEW_POINTS_FOR_SLOPE, TOO_MANY_POINTS_FOR_SLOPE -> false;
            case BASELINE_TOO_SHORT -> assessment.n() > 0;
            case PILOT_TOO_SHORT -> assessment.n() > 0 && !isPlannedTooShort();
            default -> true;
        };
    }

    /** The plan itself has no look: a portfolio refuses that, and who asks without one says it in other words. */
    private boolean isPlannedTooShort() {
        Integer looks = assessment.effect().looks();
        return question.pilotFrom() != null && question.judgedFrom() == null && looks != null && looks == 0;
    }

    private Message reason(Gap gap) {
        String key = gap.name().toLowerCase(Locale.ROOT);
        return switch (gap) {
            case BASELINE_TOO_SHORT, NO_WINDOW_FOR_LIMITS ->
                message(key, assessment.baselineN(), Spans.of(question.baselineFrom(), question.baselineTo()));
            case PILOT_TOO_SHORT -> pilotTooShort(key);
            case BASELINE_NOT_POSITIVE ->
                message(
                        agreedInPercent() ? key + ".agreed" : key,
                        new Amounts(subject)
                                .amount(
                                        assessment.effect().baseline() == null
                                                ? 0
                                                : assessment.effect().baseline()));
            default -> message(key);
        };
    }

    /** After a joint adapt only the months since then count. */
    private Message pilotTooShort(String key) {
        YearMonth from = question.judgedFrom();
        return from == null || from.equals(question.pilotFrom())
                ? message(key, assessment.effect().pilotN())
                : message(key + ".phase", assessment.effect().pilotN(), from);
    }

    private boolean agreedInPercent() {
        boolean target = subject.target() != null && subject.target().relative();
        return target || (subject.relativeRelevance() && subject.relevance() != 0);
    }

    private Message message(String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = subject.prefix();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Message.of(GapReasons.class, "gap." + key, all);
    }
}
