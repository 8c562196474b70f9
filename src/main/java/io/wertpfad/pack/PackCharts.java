package io.wertpfad.pack;

import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Language;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.Assessment.AssessedPoint;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The charts of a pack: one per measure, the same measure on the same scale, as long as every one of them can be read on it: an
 * id says little, and stoppages of a hall and of a machine may share it.
 */
final class PackCharts {

    /** Values that would take less of the height than this get a scale of their own. */
    private static final double LEAST_SHARE = 0.25;

    private PackCharts() {}

    /** The charts by the anchor of their measures. */
    static Map<String, ChartModel> of(PackContent content) {
        YearMonth period = content.identity().period();
        Map<String, ValueScale> own = new HashMap<>();
        Map<String, ValueScale> common = new HashMap<>();
        for (UseCasePart useCase : content.useCases()) {
            for (MeasurePart measure : useCase.measures()) {
                ValueScale scale = scale(useCase, measure, period);
                own.put(measure.anchor(), scale);
                common.merge(same(measure), scale, ValueScale::with);
            }
        }
        for (UseCasePart useCase : content.useCases()) {
            for (MeasurePart measure : useCase.measures()) {
                ValueScale scale = Objects.requireNonNull(own.get(measure.anchor()));
                common.computeIfPresent(
                        same(measure), (name, together) -> scale.share(together) < LEAST_SHARE ? null : together);
            }
        }
        Map<String, ChartModel> charts = new LinkedHashMap<>();
        for (UseCasePart useCase : content.useCases()) {
            for (MeasurePart measure : useCase.measures()) {
                ValueScale scale = Objects.requireNonNullElseGet(
                        common.get(same(measure)), () -> Objects.requireNonNull(own.get(measure.anchor())));
                charts.put(measure.anchor(), of(useCase, measure, period, scale));
            }
        }
        return charts;
    }

    private static ChartModel of(UseCasePart useCase, MeasurePart measure, YearMonth period, ValueScale scale) {
        return new ChartModel(
                useCase.id(),
                measure.assessment(),
                new Wording(measure.unit().symbol(Language.DE), measure.unit().symbol(Language.EN)),
                lines(measure),
                useCase.charter().baseline(),
                useCase.charter().pilot(),
                phase(useCase),
                useCase.phase().decisionDate(),
                span(useCase, measure, period),
                scale);
    }

    /** What is judged of a later phase: up to its final look, though the agreed pilot may go on. */
    private static @Nullable Window phase(UseCasePart useCase) {
        YearMonth from = useCase.phase().from();
        YearMonth to = useCase.phase().finalLook();
        return useCase.phase().number() == 1 || from.isAfter(to) ? null : new Window(from, to);
    }

    private static ValueScale scale(UseCasePart useCase, MeasurePart measure, YearMonth period) {
        return ValueScale.of(measure.assessment(), lines(measure), span(useCase, measure, period));
    }

    private static Window span(UseCasePart useCase, MeasurePart measure, YearMonth period) {
        return ChartSpan.of(
                measure.assessment().points().stream()
                        .map(AssessedPoint::period)
                        .toList(),
                useCase.charter().baseline().from(),
                period,
                YearMonth.from(useCase.phase().decisionDate()),
                measure.assessment().forecast().period());
    }

    static ChartLines lines(MeasurePart measure) {
        boolean seasonal = measure.baselineRule().kind() == Measure.BaselineRule.Kind.SEASONAL;
        Measure.Target target = measure.target();
        return ChartLines.of(
                measure.assessment(),
                seasonal,
                target == null || !target.relative()
                        ? null
                        : (Double) target.amount().doubleValue(),
                measure.possible());
    }

    /** Charts whose values can be compared: the same measure in the same unit. */
    private static String same(MeasurePart measure) {
        return measure.id() + " " + measure.unit().symbol();
    }
}
