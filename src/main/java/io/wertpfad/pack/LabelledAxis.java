package io.wertpfad.pack;

import io.wertpfad.pack.pdf.EmbeddedFont;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** An axis whose ticks and their texts are given: the reader's language and the JDK's are not the same. */
final class LabelledAxis extends NumberAxis {

    private static final int GAP = 3;

    private final transient SortedMap<Double, String> labels;

    LabelledAxis(double from, double to, SortedMap<Double, String> labels, EmbeddedFont font, Color colour) {
        this.labels = labels;
        setRange(from, to);
        setTickLabelFont(font);
        setTickLabelPaint(colour);
        setTickLabelInsets(new RectangleInsets(2, GAP, 1, GAP));
        setAxisLinePaint(colour);
        setAxisLineStroke(new BasicStroke(0.5f));
        setTickMarkPaint(colour);
        setTickMarkStroke(new BasicStroke(0.5f));
        setTickMarkOutsideLength(2);
        setMinorTickMarksVisible(false);
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D graphics, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        List<NumberTick> ticks = new ArrayList<>();
        labels.forEach((place, text) -> ticks.add(new NumberTick(place, text, anchor, TextAnchor.CENTER, 0)));
        return ticks;
    }
}
