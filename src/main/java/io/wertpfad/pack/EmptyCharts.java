package io.wertpfad.pack;

import io.wertpfad.text.Language;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Charts without a single value although months of their measure are over: a blank page with a frame. Nobody should get one
 * without someone having seen it.
 */
final class EmptyCharts {

    private EmptyCharts() {}

    /** The names of their measures, with their use cases. */
    static List<String> of(PackContent content, Language language) {
        return content.useCases().stream()
                .flatMap(useCase -> useCase.measures().stream()
                        .filter(EmptyCharts::isEmpty)
                        .map(measure -> useCase.name().in(language) + ": "
                                + measure.name().in(language)))
                .toList();
    }

    /** Whether a recorded pack has one. */
    static boolean in(JsonNode sidecar) {
        return sidecar.path("use_cases")
                .valueStream()
                .flatMap(useCase -> useCase.path("measures").valueStream())
                .anyMatch(measure -> measure.path("months_expected").asInt(0) > 0
                        && measure.path("points")
                                .valueStream()
                                .noneMatch(point -> point.path("value").isNumber()));
    }

    private static boolean isEmpty(MeasurePart measure) {
        return measure.monthsExpected() > 0 && hasNoValue(measure);
    }

    static boolean hasNoValue(MeasurePart measure) {
        return measure.assessment().points().stream().allMatch(point -> point.value() == null);
    }
}
