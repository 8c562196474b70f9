package io.wertpfad.decision;

import io.wertpfad.text.Language;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Assessment.AssessedPoint;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.trend.Assessment.Signal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documented form of a bare trend. All objects are always there; what cannot be said is null inside them. */
final class TrendJson {

    private TrendJson() {}

    static Map<String, @Nullable Object> of(BareTrend trend, Language language) {
        Assessment assessment = trend.assessment();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("n", assessment.n());
        json.put("baseline_n", assessment.baselineN());
        json.put("points", assessment.points().stream().map(TrendJson::point).toList());
        json.put("limits", limits(assessment.limits()));
        json.put("variation", assessment.variation().code());
        json.put("assurance", assessment.assurance().code());
        json.put("effect", effect(assessment.effect()));
        json.put("slope", slope(trend.slope()));
        json.put("forecast", forecast(assessment.forecast()));
        json.put("verdict", trend.verdict().code());
        json.put("reasons", trend.reasons().stream().map(r -> r.in(language)).toList());
        return json;
    }

    private static Map<String, @Nullable Object> point(AssessedPoint point) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("period", point.period().toString());
        json.put("value", point.value());
        json.put("part", point.part().code());
        json.put("signals", point.signals().stream().map(Signal::code).toList());
        json.put("kind", point.kind().code());
        return json;
    }

    private static Map<String, @Nullable Object> limits(Assessment.Limits limits) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("centre", limits.centre());
        json.put("lower", limits.lower());
        json.put("upper", limits.upper());
        json.put("average_moving_range", limits.averageMovingRange());
        json.put("trial", limits.trial());
        return json;
    }

    private static Map<String, @Nullable Object> effect(Assessment.Effect effect) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("baseline", effect.baseline());
        json.put("pilot", effect.pilot());
        json.put("change", effect.change());
        json.put("change_percent", effect.changePercent());
        json.put("interval", interval(effect.interval()));
        json.put("confidence", effect.confidence());
        json.put("look", effect.look());
        json.put("looks", effect.looks());
        json.put("autocorrelation", effect.autocorrelation());
        return json;
    }

    private static Map<String, @Nullable Object> slope(Assessment.Slope slope) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("s", slope.s());
        json.put("z", slope.z());
        json.put("p", slope.p());
        json.put("sen", slope.sen());
        json.put("interval", interval(slope.interval()));
        return json;
    }

    private static Map<String, @Nullable Object> forecast(Assessment.Forecast forecast) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("period", forecast.period() == null ? null : forecast.period().toString());
        json.put("value", forecast.value());
        json.put("interval", interval(forecast.interval()));
        return json;
    }

    private static @Nullable List<Double> interval(@Nullable Interval interval) {
        return interval == null ? null : List.of(interval.lower(), interval.upper());
    }
}
