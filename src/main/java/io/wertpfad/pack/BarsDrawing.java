package io.wertpfad.pack;

import io.wertpfad.pack.pdf.Drawing;
import io.wertpfad.pack.pdf.EmbeddedFont;
import io.wertpfad.text.Language;
import io.wertpfad.text.Numbers;
import io.wertpfad.trend.Assessment.Kind;
import java.awt.BasicStroke;
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
 * only the last bar and the one that is marked keep theirs.
 */
record BarsDrawing(BarsModel model, ChartStyle style, Language language) implements Drawing {

    private static final double BAR = 0.32;
    private static final double LINE = 1.2;
    private static final double SYMBOL = 7;
    private static final double TICK_ROOM = 8;
    private static final double EDGE = 0.5;
    private static final int LABEL_LINES = 3;

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        EmbeddedFont font = new EmbeddedFont(false, style.size("text"));
        boolean direct = hasRoomForFigures(width);
        SortedMap<Double, String> ticks = direct ? new TreeMap<>() : ticks();
        double left = ticks.values().stream().mapToDouble(font::width).max().orElse(-TICK_ROOM) + TICK_ROOM;
        double slot = (width - left) / model.bars().size();
        List<List<String>> names = names(font, slot);
        double foot = names.stream().mapToInt(List::size).max().orElse(0) * font.getSize2D() * LINE + 4;
        double head = font.getSize2D() * LINE * (model.mark() == null ? 1 : 2) + 3;
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
        for (int i = 0; i < names.size(); i++) {
            names(graphics, names.get(i), place, i, font);
        }
        mark(graphics, place, width);
        for (int i = 0; i < names.size(); i++) {
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
            double from = scale.place(bar.from());
            double to = scale.place(bar.to());
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
        return bar == model.bars().size() - 1;
    }

    private String figure(Bar bar) {
        Say say = new Say(language);
        return bar.value(say, say.text(model.unit()));
    }

    /** Names of the bars; of many short ones only as many as have room. */
    private List<List<String>> names(EmbeddedFont font, double slot) {
        Say say = new Say(language);
        List<String> all = model.bars().stream().map(b -> say.text(b.label())).toList();
        double widest = all.stream().mapToDouble(font::width).max().orElse(0);
        int every = model.linked() ? 1 : Math.max(1, (int) Math.ceil((1.5 * widest + 2) / slot));
        List<List<String>> names = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            names.add(i % every == 0 ? TextLines.of(all.get(i), font, slot * every - 2, LABEL_LINES) : List.of());
        }
        return names;
    }

    private void names(Graphics2D graphics, List<String> lines, Place place, int bar, EmbeddedFont font) {
        graphics.setPaint(style.colour("axis"));
        double y = place.space().getMaxY() + 2;
        double right = place.space().getMaxX() - EDGE;
        for (String line : lines) {
            y += font.getSize2D() * LINE;
            double left = Math.max(0, Math.min(place.x(bar) - font.width(line) / 2, right - font.width(line)));
            graphics.drawString(line, (float) left, (float) (y - font.descent()));
        }
    }

    /** The zero line, and what leads from the end of a bar to the next. */
    private void lines(Graphics2D graphics, Place place) {
        graphics.setPaint(style.colour("axis"));
        graphics.setStroke(new BasicStroke(0.7f));
        double zero = place.y(0);
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
        double left = Math.max(0, Math.min(place.x(index) - whole / 2, width - whole - EDGE));
        double y = place.y(Math.max(bar.from(), bar.to())) - 3;
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

    private record Place(Rectangle2D space, ValueScale scale, double slot) {

        double x(int bar) {
            return space.getMinX() + (bar + 0.5) * slot;
        }

        double y(double value) {
            return space.getMaxY() - scale.place(value) * space.getHeight();
        }
    }
}
