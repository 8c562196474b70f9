package io.wertpfad.pack;

import io.wertpfad.decision.Course;
import io.wertpfad.decision.Judgement;
import io.wertpfad.decision.Labels;
import io.wertpfad.decision.Possible;
import io.wertpfad.decision.ValueStatement;
import io.wertpfad.decision.Verdict;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.Assurance;
import io.wertpfad.trend.Assessment.Variation;
import io.wertpfad.unit.Unit;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure: the figures of its line in the table, and those of its chart.
 *
 * @param anchor unique within the pack, names its chart
 * @param target as agreed: a change in percent or a value; null if none
 * @param possible between which ends its values can lie
 * @param kept why verdict and headline are not today's, with today's; null if they are
 * @param value what it brought since the pilot began
 * @param monthsExpected months of both windows up to the period
 */
public record MeasurePart(
        String anchor,
        String id,
        Wording name,
        Measure.Dimension dimension,
        Unit unit,
        boolean lowerIsBetter,
        boolean key,
        boolean internal,
        Measure.BaselineRule baselineRule,
        Measure.@Nullable Target target,
        @Nullable Double targetLevel,
        @Nullable Double relevance,
        Possible possible,
        Assessment assessment,
        Verdict verdict,
        Course course,
        Message headline,
        List<Message> reasons,
        @Nullable Message kept,
        ValueStatement value,
        int monthsExpected,
        List<YearMonth> monthsMissing) {

    public MeasurePart {
        reasons = List.copyOf(reasons);
        monthsMissing = List.copyOf(monthsMissing);
    }

    /** The name of a measure that no other of the customer has. */
    static String anchor(String useCase, String measure) {
        return useCase + "." + measure;
    }

    static MeasurePart of(String useCase, Judgement judgement, ValueStatement value, Months months) {
        Measure measure = judgement.measure();
        return new MeasurePart(
                anchor(useCase, measure.id()),
                measure.id(),
                measure.name(),
                measure.dimension(),
                measure.unit(),
                measure.better() == Measure.Better.LOWER,
                measure.key(),
                measure.internal(),
                measure.baseline(),
                measure.target(),
                judgement.targetLevel(),
                judgement.relevance(),
                Possible.of(measure, judgement.assessment()),
                judgement.assessment(),
                judgement.verdict(),
                judgement.course(),
                judgement.headline(),
                judgement.reasons(),
                judgement.kept(),
                value,
                months.expected().size(),
                months.missing(judgement.assessment()));
    }

    /** Expected level over the pilot months so far, before the first over the baseline window. */
    public @Nullable Double baseline() {
        return assessment.effect().baseline();
    }

    /** Level of the pilot so far. */
    public @Nullable Double now() {
        return assessment.effect().pilot();
    }

    /** Whether it is better, but not as much as was agreed. */
    boolean missesTarget() {
        return target != null && verdict == Verdict.IMPROVED;
    }

    /** Whether anything can be said of the variation: no signal is no statement where nothing could give one. */
    public boolean hasVariation() {
        return assessment.variation() != Variation.COMMON_CAUSE
                || (assessment.n() > 0 && assessment.limits().upper() != null);
    }

    /** The variation in words. */
    public Message variation() {
        return hasVariation() ? Labels.of(assessment.variation()) : Labels.of(Assurance.NONE);
    }

    /** The assurance in words; without a target there is nothing to be sure of. */
    public Message assurance() {
        return target == null ? Labels.noTarget() : Labels.of(assessment.assurance());
    }
}
