package io.wertpfad.pack;

import io.wertpfad.text.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The frames of charts: one for all of a use case, which stand side by side. Each is measured once for a width, as every label
 * of every chart has a part in it.
 */
final class ChartFrames {

    private final List<ChartModel> charts;
    private final ChartStyle style;
    private final Language language;
    private final Map<Group, ChartFrame> known = new ConcurrentHashMap<>();

    ChartFrames(Collection<ChartModel> charts, ChartStyle style, Language language) {
        this.charts = List.copyOf(charts);
        this.style = style;
        this.language = language;
    }

    /** The frame of a chart that is drawn with a width. */
    ChartFrame of(ChartModel chart, double width) {
        return known.computeIfAbsent(
                new Group(chart.useCase(), width),
                group -> ChartFrame.of(
                        charts.stream()
                                .filter(c -> c.useCase().equals(group.useCase()))
                                .toList(),
                        style,
                        language,
                        group.width()));
    }

    ChartStyle style() {
        return style;
    }

    Language language() {
        return language;
    }

    private record Group(String useCase, double width) {}
}
