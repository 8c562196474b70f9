package io.wertpfad.pack;

import io.wertpfad.pack.pdf.Drawing;
import io.wertpfad.pack.pdf.EmbeddedFont;
import io.wertpfad.trend.Assessment.Interval;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.TreeMap;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Draws a value as a bar within a line of a table: from the zero line to the right if it is a gain, with its interval. */
record ValueBarDrawing(ValueBar bar, ChartStyle style) implements Drawing {

    private static final double HALF_BAR = 0.32;
    private static final double CAP = 0.2;

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        XYPlot plot = plot();
        plot.draw(graphics, new Rectangle2D.Double(0, 0, width, height), null, null, new PlotRenderingInfo(null));
        double zero = x(0, width);
        graphics.setPaint(style.colour("axis"));
        graphics.setStroke(new BasicStroke(0.7f));
        graphics.draw(new Line2D.Double(zero, 0, zero, height));
        Interval interval = bar.interval();
        if (interval != null) {
            whiskers(graphics, interval, width, height);
        }
    }

    private double x(double value, double width) {
        return bar.scale().place(value) * width;
    }

    /** White behind dark, so that it is seen on the bar and beside it. */
    private void whiskers(Graphics2D graphics, Interval interval, double width, double height) {
        double from = x(interval.lower(), width);
        double to = x(interval.upper(), width);
        double y = height / 2;
        double cap = CAP * height;
        for (boolean back : new boolean[] {true, false}) {
            graphics.setPaint(back ? Color.WHITE : style.colour("actual"));
            graphics.setStroke(new BasicStroke(back ? 1.7f : 0.8f));
            graphics.draw(new Line2D.Double(from, y, to, y));
            graphics.draw(new Line2D.Double(from, y - cap, from, y + cap));
            graphics.draw(new Line2D.Double(to, y - cap, to, y + cap));
        }
    }

    /** The bar, as JFreeChart knows it. */
    XYPlot plot() {
        EmbeddedFont font = new EmbeddedFont(false, style.size("text"));
        double zero = bar.scale().place(0);
        double end = bar.scale().place(bar.value());
        XYIntervalSeries series = new XYIntervalSeries("value", false, true);
        series.add(0, -HALF_BAR, HALF_BAR, end, Math.min(zero, end), Math.max(zero, end));
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        LabelledAxis along = new LabelledAxis(0, 1, new TreeMap<>(), font, style.colour("axis"));
        LabelledAxis across = new LabelledAxis(-0.5, 0.5, new TreeMap<>(), font, style.colour("axis"));
        along.setVisible(false);
        across.setVisible(false);
        XYPlot plot = new XYPlot(data, across, along, new BarRenderer(List.of(bar.look()), style));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }
}
