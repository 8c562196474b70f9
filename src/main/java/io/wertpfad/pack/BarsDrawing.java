package io.wertpfad.pack;

import io.wertpfad.pack.pdf.Drawing;
import io.wertpfad.pack.pdf.EmbeddedFont;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Numbers;
import io.wertpfad.trend.Assessment.Kind;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * Draws bars with their figures above and their names below. Where the figures have no room, there is an axis instead, and
 * only the last bar keeps its own, of linked ones the first, too. An axis that does not begin at zero says so, and the bars that
 * would begin there are cut.
 */
record BarsDrawing(BarsModel model, ChartStyle style, Language language) implements Drawing {

    private static final double BAR = 0.32;
    private static final double LINE = 1.2;
    private static final double SYMBOL = 7;
    private static final double TICK_ROOM = 8;
    private static final double EDGE = 0.5;

    /** The height above the foot of a bar at which it is cut, in points. */
    private static final double CUT = 5;

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        EmbeddedFont font = new EmbeddedFont(false, style.size("text"));
        boolean direct = hasRoomForFigures(width);
        SortedMap<Double, String> ticks = direct ? new TreeMap<>() : ticks();
        double left = ticks.values().stream().mapToDouble(font::width).max().orElse(-TICK_ROOM) + TICK_ROOM;
        double slot = (width - left) / model.bars().size();
        BarNames names = BarNames.of(model, font, slot, new Say(language));
        double foot = names.height() + 4;
        boolean twoLines = model.mark() != null || !model.scale().fromZero();
        double head = font.getSize2D() * LINE * (twoLines ? 2 : 1) + 3;
        Rectangle2D space = new Rectangle2D.Double(left, head, width - left, height - head - foot);
        XYPlot plot = plot(ticks, font);
        AxisSpace values = new AxisSpace();
        values.setLeft(left);
        plot.setFixedRangeAxisSpace(values);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.draw(
                graphics,
                new Rectangle2D.Double(0, head, width, space.getHeight()),
                null,
                null,
                new PlotRenderingInfo(null));
        Place place = new Place(space, model.scale(), slot);
        lines(graphics, place);
        graphics.setFont(font);
        graphics.setPaint(style.colour("axis"));
        names.draw(graphics, space, EDGE);
        cuts(graphics, place, font);
        mark(graphics, place, width);
        for (int i = 0; i < model.bars().size(); i++) {
            if (direct || isKept(i)) {
                figure(graphics, i, place, width);
            }
        }
    }

    /** The bars, as JFreeChart knows them. */
    XYPlot plot(SortedMap<Double, String> ticks, EmbeddedFont font) {
        XYIntervalSeries series = new XYIntervalSeries("bars", false, true);
        ValueScale scale = model.scale();
        List<Bar.Look> looks = new ArrayList<>();
        for (int i = 0; i < model.bars().size(); i++) {
            Bar bar = model.bars().get(i);
            double from = Math.max(0, scale.place(bar.from()));
            double to = Math.max(0, scale.place(bar.to()));
            series.add(i, i - BAR, i + BAR, to, Math.min(from, to), Math.max(from, to));
            looks.add(bar.look());
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        LabelledAxis across =
                new LabelledAxis(-0.5, model.bars().size() - 0.5, new TreeMap<>(), font, style.colour("axis"));
        LabelledAxis up = new LabelledAxis(0, 1, ticks, font, style.colour("axis"));
        across.setVisible(false);
        up.setAxisLineVisible(false);
        up.setTickMarksVisible(false);
        XYPlot plot = new XYPlot(data, across, up, new BarRenderer(looks, style));
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(!ticks.isEmpty());
        plot.setRangeGridlinePaint(style.colour("grid"));
        plot.setRangeGridlineStroke(new BasicStroke(0.4f));
        return plot;
    }

    private SortedMap<Double, String> ticks() {
        SortedMap<Double, String> ticks = new TreeMap<>();
        model.scale().ticks().forEach(t -> ticks.put(t.place(), Numbers.exact(t.value(), language)));
        return ticks;
    }

    private boolean hasRoomForFigures(double width) {
        EmbeddedFont bold = new EmbeddedFont(true, style.size("text"));
        double slot = width / model.bars().size();
        return model.bars().stream().allMatch(b -> bold.width(figure(b)) + SYMBOL + 2 <= slot);
    }

    private boolean isKept(int bar) {
        return bar == model.bars().size() - 1
                || (model.linked() && bar == 0 && model.bars().size() > 2);
    }

    private String figure(Bar bar) {
        Say say = new Say(language);
        return bar.value(say, say.text(model.unit()));
    }

    /** The line on which the bars stand, and what leads from the end of a bar to the next. */
    private void lines(Graphics2D graphics, Place place) {
        graphics.setPaint(style.colour("axis"));
        graphics.setStroke(new BasicStroke(0.7f));
        double zero = Math.min(place.y(0), place.space().getMaxY());
        graphics.draw(
                new Line2D.Double(place.space().getMinX(), zero, place.space().getMaxX(), zero));
        if (!model.linked()) {
            return;
        }
        graphics.setStroke(new BasicStroke(0.5f));
        for (int i = 0; i + 1 < model.bars().size(); i++) {
            double y = place.y(model.bars().get(i).to());
            double half = BAR * place.slot();
            graphics.draw(new Line2D.Double(place.x(i) + half, y, place.x(i + 1) - half, y));
        }
    }

    /** That the axis does not begin at zero: in words, and as a gap in each bar that does. */
    private void cuts(Graphics2D graphics, Place place, EmbeddedFont font) {
        if (model.scale().fromZero()) {
            return;
        }
        Say say = new Say(language);
        String from = say.withUnit(Numbers.exact(model.scale().from(), language), say.text(model.unit()));
        graphics.setPaint(style.colour("axis"));
        graphics.drawString(Message.of(BarsDrawing.class, "chart.from", from).in(language), 0f, (float) font.ascent());
        double half = BAR * place.slot() + 1;
        double y = place.space().getMaxY() - CUT;
        for (int i = 0; i < model.bars().size(); i++) {
            if (model.bars().get(i).from() == 0) {
                double x = place.x(i);
                graphics.setPaint(Color.WHITE);
                graphics.setStroke(new BasicStroke(2.5f));
                graphics.draw(new Line2D.Double(x - half, y + 2, x + half, y - 2));
            }
        }
    }

    private void mark(Graphics2D graphics, Place place, double width) {
        BarsModel.Mark mark = model.mark();
        if (mark == null) {
            return;
        }
        EmbeddedFont bold = new EmbeddedFont(true, style.size("text"));
        double x = place.x(mark.bar()) - place.slot() / 2;
        graphics.setPaint(style.colour("decision"));
        graphics.setStroke(
                new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 2, 1, 2}, 0));
        double top = bold.getSize2D() * LINE;
        graphics.draw(new Line2D.Double(x, top, x, place.space().getMaxY()));
        graphics.setFont(bold);
        String text = new Say(language).text(mark.text());
        double left = Math.max(0, Math.min(x - bold.width(text) / 2, width - bold.width(text) - EDGE));
        graphics.drawString(text, (float) left, (float) (top - bold.descent() - 1));
    }

    /** The figure above its bar, with the symbol for good or bad. */
    private void figure(Graphics2D graphics, int index, Place place, double width) {
        Bar bar = model.bars().get(index);
        EmbeddedFont bold = new EmbeddedFont(true, style.size("text"));
        String text = figure(bar);
        boolean judged = bar.look().isGain() || bar.look().isLoss();
        double symbol = judged ? SYMBOL : 0;
        double whole = bold.width(text) + symbol;
        double left = Math.max(
                Math.max(0, place.space().getMinX() + 1), Math.min(place.x(index) - whole / 2, width - whole - EDGE));
        double y = top(left, left + whole, place) - 3;
        if (judged) {
            AffineTransform at = AffineTransform.getTranslateInstance(left + 2.5, y - bold.ascent() * 0.36);
            graphics.setPaint(style.colour(bar.look().colour()));
            at.scale(0.75, 0.75);
            graphics.fill(at.createTransformedShape(Marks.of(bar.look().isGain() ? Kind.IMPROVEMENT : Kind.CONCERN)));
        }
        graphics.setPaint(style.colour("actual"));
        graphics.setFont(bold);
        graphics.drawString(text, (float) (left + symbol), (float) y);
    }

    /** The upper end of the highest bar between two places. */
    private double top(double left, double right, Place place) {
        double half = BAR * place.slot();
        double top = place.space().getMaxY();
        for (int i = 0; i < model.bars().size(); i++) {
            Bar bar = model.bars().get(i);
            if (place.x(i) + half > left && place.x(i) - half < right) {
                top = Math.min(top, place.y(Math.max(bar.from(), bar.to())));
            }
        }
        return top;
    }

    private record Place(Rectangle2D space, ValueScale scale, double slot) {

        double x(int bar) {
            return space.getMinX() + (bar + 0.5) * slot;
        }

        double y(double value) {
            return space.getMaxY() - scale.place(value) * space.getHeight();
        }
    }
}
