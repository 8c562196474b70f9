package io.wertpfad.pack;

import io.wertpfad.pack.ChartModel.TargetStep;
import io.wertpfad.pack.pdf.EmbeddedFont;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment.Forecast;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** What lies over the plot: target (outlined), forecast (hatched), decision date, and the names above. */
final class ChartOverlay {

    /** At most; narrower where months are. */
    static final double HALF_BAR_WIDTH = 4;

    private static final double HALF_BAR = 0.4;
    private static final double TARGET_HALF_WIDTH = 1;

    private final ChartModel chart;
    private final ChartStyle style;
    private final Language language;
    private final ChartArea area;
    private final EmbeddedFont font;

    ChartOverlay(ChartModel chart, ChartStyle style, Language language, ChartArea area) {
        this.chart = chart;
        this.style = style;
        this.language = language;
        this.area = area;
        this.font = new EmbeddedFont(false, style.size("text"));
    }

    /** Draws it; names may take the whole width of the drawing. */
    void draw(Graphics2D graphics, double width) {
        target(graphics);
        forecast(graphics);
        decision(graphics, width);
        graphics.setFont(font);
        graphics.setPaint(style.colour("axis"));
        windowName(graphics, chart.shown(chart.baseline()), "chart.baseline");
        windowName(graphics, chart.shown(unadapted()), "chart.pilot");
        phase(graphics, chart.shown(chart.phase()));
        axisNotes(graphics);
        if (chart.assessment().n() == 0) {
            String none = say("chart.none");
            graphics.drawString(none, (float) (area.space().getCenterX() - font.width(none) / 2), (float)
                    area.space().getCenterY());
        }
    }

    private boolean isOnScale(double value) {
        double place = chart.scale().place(value);
        return place >= 0 && place <= 1;
    }

    private void target(Graphics2D graphics) {
        // Outlined by two lines: what lies between them, such as a value at the target, stays visible.
        graphics.setPaint(style.colour("target"));
        graphics.setStroke(new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        for (TargetStep step : chart.targetSteps()) {
            if (!isOnScale(step.level())) {
                continue;
            }
            for (int side = -1; side <= 1; side += 2) {
                double edge = area.y(step.level()) + side * TARGET_HALF_WIDTH;
                graphics.draw(new Line2D.Double(area.x(step.from()), edge, area.x(step.to()), edge));
            }
        }
    }

    private void forecast(Graphics2D graphics) {
        Forecast forecast = chart.assessment().forecast();
        if (forecast.period() == null || forecast.value() == null || !chart.showsForecast()) {
            return;
        }
        double half = Math.min(HALF_BAR_WIDTH, HALF_BAR * area.space().getWidth() / chart.months());
        double centre = Math.min(area.x(chart.place(forecast.period())), area.right());
        graphics.setPaint(style.colour("forecast"));
        graphics.setStroke(new BasicStroke(0.6f));
        if (forecast.interval() != null) {
            double top = area.y(forecast.interval().upper());
            BarRenderer.hatch(
                    graphics,
                    new Rectangle2D.Double(
                            centre - half,
                            top,
                            2 * half,
                            area.y(forecast.interval().lower()) - top));
        }
        if (!isOnScale(forecast.value())) {
            return;
        }
        Shape mark = AffineTransform.getTranslateInstance(centre, area.y(forecast.value()))
                .createTransformedShape(Marks.dot(2));
        graphics.setPaint(Color.WHITE);
        graphics.fill(mark);
        graphics.setPaint(style.colour("forecast"));
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(mark);
    }

    /** Beside the note on the axis where both have room, else below it. */
    private void decision(Graphics2D graphics, double width) {
        ChartHead head = new ChartHead(chart, language);
        String text = head.decision();
        if (text.isEmpty()) {
            return;
        }
        Double place = chart.decisionPlace();
        double x = place == null ? area.right() : Math.min(area.x(place), area.right());
        graphics.setPaint(style.colour("decision"));
        if (place != null) {
            graphics.setStroke(new BasicStroke(
                    0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 2, 1, 2}, 0));
            graphics.draw(new Line2D.Double(x, area.top(), x, area.bottom()));
        }
        graphics.setFont(font);
        double left = Math.min(x - font.width(text) / 2, width - font.width(text) - 0.5);
        double line = area.top() - font.descent() - 1;
        double free = line - font.ascent() > font.getSize2D() ? 0 : font.width(head.note()) + font.getSize2D();
        graphics.drawString(text, (float) Math.max(free, left), (float) line);
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
        double x = area.x(chart.place(phase.from()) - 0.5);
        graphics.setStroke(new BasicStroke(0.6f));
        graphics.draw(new Line2D.Double(x, area.top(), x, area.bottom()));
        windowName(graphics, phase, "chart.phase");
    }

    private void windowName(Graphics2D graphics, @Nullable Window window, String key) {
        if (window == null) {
            return;
        }
        double from = area.x(chart.place(window.from()) - 0.5);
        String text = say(key);
        if (area.x(chart.place(window.to()) + 0.5) - from >= font.width(text) + 4) {
            graphics.drawString(text, (float) (from + 3), (float) (area.top() + ChartArea.STRIP - font.descent() - 1));
        }
    }

    /** That the axis does not begin at zero. */
    private void axisNotes(Graphics2D graphics) {
        graphics.drawString(new ChartHead(chart, language).note(), 0f, (float) font.ascent());
        if (!chart.scale().fromZero()) {
            double x = area.left();
            double y = area.bottom() - 5;
            graphics.setPaint(Color.WHITE);
            graphics.setStroke(new BasicStroke(2.5f));
            graphics.draw(new Line2D.Double(x, y - 2, x, y + 2));
            graphics.setPaint(style.colour("axis"));
            graphics.setStroke(new BasicStroke(0.6f));
            graphics.draw(new Line2D.Double(x - 3, y - 0.5, x + 3, y - 3.5));
            graphics.draw(new Line2D.Double(x - 3, y + 3.5, x + 3, y + 0.5));
        }
    }

    private String say(String key, Object... arguments) {
        return Message.of(ChartOverlay.class, key, arguments).in(language);
    }
}
