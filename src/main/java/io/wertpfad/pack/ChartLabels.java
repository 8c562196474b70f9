package io.wertpfad.pack;

import io.wertpfad.pack.pdf.EmbeddedFont;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment.AssessedPoint;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of the lines, written at their right ends instead of a legend, moved apart where they would meet. */
final class ChartLabels {

    private static final double LINE = 1.12;
    private static final double BETWEEN = 1.5;
    private static final double GAP = 5;

    private final ChartModel chart;
    private final ChartStyle style;
    private final EmbeddedFont plain;
    private final EmbeddedFont bold;
    private final Say say;
    private final double room;
    private final List<Label> labels = new ArrayList<>();

    private ChartLabels(ChartModel chart, ChartStyle style, Language language, double room) {
        this.chart = chart;
        this.style = style;
        this.plain = new EmbeddedFont(false, style.size("text"));
        this.bold = new EmbeddedFont(true, style.size("text"));
        this.say = new Say(language);
        this.room = room;
    }

    /**
     * The labels of a chart.
     *
     * @param room wider ones are broken between words
     */
    static ChartLabels of(ChartModel chart, ChartStyle style, Language language, double room) {
        ChartLabels labels = new ChartLabels(chart, style, language, room);
        labels.collect();
        return labels;
    }

    private void collect() {
        List<AssessedPoint> points = chart.assessment().points();
        points.stream()
                .filter(p -> p.value() != null)
                .reduce((a, b) -> b)
                .ifPresent(p -> add(Rank.LAST, "chart.last", p.value(), style.colour("actual"), bold));
        add(Rank.TARGET, "chart.target", chart.target(), style.colour("target"), bold);
        if (chart.showsForecast()) {
            add(
                    Rank.FORECAST,
                    "chart.forecast",
                    chart.assessment().forecast().value(),
                    style.colour("forecast"),
                    plain);
        }
        AssessedPoint end = points.isEmpty() ? null : points.get(points.size() - 1);
        if (end != null) {
            add(Rank.EXPECTED, "chart.expected", end.expected(), style.colour("expected"), plain);
            add(Rank.LIMIT, "chart.upper", chart.upper(end), style.colour("limit-text"), plain);
            add(Rank.LIMIT, "chart.lower", chart.lower(end), style.colour("limit-text"), plain);
        }
    }

    private void add(Rank rank, String key, @Nullable Double value, Color colour, EmbeddedFont font) {
        if (value == null) {
            return;
        }
        double place = chart.scale().place(value);
        String arrow = place > 1 ? "\u00a0\u2191" : place < 0 ? "\u00a0\u2193" : "";
        String text = Message.of(ChartLabels.class, key, say.value(value, chart.unit()))
                        .in(say.language())
                + arrow;
        List<String> lines = TextLines.of(text, font, Math.max(room, TextLines.widestWord(text, font)));
        labels.add(new Label(rank, Math.min(1, Math.max(0, place)), lines, colour, font));
    }

    /** The width of the widest in points. */
    double width() {
        return labels.stream().mapToDouble(Label::width).max().orElse(0);
    }

    /** Between the plot and the labels; wider where the forecast's bar stands on the edge. */
    double gap() {
        return GAP + (chart.endsWithForecast() ? ChartOverlay.HALF_BAR_WIDTH : 0);
    }

    /** Those that fit below each other into a height, the most important first, in the order of the chart from above. */
    private List<Label> fitting(double height) {
        List<Label> fitting = new ArrayList<>();
        double used = 0;
        for (Label label : labels) {
            if (used + label.height() <= height) {
                fitting.add(label);
                used += label.height();
            }
        }
        fitting.sort(Comparator.comparingDouble(Label::place).reversed().thenComparing(Label::rank));
        return fitting;
    }

    /** Beside the plot; where that is too low, down to {@code foot}, beside the last month. */
    void draw(Graphics2D graphics, ChartArea area, double foot) {
        List<Label> shown = fitting(foot - area.top());
        double needed = shown.stream().mapToDouble(Label::height).sum();
        double[] tops = apart(
                shown.stream()
                        .mapToDouble(l -> area.yOfPlace(l.place()) - l.height() / 2)
                        .toArray(),
                shown.stream().mapToDouble(Label::height).toArray(),
                area.top(),
                Math.min(foot, Math.max(area.bottom(), area.top() + needed)));
        for (int i = 0; i < tops.length; i++) {
            Label label = shown.get(i);
            graphics.setFont(label.font());
            graphics.setPaint(label.colour());
            double y = tops[i] + BETWEEN / 2;
            for (String line : label.lines()) {
                y += label.font().getSize2D() * LINE;
                graphics.drawString(line, (float) (area.right() + gap()), (float)
                        (y - label.font().descent()));
            }
        }
    }

    /**
     * Upper ends in ascending order, moved as little as needed so that none meets the next.
     *
     * @param wanted where each would be best
     * @param heights of each; together no more than there is between {@code top} and {@code bottom}
     */
    static double[] apart(double[] wanted, double[] heights, double top, double bottom) {
        double[] placed = wanted.clone();
        for (int i = 0; i < placed.length; i++) {
            double least = i == 0 ? top : placed[i - 1] + heights[i - 1];
            placed[i] = Math.max(placed[i], least);
        }
        for (int i = placed.length - 1; i >= 0; i--) {
            double most = (i == placed.length - 1 ? bottom : placed[i + 1]) - heights[i];
            placed[i] = Math.min(placed[i], most);
        }
        return placed;
    }

    /** Which labels stay where there is room for some only. */
    private enum Rank {
        LAST,
        TARGET,
        FORECAST,
        EXPECTED,
        LIMIT
    }

    /**
     * A name beside the chart.
     *
     * @param place as {@link ValueScale#place}, within the chart
     */
    private record Label(Rank rank, double place, List<String> lines, Color colour, EmbeddedFont font) {

        double width() {
            return lines.stream().mapToDouble(font::width).max().orElse(0);
        }

        double height() {
            return lines.size() * font.getSize2D() * LINE + BETWEEN;
        }
    }
}
