package io.wertpfad.pack;

import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Window;
import io.wertpfad.trend.Assessment.AssessedPoint;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.trend.Assessment.Limits;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one chart shows, before any drawing; the chart rules are kept here.
 *
 * @param first month at the left end; {@code last} at the right end: time runs left to right
 * @param scale of the value axis, the same for all charts of the same measure in a pack
 */
record ChartModel(
        MeasurePart measure,
        Window baseline,
        Window pilot,
        LocalDate decisionDate,
        YearMonth first,
        YearMonth last,
        ValueScale scale) {

    /** The charts of a pack by the anchor of their measures. */
    static Map<String, ChartModel> of(PackContent content) {
        Map<String, ValueScale> scales = new HashMap<>();
        for (UseCasePart useCase : content.useCases()) {
            for (MeasurePart measure : useCase.measures()) {
                scales.merge(same(measure), ValueScale.of(values(measure)), ValueScale::with);
            }
        }
        Map<String, ChartModel> charts = new LinkedHashMap<>();
        for (UseCasePart useCase : content.useCases()) {
            for (MeasurePart measure : useCase.measures()) {
                ValueScale scale = Objects.requireNonNull(scales.get(same(measure)));
                charts.put(
                        measure.anchor(),
                        of(useCase, measure, content.identity().period(), scale));
            }
        }
        return charts;
    }

    private static ChartModel of(UseCasePart useCase, MeasurePart measure, YearMonth period, ValueScale scale) {
        List<YearMonth> shown = Stream.concat(
                        measure.assessment().points().stream().map(AssessedPoint::period),
                        Stream.of(
                                useCase.charter().baseline().from(),
                                period,
                                YearMonth.from(useCase.phase().decisionDate()),
                                Objects.requireNonNullElse(
                                        measure.assessment().forecast().period(), period)))
                .sorted(Comparator.naturalOrder())
                .toList();
        return new ChartModel(
                measure,
                useCase.charter().baseline(),
                useCase.charter().pilot(),
                useCase.phase().decisionDate(),
                shown.get(0),
                shown.get(shown.size() - 1),
                scale);
    }

    /** Charts whose values can be compared: the same measure in the same unit. */
    private static String same(MeasurePart measure) {
        return measure.id() + " " + measure.unit().symbol();
    }

    private static DoubleStream values(MeasurePart measure) {
        Interval forecast = measure.assessment().forecast().interval();
        return DoubleStream.concat(
                Stream.of(
                                measure.targetLevel(),
                                measure.baseline(),
                                measure.assessment().forecast().value(),
                                forecast == null ? null : forecast.lower(),
                                forecast == null ? null : forecast.upper())
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue),
                measure.assessment().points().stream()
                        .flatMap(p -> Stream.of(p.value(), p.expected(), lower(measure, p), upper(measure, p)))
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue));
    }

    /** Place of a month on the time axis. */
    int place(YearMonth month) {
        return (month.getYear() - first.getYear()) * 12 + month.getMonthValue() - first.getMonthValue();
    }

    /** Place of the decision date: within its month, as far as the month has gone. */
    double decisionPlace() {
        double share = (decisionDate.getDayOfMonth() - 1.0) / decisionDate.lengthOfMonth();
        return place(YearMonth.from(decisionDate)) - 0.5 + share;
    }

    int months() {
        return place(last) + 1;
    }

    /** The lower limit at a point; null if there is none. */
    @Nullable
    Double lower(AssessedPoint point) {
        return lower(measure, point);
    }

    /** The upper limit at a point; null if there is none. */
    @Nullable
    Double upper(AssessedPoint point) {
        return upper(measure, point);
    }

    private static @Nullable Double lower(MeasurePart measure, AssessedPoint point) {
        Limits limits = measure.assessment().limits();
        return around(measure, point, limits.lower(), -1);
    }

    private static @Nullable Double upper(MeasurePart measure, AssessedPoint point) {
        Limits limits = measure.assessment().limits();
        return around(measure, point, limits.upper(), 1);
    }

    /** Around a seasonal baseline the limits follow its course. */
    private static @Nullable Double around(MeasurePart measure, AssessedPoint point, @Nullable Double limit, int side) {
        if (measure.baselineRule().kind() != Measure.BaselineRule.Kind.SEASONAL) {
            return limit;
        }
        Limits limits = measure.assessment().limits();
        Double expected = point.expected();
        return limits.lower() == null || limits.upper() == null || expected == null
                ? null
                : Double.valueOf(expected + side * (limits.upper() - limits.lower()) / 2);
    }
}
