package io.wertpfad.decision;

import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.Effect;
import io.wertpfad.trend.Assessment.Gap;
import io.wertpfad.trend.Assessment.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict rests on, in the unit, each counted positive when better.
 *
 * @param change of the pilot, with {@code lower} and {@code upper} end of its interval
 * @param relevance the smallest change that matters
 * @param meetsTarget whether the pilot level meets the target
 */
record Evidence(double change, double lower, double upper, double relevance, boolean meetsTarget) {

    private static final List<Gap> BLOCKING = List.of(
            Gap.BASELINE_TOO_SHORT, Gap.BASELINE_TOO_SHORT_FOR_SEASONS, Gap.PILOT_TOO_SHORT, Gap.NO_RECENT_PILOT_MONTH);

    /** Null if the data do not suffice, or something agreed in percent cannot be said. */
    static @Nullable Evidence of(Subject subject, Assessment assessment) {
        Effect effect = assessment.effect();
        Double change = effect.change();
        Interval interval = effect.interval();
        Double relevance = relevance(subject, assessment);
        Double target = assessment.targetLevel();
        Double pilot = effect.pilot();
        boolean blocked = assessment.gaps().stream().anyMatch(BLOCKING::contains);
        boolean unknown = effect.baseline() == null || (subject.target() != null && target == null);
        if (blocked || unknown || change == null || interval == null || relevance == null || pilot == null) {
            return null;
        }
        boolean meets = target != null && meets(pilot, target, subject.lowerIsBetter());
        return subject.lowerIsBetter()
                ? new Evidence(-change, -interval.upper(), -interval.lower(), relevance, meets)
                : new Evidence(change, interval.lower(), interval.upper(), relevance, meets);
    }

    /** The smallest change that matters in the unit; null if it was agreed in percent of a level that is not positive. */
    static @Nullable Double relevance(Subject subject, Assessment assessment) {
        double agreed = subject.relevance();
        if (!subject.relativeRelevance() || agreed == 0) {
            return agreed;
        }
        Double expected = assessment.effect().baseline();
        return expected == null || expected <= 0 ? null : Double.valueOf(agreed / 100 * expected);
    }

    static boolean meets(double level, double target, boolean lowerIsBetter) {
        return lowerIsBetter ? level <= target : level >= target;
    }

    /** The first line of the table that fits. */
    Verdict verdict() {
        if (upper < 0 && change <= -relevance) {
            return Verdict.WORSE;
        }
        if (lower > 0 && change >= relevance && meetsTarget) {
            return Verdict.TARGET_REACHED;
        }
        if (upper < relevance) {
            return Verdict.NO_RELEVANT_EFFECT;
        }
        return lower > 0 ? Verdict.IMPROVED : Verdict.NO_EFFECT_SHOWN;
    }
}
