package io.wertpfad.pack;

import io.wertpfad.text.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The frames of charts: one for all of a use case, which stand side by side. Each is measured once for a width, as every label
 * of every chart has a part in it. Frames of equal charts are equal.
 */
final class ChartFrames {

    private final List<ChartModel> charts;
    private final ChartStyle style;
    private final Language language;
    private final int hash;
    private final Map<Group, ChartFrame> known = new ConcurrentHashMap<>();

    ChartFrames(Collection<ChartModel> charts, ChartStyle style, Language language) {
        this.charts = List.copyOf(charts);
        this.style = style;
        this.language = language;
        this.hash = Objects.hash(this.charts, style, language);
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChartFrames frames
                && hash == frames.hash
                && language == frames.language
                && style.equals(frames.style)
                && charts.equals(frames.charts);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    private record Group(String useCase, double width) {}
}
