package io.wertpfad.pack;

import io.wertpfad.portfolio.Measure;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.AssessedPoint;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.trend.Assessment.Signal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of one measure in the sidecar. */
record MeasureFields(SidecarFields texts) {

    Fields of(MeasurePart measure) {
        Assessment assessment = measure.assessment();
        return new Fields()
                .with("id", measure.id())
                .with("name", texts.text(measure.name()))
                .with("dimension", measure.dimension().code())
                .with("unit", measure.unit().symbol())
                .with("better", measure.lowerIsBetter() ? "lower" : "higher")
                .with("key", measure.key())
                .with("internal", measure.internal())
                .with("baseline_kind", measure.baselineRule().kind().name().toLowerCase(Locale.ROOT))
                .with("target", target(measure.target(), measure.targetLevel()))
                .with("relevance", measure.relevance())
                .with("baseline_n", assessment.baselineN())
                .with("limits", limits(assessment.limits()))
                .with("effect", effect(assessment.effect()))
                .with(
                        "forecast",
                        new Fields()
                                .with(
                                        "period",
                                        SidecarFields.text(assessment.forecast().period()))
                                .with("value", assessment.forecast().value())
                                .with("interval", interval(assessment.forecast().interval())))
                .with("variation", assessment.variation().code())
                .with("assurance", assessment.assurance().code())
                .with("verdict", measure.verdict().code())
                .with("course", measure.course().code())
                .with("headline", texts.text(measure.headline()))
                .with("reasons", texts.texts(measure.reasons()))
                .with("value", new ValueFields(texts).of(measure.value()))
                .with("months_expected", measure.monthsExpected())
                .with(
                        "months_missing",
                        measure.monthsMissing().stream()
                                .map(SidecarFields::text)
                                .toList())
                .with(
                        "points",
                        assessment.points().stream().map(MeasureFields::point).toList());
    }

    private static @Nullable Fields target(Measure.@Nullable Target target, @Nullable Double level) {
        return target == null
                ? null
                : new Fields()
                        .with("relative", target.relative())
                        .with("amount", target.amount())
                        .with("level", level);
    }

    private static Fields limits(Assessment.Limits limits) {
        return new Fields()
                .with("centre", limits.centre())
                .with("lower", limits.lower())
                .with("upper", limits.upper())
                .with("trial", limits.trial());
    }

    private static Fields effect(Assessment.Effect effect) {
        return new Fields()
                .with("baseline", effect.baseline())
                .with("pilot", effect.pilot())
                .with("change", effect.change())
                .with("change_percent", effect.changePercent())
                .with("interval", interval(effect.interval()))
                .with("confidence", effect.confidence())
                .with("look", effect.look())
                .with("looks", effect.looks())
                .with("final_look", effect.finalLook())
                .with("autocorrelation", effect.autocorrelation())
                .with("pilot_n", effect.pilotN());
    }

    static @Nullable List<Object> interval(@Nullable Interval interval) {
        return interval == null
                ? null
                : List.of(ShortestDecimal.of(interval.lower()), ShortestDecimal.of(interval.upper()));
    }

    private static Fields point(AssessedPoint point) {
        return new Fields()
                .with("period", SidecarFields.text(point.period()))
                .with("value", point.value())
                .with("expected", point.expected())
                .with("part", point.part().code())
                .with("signals", point.signals().stream().map(Signal::code).toList())
                .with("kind", point.kind().code());
    }
}
