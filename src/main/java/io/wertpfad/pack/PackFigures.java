package io.wertpfad.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What all drawings of a pack show, before any drawing.
 *
 * @param charts by the anchor of their measures, as all but the path
 * @param values the bars of value realised; also those of totals
 * @param categories the waterfalls from the costs of the baseline to those of the pilot
 * @param lifeCycles savings over the life of both solutions
 */
record PackFigures(
        Map<String, ChartModel> charts,
        Map<String, ValueBar> values,
        Map<String, BarsModel> categories,
        Map<String, BarsModel> lifeCycles,
        PathModel path) {

    /** A document without drawings of its own. */
    static final PackFigures NONE = new PackFigures(Map.of(), Map.of(), Map.of(), Map.of(), new PathModel(List.of()));

    /** The names of the drawings of a type. */
    Set<String> names(String type) {
        return switch (type) {
            case "chart/measure" -> charts.keySet();
            case "value/measure", "value/total" -> values.keySet();
            case "chart/categories" -> categories.keySet();
            case "chart/life-cycle" -> lifeCycles.keySet();
            default -> Set.of();
        };
    }

    static PackFigures of(PackContent content) {
        Map<String, BarsModel> categories = new LinkedHashMap<>();
        Map<String, BarsModel> lifeCycles = new LinkedHashMap<>();
        content.useCases().stream().flatMap(u -> u.measures().stream()).forEach(measure -> {
            BarsModel bridge = CategoryBridge.of(measure);
            if (bridge != null) {
                categories.put(measure.anchor(), bridge);
            }
            BarsModel saved = LifeCycleBars.of(measure.value().lifeCycle());
            if (saved != null) {
                lifeCycles.put(measure.anchor(), saved);
            }
        });
        return new PackFigures(
                PackCharts.of(content), ValueBars.of(content), categories, lifeCycles, PathModel.of(content.decide()));
    }
}
