package io.wertpfad.pack;

import io.wertpfad.text.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The frame of charts that stand side by side, those of a use case. It is measured once for a width, as every label of every
 * chart has a part in it. Frames of equal charts are equal.
 */
final class ChartFrames {

    private final List<ChartModel> charts;
    private final ChartStyle style;
    private final Language language;
    private final int hash;
    private final Map<Double, ChartFrame> known = new ConcurrentHashMap<>();

    ChartFrames(Collection<ChartModel> charts, ChartStyle style, Language language) {
        this.charts = List.copyOf(charts);
        this.style = style;
        this.language = language;
        this.hash = Objects.hash(this.charts, style, language);
    }

    /** The frame of each of them that is drawn with a width. */
    ChartFrame of(double width) {
        return known.computeIfAbsent(width, w -> ChartFrame.of(charts, style, language, w));
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
}
