package io.wertpfad.pack;

import io.wertpfad.pack.pdf.EmbeddedFont;
import io.wertpfad.text.Language;
import io.wertpfad.text.Numbers;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The space around the plots of charts that stand side by side: the same for all of them, so that their plots are of one size
 * and their axes in line.
 *
 * @param left of the plot, for the values of the axis
 * @param right of the plot, for the names of the lines
 * @param head above the plot, for the note on the axis and the decision date
 * @param foot below the plot, for the months
 */
record ChartFrame(double left, double right, double head, double foot) {

    /** The names of the lines take at most this share of the width, unless a single word is wider. */
    private static final double LABELS = 0.17;

    private static final double LINE = 1.25;
    private static final double TICK_ROOM = 8;
    private static final double EDGE = 1;

    /** The frame for charts that are drawn with a width each. */
    static ChartFrame of(List<ChartModel> charts, ChartStyle style, Language language, double width) {
        EmbeddedFont font = new EmbeddedFont(false, style.size("text"));
        double left = 0;
        double right = 0;
        boolean twoLines = false;
        for (ChartModel chart : charts) {
            for (String tick : ticks(chart, language).values()) {
                left = Math.max(left, font.width(tick) + TICK_ROOM);
            }
            ChartLabels labels = ChartLabels.of(chart, style, language, LABELS * width);
            right = Math.max(right, labels.width() + labels.gap());
            ChartHead head = new ChartHead(chart, language);
            twoLines |= font.width(head.note()) + font.width(head.decision()) + font.getSize2D() > width;
        }
        double line = font.getSize2D() * LINE;
        double month = font.width("Mmm 00");
        return new ChartFrame(
                Math.max(left, month / 2 + EDGE),
                Math.max(right, month / 2) + EDGE,
                twoLines ? 2 * line : line,
                line + 4);
    }

    /** What remains of a drawing for the plot and the strip over it. */
    Rectangle2D space(double width, double height) {
        return new Rectangle2D.Double(left, head, width - left - right, height - head - foot);
    }

    /** The names of the lines of a chart within this frame. */
    static ChartLabels labels(ChartModel chart, ChartStyle style, Language language, double width) {
        return ChartLabels.of(chart, style, language, LABELS * width);
    }

    /** The values of the axis by their places; none where there is nothing to read from them. */
    static SortedMap<Double, String> ticks(ChartModel chart, Language language) {
        if (chart.assessment().n() == 0 && chart.target() == null) {
            return new TreeMap<>();
        }
        SortedMap<Double, String> ticks = new TreeMap<>();
        chart.scale().ticks().forEach(tick -> ticks.put(tick.place(), Numbers.exact(tick.value(), language)));
        return ticks;
    }
}
