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

/** The charts of a pack: one per measure, the same measure on the same scale. */
final class PackCharts {

    private PackCharts() {}

    /** The charts by the anchor of their measures. */
    static Map<String, ChartModel> of(PackContent content) {
        YearMonth period = content.identity().period();
        Map<String, ValueScale> scales = new HashMap<>();
        for (UseCasePart useCase : content.useCases()) {
            for (MeasurePart measure : useCase.measures()) {
                scales.merge(same(measure), scale(useCase, measure, period), ValueScale::with);
            }
        }
        Map<String, ChartModel> charts = new LinkedHashMap<>();
        for (UseCasePart useCase : content.useCases()) {
            for (MeasurePart measure : useCase.measures()) {
                ValueScale scale = Objects.requireNonNull(scales.get(same(measure)));
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

    private static LimitLines lines(MeasurePart measure) {
        boolean seasonal = measure.baselineRule().kind() == Measure.BaselineRule.Kind.SEASONAL;
        return LimitLines.of(measure.assessment(), seasonal, measure.possible());
    }

    /** Charts whose values can be compared: the same measure in the same unit. */
    private static String same(MeasurePart measure) {
        return measure.id() + " " + measure.unit().symbol();
    }
}
