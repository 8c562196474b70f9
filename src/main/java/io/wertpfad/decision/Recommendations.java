package io.wertpfad.decision;

import io.wertpfad.decision.Recommendation.Rule;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Message;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The table that turns the verdicts on a use case into an advice. Internal measures have no say. */
final class Recommendations {

    private final Phase phase;
    private final @Nullable Recommendation kept;

    /** @param kept what was recommended when a joint adapt opened the phase; null for the first phase */
    Recommendations(Phase phase, @Nullable Recommendation kept) {
        this.phase = phase;
        this.kept = kept;
    }

    /**
     * The advice of the pack of a period.
     *
     * @param judgements of all measures of the use case
     */
    Recommendation of(List<Judgement> judgements, YearMonth period) {
        List<Judgement> open =
                judgements.stream().filter(j -> !j.measure().internal()).toList();
        List<Judgement> keys = open.stream().filter(j -> j.measure().key()).toList();
        List<Judgement> leftOut = keys.stream().filter(this::isKnownGap).toList();
        List<Judgement> judged = keys.stream().filter(j -> !leftOut.contains(j)).toList();
        Course course = Course.worst(keys.stream().map(Judgement::course).toList());
        Rule rule = phase.finalIn(period) ? rule(judged, open, leftOut) : Rule.NOT_YET;
        List<Message> reasons = new ArrayList<>();
        reasons.add(sentence(rule, rule == Rule.GAP_REMAINS ? leftOut : judged, open, course));
        if (rule != Rule.NOT_YET && rule != Rule.GAP_REMAINS && !leftOut.isEmpty()) {
            reasons.add(message("rule.left_out", names(leftOut, j -> true)));
        }
        for (Judgement judgement : open) {
            if (judgement.measure().key() || judgement.verdict() == Verdict.WORSE) {
                judgement.reasons().stream().findFirst().ifPresent(reasons::add);
            }
        }
        return new Recommendation(rule.advice(), rule, course, reasons, missing(keys));
    }

    /** In too short a phase no data could come: what is missing after it was either missing before or is not known. */
    private List<String> missing(List<Judgement> keys) {
        return keys.stream()
                .filter(is(Verdict.INSUFFICIENT_DATA))
                .map(j -> j.measure().id())
                .filter(id ->
                        !phase.isTooShort() || (kept != null && kept.missing().contains(id)))
                .toList();
    }

    /** Whether the steering adapted knowing that this measure lacked data, and it still does although there was time. */
    private boolean isKnownGap(Judgement judgement) {
        return kept != null
                && !phase.isTooShort()
                && judgement.verdict() == Verdict.INSUFFICIENT_DATA
                && kept.missing().contains(judgement.measure().id());
    }

    /** The first line of the table that fits. */
    private Rule rule(List<Judgement> keys, List<Judgement> open, List<Judgement> leftOut) {
        boolean anyGain = keys.stream().anyMatch(j -> j.verdict().isGain());
        if (!anyGain && keys.stream().anyMatch(Recommendations::worseAndOutOfReach)) {
            return Rule.WORSE_AND_OUT_OF_REACH;
        }
        if (keys.isEmpty() && !leftOut.isEmpty()) {
            return Rule.GAP_REMAINS;
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
        if (anyGain) {
            return Rule.PARTLY_REACHED;
        }
        return kept != null && kept.rule().isInconclusive() ? Rule.STILL_INCONCLUSIVE : Rule.INCONCLUSIVE;
    }

    private static boolean worseAndOutOfReach(Judgement judgement) {
        return judgement.verdict() == Verdict.WORSE && Boolean.FALSE.equals(judgement.targetReachable());
    }

    private Message sentence(Rule rule, List<Judgement> keys, List<Judgement> open, Course course) {
        String key = "rule." + rule.code();
        return switch (rule) {
            case NOT_YET -> message(key, phase.finalLook(), course.label());
            case WORSE_AND_OUT_OF_REACH -> message(key, names(keys, Recommendations::worseAndOutOfReach));
            case DATA_MISSING ->
                message(phase.isTooShort() ? key + ".too_short" : key, names(keys, is(Verdict.INSUFFICIENT_DATA)));
            case ALL_REACHED, NOTHING_GAINED, GAP_REMAINS -> message(key, names(keys, j -> true));
            case INCONCLUSIVE, STILL_INCONCLUSIVE -> message(key, names(keys, is(Verdict.NO_EFFECT_SHOWN)));
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
