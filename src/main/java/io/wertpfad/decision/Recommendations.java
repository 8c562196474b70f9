package io.wertpfad.decision;

import io.wertpfad.decision.Recommendation.Rule;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Message;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The table that turns the verdicts on a use case into an advice. Internal measures have no say. */
final class Recommendations {

    private Recommendations() {}

    /**
     * The advice of the pack of a period.
     *
     * @param judgements of all measures of the use case
     */
    static Recommendation of(List<Judgement> judgements, YearMonth period, YearMonth finalLook) {
        List<Judgement> open =
                judgements.stream().filter(j -> !j.measure().internal()).toList();
        List<Judgement> keys = open.stream().filter(j -> j.measure().key()).toList();
        Course course = Course.worst(keys.stream().map(Judgement::course).toList());
        Rule rule = period.isBefore(finalLook) ? Rule.NOT_YET : rule(keys, open);
        List<Message> reasons = new ArrayList<>();
        reasons.add(sentence(rule, keys, open, finalLook, course));
        for (Judgement judgement : open) {
            if (judgement.measure().key() || judgement.verdict() == Verdict.WORSE) {
                judgement.reasons().stream().findFirst().ifPresent(reasons::add);
            }
        }
        return new Recommendation(rule.advice(), rule, course, reasons);
    }

    /** The first line of the table that fits. */
    static Rule rule(List<Judgement> keys, List<Judgement> open) {
        boolean anyGain = keys.stream().anyMatch(j -> j.verdict().isGain());
        if (!anyGain && keys.stream().anyMatch(Recommendations::worseAndOutOfReach)) {
            return Rule.WORSE_AND_OUT_OF_REACH;
        }
        if (keys.isEmpty() || keys.stream().anyMatch(is(Verdict.INSUFFICIENT_DATA))) {
            return Rule.DATA_MISSING;
        }
        if (keys.stream().allMatch(is(Verdict.TARGET_REACHED)) && open.stream().noneMatch(is(Verdict.WORSE))) {
            return Rule.ALL_REACHED;
        }
        if (keys.stream().allMatch(is(Verdict.WORSE).or(is(Verdict.NO_RELEVANT_EFFECT)))) {
            return Rule.NOTHING_GAINED;
        }
        return anyGain ? Rule.PARTLY_REACHED : Rule.INCONCLUSIVE;
    }

    private static boolean worseAndOutOfReach(Judgement judgement) {
        return judgement.verdict() == Verdict.WORSE && Boolean.FALSE.equals(judgement.targetReachable());
    }

    private static Message sentence(
            Rule rule, List<Judgement> keys, List<Judgement> open, YearMonth finalLook, Course course) {
        String key = "rule." + rule.code();
        return switch (rule) {
            case NOT_YET -> message(key, finalLook, course.label());
            case WORSE_AND_OUT_OF_REACH -> message(key, names(keys, Recommendations::worseAndOutOfReach));
            case DATA_MISSING -> message(key, names(keys, is(Verdict.INSUFFICIENT_DATA)));
            case ALL_REACHED, NOTHING_GAINED -> message(key, names(keys, j -> true));
            case INCONCLUSIVE -> message(key, names(keys, is(Verdict.NO_EFFECT_SHOWN)));
            case PARTLY_REACHED ->
                open.stream().anyMatch(is(Verdict.WORSE))
                        ? message(key + ".worse", names(open, is(Verdict.WORSE)))
                        : message(key, names(keys, is(Verdict.TARGET_REACHED).negate()));
        };
    }

    private static List<Object> names(List<Judgement> judgements, Predicate<Judgement> which) {
        return judgements.stream()
                .filter(which)
                .map(Judgement::measure)
                .map(Measure::name)
                .map(Object.class::cast)
                .toList();
    }

    private static Predicate<Judgement> is(Verdict verdict) {
        return judgement -> judgement.verdict() == verdict;
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Recommendations.class, key, arguments);
    }
}
