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
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What lies over the plot: target (outlined), forecast (hatched), decision date, and the names above. */
final class ChartOverlay {

    /** At most; narrower where months are. */
    static final double HALF_BAR_WIDTH = 4;

    private static final double HATCH = 3;
    private static final double HALF_BAR = 0.4;
    private static final double BESIDE = 6.5;

    private static final double TARGET_HALF_WIDTH = 1;

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
        windowName(graphics, chart.shown(chart.baseline()), "chart.baseline");
        windowName(graphics, chart.shown(unadapted()), "chart.pilot");
        phase(graphics, chart.shown(chart.phase()));
        axisNotes(graphics);
        if (chart.assessment().n() == 0) {
            String none = say("chart.none");
            graphics.drawString(none, (float) (area.getCenterX() - font.width(none) / 2), (float) area.getCenterY());
        }
    }

    private double x(double place) {
        return area.getMinX() + (place + 0.5) / chart.months() * area.getWidth();
    }

    /** Height of a value; what is off the scale lies on its edge. */
    private double y(double value) {
        double place = Math.min(1, Math.max(0, chart.scale().place(value)));
        return area.getMaxY() - place * area.getHeight();
    }

    private boolean isOnScale(double value) {
        double place = chart.scale().place(value);
        return place >= 0 && place <= 1;
    }

    private void target(Graphics2D graphics) {
        Double level = chart.target();
        if (level == null || !isOnScale(level)) {
            return;
        }
        Window pilot = chart.shown(chart.pilot());
        double from = pilot == null ? area.getMinX() : x(chart.place(pilot.from()) - 0.5);
        // Outlined by two lines: what lies between them, such as a value at the target, stays visible.
        graphics.setPaint(style.colour("target"));
        graphics.setStroke(new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        for (int side = -1; side <= 1; side += 2) {
            double edge = y(level) + side * TARGET_HALF_WIDTH;
            graphics.draw(new Line2D.Double(from, edge, area.getMaxX(), edge));
        }
    }

    private void forecast(Graphics2D graphics) {
        Forecast forecast = chart.assessment().forecast();
        if (forecast.period() == null || forecast.value() == null || !chart.showsForecast()) {
            return;
        }
        double beside = hasValue(forecast.period()) ? BESIDE : 0;
        double centre = Math.min(x(chart.place(forecast.period())) + beside, area.getMaxX());
        graphics.setPaint(style.colour("forecast"));
        graphics.setStroke(new BasicStroke(0.6f));
        if (forecast.interval() != null) {
            double half = Math.min(HALF_BAR_WIDTH, HALF_BAR * area.getWidth() / chart.months());
            double top = y(forecast.interval().upper());
            hatch(
                    graphics,
                    new Rectangle2D.Double(
                            centre - half, top, 2 * half, y(forecast.interval().lower()) - top));
        }
        if (!isOnScale(forecast.value())) {
            return;
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
        return chart.assessment().points().stream().anyMatch(p -> p.period().equals(month) && p.value() != null);
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
        if (chart.decisionDate() == null) {
            return;
        }
        Double place = chart.decisionPlace();
        String text =
                say(place == null ? decisionElsewhere(chart.decisionDate()) : "chart.decision", chart.decisionDate());
        double x = place == null ? area.getMaxX() : Math.min(x(place), area.getMaxX());
        graphics.setPaint(style.colour("decision"));
        if (place != null) {
            graphics.setStroke(new BasicStroke(
                    0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 2, 1, 2}, 0));
            graphics.draw(new Line2D.Double(x, area.getMinY() - font.getSize2D() - 4, x, area.getMaxY()));
        }
        graphics.setFont(font);
        double left = Math.min(x - font.width(text) / 2, area.getMaxX() - font.width(text));
        // The note on the axis stands on the same line; right of the plot there is room.
        double free = font.width(axisNote()) + font.getSize2D();
        graphics.drawString(text, (float) Math.max(free, left), (float) font.ascent());
    }

    private String decisionElsewhere(LocalDate date) {
        return YearMonth.from(date).isAfter(chart.span().to()) ? "chart.decision.later" : "chart.decision.earlier";
    }

    /** The pilot as far as it is not judged as a later phase. */
    private @Nullable Window unadapted() {
        Window pilot = chart.pilot();
        Window phase = chart.phase();
        return pilot == null || phase == null
                ? pilot
                : new Window(pilot.from(), phase.from().minusMonths(1));
    }

    /** From here on the pilot is judged. */
    private void phase(Graphics2D graphics, @Nullable Window phase) {
        if (phase == null) {
            return;
        }
        double x = x(chart.place(phase.from()) - 0.5);
        graphics.setStroke(new BasicStroke(0.6f));
        graphics.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
        windowName(graphics, phase, "chart.phase");
    }

    private void windowName(Graphics2D graphics, @Nullable Window window, String key) {
        if (window == null) {
            return;
        }
        double from = x(chart.place(window.from()) - 0.5);
        String text = say(key);
        if (x(chart.place(window.to()) + 0.5) - from >= font.width(text)) {
            graphics.drawString(text, (float) (from + 2), (float) (area.getMinY() - 2));
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
        String unit = chart.unit().in(language);
        if (chart.scale().fromZero()) {
            return unit;
        }
        String from = say("chart.from", Numbers.exact(chart.scale().from(), language));
        return unit.isEmpty() ? from : unit + " · " + from;
    }

    private String say(String key, Object... arguments) {
        return Message.of(ChartOverlay.class, key, arguments).in(language);
    }
}
