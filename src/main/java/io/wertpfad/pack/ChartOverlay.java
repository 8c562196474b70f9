package io.wertpfad.pack;

import io.wertpfad.pack.pdf.EmbeddedFont;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Numbers;
import io.wertpfad.trend.Assessment.Forecast;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;

/** What lies over the plot: target (outlined), forecast (hatched), decision date, and the names above. */
final class ChartOverlay {

    private static final double HATCH = 3;
    private static final double HALF_BAR = 0.4;
    private static final double BESIDE = 6.5;

    private final ChartModel chart;
    private final ChartStyle style;
    private final Language language;
    private final Rectangle2D area;
    private final EmbeddedFont font;

    ChartOverlay(ChartModel chart, ChartStyle style, Language language, Rectangle2D area) {
        this.chart = chart;
        this.style = style;
        this.language = language;
        this.area = area;
        this.font = new EmbeddedFont(false, style.size("text"));
    }

    void draw(Graphics2D graphics) {
        target(graphics);
        forecast(graphics);
        decision(graphics);
        graphics.setFont(font);
        graphics.setPaint(style.colour("axis"));
        windowName(graphics, chart.baseline(), "chart.baseline");
        windowName(graphics, chart.pilot(), "chart.pilot");
        axisNotes(graphics);
    }

    private double x(double place) {
        return area.getMinX() + (place + 0.5) / chart.months() * area.getWidth();
    }

    private double y(double value) {
        double from = chart.scale().from();
        return area.getMaxY() - (value - from) / (chart.scale().to() - from) * area.getHeight();
    }

    private void target(Graphics2D graphics) {
        Double level = chart.measure().targetLevel();
        if (level == null) {
            return;
        }
        double from = x(Math.max(-0.5, chart.place(chart.pilot().from()) - 0.5));
        Line2D line = new Line2D.Double(from, y(level), area.getMaxX(), y(level));
        graphics.setPaint(style.colour("target"));
        graphics.setStroke(new BasicStroke(2.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(line);
        graphics.setPaint(Color.WHITE);
        graphics.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(line);
    }

    private void forecast(Graphics2D graphics) {
        Forecast forecast = chart.measure().assessment().forecast();
        if (forecast.period() == null || forecast.value() == null) {
            return;
        }
        double beside = hasValue(forecast.period()) ? BESIDE : 0;
        double centre = Math.min(x(chart.place(forecast.period())) + beside, area.getMaxX());
        graphics.setPaint(style.colour("forecast"));
        graphics.setStroke(new BasicStroke(0.6f));
        if (forecast.interval() != null) {
            double half = Math.min(4, HALF_BAR * area.getWidth() / chart.months());
            double top = y(forecast.interval().upper());
            hatch(
                    graphics,
                    new Rectangle2D.Double(
                            centre - half, top, 2 * half, y(forecast.interval().lower()) - top));
        }
        Shape mark = AffineTransform.getTranslateInstance(centre, y(forecast.value()))
                .createTransformedShape(Marks.dot(2));
        graphics.setPaint(Color.WHITE);
        graphics.fill(mark);
        graphics.setPaint(style.colour("forecast"));
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(mark);
    }

    /** At the final look the forecast stands on a month that has a value; the two must not hide each other. */
    private boolean hasValue(YearMonth month) {
        return chart.measure().assessment().points().stream()
                .anyMatch(p -> p.period().equals(month) && p.value() != null);
    }

    private static void hatch(Graphics2D graphics, Rectangle2D bar) {
        graphics.draw(bar);
        for (double start = bar.getMinY() - bar.getWidth(); start < bar.getMaxY(); start += HATCH) {
            // From the left edge at start + width up to the right edge at start, as far as the bar goes.
            double left = Math.min(start + bar.getWidth(), bar.getMaxY());
            double right = Math.max(start, bar.getMinY());
            double sum = start + bar.getWidth() + bar.getMinX();
            graphics.draw(new Line2D.Double(sum - left, left, sum - right, right));
        }
    }

    private void decision(Graphics2D graphics) {
        double x = Math.min(x(chart.decisionPlace()), area.getMaxX());
        graphics.setPaint(style.colour("decision"));
        graphics.setStroke(
                new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 2, 1, 2}, 0));
        graphics.draw(new Line2D.Double(x, area.getMinY() - font.getSize2D() - 4, x, area.getMaxY()));
        String text = say("chart.decision", chart.decisionDate());
        graphics.setFont(font);
        double left = Math.min(x - font.width(text) / 2, area.getMaxX() - font.width(text));
        // The note on the axis stands on the same line; right of the plot there is room.
        double free = font.width(axisNote()) + font.getSize2D();
        graphics.drawString(text, (float) Math.max(free, left), (float) font.ascent());
    }

    private void windowName(Graphics2D graphics, Window window, String key) {
        double from = Math.max(-0.5, chart.place(window.from()) - 0.5);
        double to = Math.min(chart.months() - 0.5, chart.place(window.to()) + 0.5);
        String text = say(key);
        if (x(to) - x(from) >= font.width(text)) {
            graphics.drawString(text, (float) (x(from) + 2), (float) (area.getMinY() - 2));
        }
    }

    /** The unit, and that the axis does not begin at zero. */
    private void axisNotes(Graphics2D graphics) {
        graphics.drawString(axisNote(), 0f, (float) font.ascent());
        if (!chart.scale().fromZero()) {
            double x = area.getMinX();
            double y = area.getMaxY() - 5;
            graphics.setPaint(Color.WHITE);
            graphics.setStroke(new BasicStroke(2.5f));
            graphics.draw(new Line2D.Double(x, y - 2, x, y + 2));
            graphics.setPaint(style.colour("axis"));
            graphics.setStroke(new BasicStroke(0.6f));
            graphics.draw(new Line2D.Double(x - 3, y - 0.5, x + 3, y - 3.5));
            graphics.draw(new Line2D.Double(x - 3, y + 3.5, x + 3, y + 0.5));
        }
    }

    private String axisNote() {
        String unit = chart.measure().unit().symbol(language);
        return chart.scale().fromZero()
                ? unit
                : unit + " · "
                        + say("chart.from", Numbers.significant(chart.scale().from(), language));
    }

    private String say(String key, Object... arguments) {
        return Message.of(ChartOverlay.class, key, arguments).in(language);
    }
}
