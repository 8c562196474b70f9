package io.wertpfad.pack;

import io.wertpfad.pack.pdf.Drawing;
import io.wertpfad.pack.pdf.EmbeddedFont;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Dates;
import io.wertpfad.text.Language;
import io.wertpfad.trend.Assessment.AssessedPoint;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/** Draws a chart: plot and axes by JFreeChart, and over it the direct labels, target, forecast and decision date. */
final class ChartDrawing implements Drawing {

    private static final double LABEL_GAP = 4;
    private static final double[] MONTHS_PER_TICK = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000, 120_000
    };
    private static final Stroke THIN = new BasicStroke(0.6f);
    private static final Stroke DASHED =
            new BasicStroke(0.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 2}, 0);

    private final ChartModel chart;
    private final ChartFrames frames;
    private final ChartStyle style;
    private final Language language;

    /**
     * The drawing of one chart.
     *
     * @param frames of the charts that stand side by side with it, and of itself: their plots are of one size
     */
    ChartDrawing(ChartModel chart, ChartFrames frames) {
        this.chart = chart;
        this.frames = frames;
        this.style = frames.style();
        this.language = frames.language();
    }

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        ChartFrame frame = frames.of(width);
        Rectangle2D space = frame.space(width, height);
        XYPlot plot = plot(space);
        plot.setFixedRangeAxisSpace(space(RectangleEdge.LEFT, frame.left()));
        plot.setFixedDomainAxisSpace(space(RectangleEdge.BOTTOM, frame.foot()));
        plot.draw(
                graphics,
                new Rectangle2D.Double(0, frame.head(), width - frame.right(), height - frame.head()),
                null,
                null,
                new PlotRenderingInfo(null));
        ChartArea area = new ChartArea(chart, space);
        new ChartOverlay(chart, style, language, area).draw(graphics, width);
        ChartFrame.labels(chart, style, language, width).draw(graphics, area, height);
    }

    private static AxisSpace space(RectangleEdge edge, double size) {
        AxisSpace space = new AxisSpace();
        space.add(size, edge);
        return space;
    }

    /** The plot with its axes, data and markers. */
    XYPlot plot(Rectangle2D space) {
        Color axis = style.colour("axis");
        EmbeddedFont font = new EmbeddedFont(false, style.size("text"));
        XYPlot plot = new XYPlot(
                null,
                new LabelledAxis(-0.5, chart.months() - 0.5, monthTicks(space.getWidth(), font), font, axis),
                new LabelledAxis(0, ChartArea.top(space.getHeight()), ChartFrame.ticks(chart, language), font, axis),
                null);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(style.colour("grid"));
        plot.setRangeGridlineStroke(new BasicStroke(0.4f));
        shade(plot, chart.shown(chart.baseline()), "baseline-window");
        shade(plot, chart.shown(chart.pilot()), "pilot-window");
        double zero = chart.scale().place(0);
        if (zero > 0 && zero < 1) {
            plot.addRangeMarker(new ValueMarker(zero, axis, THIN), Layer.BACKGROUND);
        }
        add(
                plot,
                0,
                line("limit", DASHED),
                series("upper", chart.seasonal(), chart::upper),
                series("lower", chart.seasonal(), chart::lower));
        add(
                plot,
                1,
                line("expected", new BasicStroke(0.8f)),
                series("expected", chart.seasonal(), AssessedPoint::expected));
        add(
                plot,
                2,
                new ActualRenderer(chart, style, space.getWidth() / chart.months()),
                series("actual", true, AssessedPoint::value));
        return plot;
    }

    private static void add(XYPlot plot, int index, XYItemRenderer renderer, XYSeries... lines) {
        XYSeriesCollection data = new XYSeriesCollection();
        for (XYSeries line : lines) {
            data.addSeries(line);
        }
        plot.setDataset(index, data);
        plot.setRenderer(index, renderer);
    }

    private XYLineAndShapeRenderer line(String colour, Stroke stroke) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDefaultPaint(style.colour(colour));
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setDefaultStroke(stroke);
        renderer.setAutoPopulateSeriesStroke(false);
        // Piece by piece, the dashes would begin anew with every month.
        renderer.setDrawSeriesLineAsPath(true);
        return renderer;
    }

    /** A missing month is a gap in the line, even if it has no row; what holds for all months alike goes on. */
    private XYSeries series(String name, boolean gaps, Function<AssessedPoint, @Nullable Double> value) {
        XYSeries series = new XYSeries(name, false, false);
        int next = Integer.MIN_VALUE;
        for (AssessedPoint point : chart.assessment().points()) {
            int place = chart.place(point.period());
            if (gaps && next != Integer.MIN_VALUE && place > next) {
                series.add(next, Double.NaN);
            }
            Double number = value.apply(point);
            series.add(place, number == null ? Double.NaN : chart.scale().place(number));
            next = place + 1;
        }
        return series;
    }

    private void shade(XYPlot plot, @Nullable Window window, String colour) {
        if (window != null) {
            plot.addDomainMarker(
                    new IntervalMarker(
                            chart.place(window.from()) - 0.5,
                            chart.place(window.to()) + 0.5,
                            style.colour(colour),
                            THIN,
                            null,
                            null,
                            1),
                    Layer.BACKGROUND);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChartDrawing drawing && chart.equals(drawing.chart) && frames.equals(drawing.frames);
    }

    @Override
    public int hashCode() {
        return Objects.hash(chart, frames);
    }

    private SortedMap<Double, String> monthTicks(double width, EmbeddedFont font) {
        double widest = font.width("Mmm 00") + LABEL_GAP;
        double perMonth = width / chart.months();
        double step = MONTHS_PER_TICK[MONTHS_PER_TICK.length - 1];
        for (int i = MONTHS_PER_TICK.length - 1; i >= 0; i--) {
            step = MONTHS_PER_TICK[i] * perMonth >= widest ? MONTHS_PER_TICK[i] : step;
        }
        SortedMap<Double, String> ticks = new TreeMap<>();
        YearMonth last = chart.span().to();
        for (YearMonth month = chart.span().from(); !month.isAfter(last); month = month.plusMonths(1)) {
            if ((month.getYear() * 12 + month.getMonthValue() - 1) % (int) step == 0) {
                ticks.put((double) chart.place(month), Dates.shortMonth(month, language));
            }
        }
        return ticks;
    }
}
