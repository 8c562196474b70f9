package io.wertpfad.pack;

import io.wertpfad.pack.pdf.EmbeddedFont;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment.AssessedPoint;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of the lines, written at their right ends instead of a legend, moved apart where they would meet. */
final class ChartLabels {

    private static final double LINE = 1.2;

    private final ChartModel chart;
    private final ChartStyle style;
    private final EmbeddedFont plain;
    private final EmbeddedFont bold;
    private final Say say;
    private final List<Label> labels = new ArrayList<>();

    ChartLabels(ChartModel chart, ChartStyle style, Language language) {
        this.chart = chart;
        this.style = style;
        this.plain = new EmbeddedFont(false, style.size("text"));
        this.bold = new EmbeddedFont(true, style.size("text"));
        this.say = new Say(language);
        collect();
    }

    private void collect() {
        List<AssessedPoint> points = chart.assessment().points();
        AssessedPoint end = points.isEmpty() ? null : points.get(points.size() - 1);
        if (end != null) {
            add("chart.upper", chart.upper(end), style.colour("limit-text"), plain);
            add("chart.expected", end.expected(), style.colour("expected"), plain);
            add("chart.lower", chart.lower(end), style.colour("limit-text"), plain);
        }
        add("chart.target", chart.target(), style.colour("target"), bold);
        points.stream()
                .filter(p -> p.value() != null)
                .reduce((a, b) -> b)
                .ifPresent(p -> add("chart.last", p.value(), style.colour("actual"), bold));
        if (chart.showsForecast()) {
            add("chart.forecast", chart.assessment().forecast().value(), style.colour("forecast"), plain);
        }
    }

    private void add(String key, @Nullable Double value, Color colour, EmbeddedFont font) {
        if (value != null) {
            double place = chart.scale().place(value);
            String arrow = place > 1 ? " \u2191" : place < 0 ? " \u2193" : "";
            String text = Message.of(ChartLabels.class, key, say.value(value, chart.unit()))
                    .in(say.language());
            labels.add(new Label(Math.min(1, Math.max(0, place)), text + arrow, colour, font));
        }
    }

    /** The width of the widest in points. */
    double width() {
        return labels.stream().mapToDouble(l -> l.font().width(l.text())).max().orElse(0);
    }

    void draw(Graphics2D graphics, Rectangle2D area, double gap) {
        List<Label> sorted = labels.stream()
                .sorted(Comparator.comparingDouble(Label::place).reversed())
                .toList();
        double[] heights = apart(
                sorted.stream()
                        .mapToDouble(l -> area.getMaxY() - l.place() * area.getHeight())
                        .toArray(),
                plain.getSize2D() * LINE,
                area.getMinY(),
                area.getMaxY());
        for (int i = 0; i < heights.length; i++) {
            Label label = sorted.get(i);
            graphics.setFont(label.font());
            graphics.setPaint(label.colour());
            graphics.drawString(label.text(), (float) (area.getMaxX() + gap), (float)
                    (heights[i] + label.font().ascent() * 0.35));
        }
    }

    /** Positions in ascending order, moved as little as needed so that none is nearer to the next than {@code distance}. */
    static double[] apart(double[] wanted, double distance, double top, double bottom) {
        double[] placed = wanted.clone();
        for (int i = 0; i < placed.length; i++) {
            double least = i == 0 ? top : placed[i - 1] + distance;
            placed[i] = Math.max(placed[i], least);
        }
        for (int i = placed.length - 1; i >= 0; i--) {
            double most = i == placed.length - 1 ? bottom : placed[i + 1] - distance;
            placed[i] = Math.min(placed[i], most);
        }
        return placed;
    }

    /**
     * A name beside the chart.
     *
     * @param place as {@link ValueScale#place}, within the chart
     */
    private record Label(double place, String text, Color colour, EmbeddedFont font) {}
}
