package io.wertpfad.pack;

import io.wertpfad.trend.Assessment.AssessedPoint;
import io.wertpfad.trend.Assessment.Kind;
import io.wertpfad.trend.Assessment.Part;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.util.HashMap;
import java.util.Map;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jspecify.annotations.Nullable;

/**
 * The measured values: solid and dark. A signal has a shape and a colour of its own; months outside both windows are hollow,
 * they are shown but not judged.
 */
final class ActualRenderer extends XYLineAndShapeRenderer {

    private final transient ChartStyle style;
    private final double perMonth;
    private final transient Map<Integer, AssessedPoint> points = new HashMap<>();

    /**
     * Draws the values of a chart.
     *
     * @param perMonth width of a month, which marks may not cover
     */
    ActualRenderer(ChartModel chart, ChartStyle style, double perMonth) {
        super(true, true);
        this.style = style;
        this.perMonth = perMonth;
        for (AssessedPoint point : chart.assessment().points()) {
            points.put(chart.place(point.period()), point);
        }
        setDefaultPaint(style.colour("actual"));
        setAutoPopulateSeriesPaint(false);
        setDefaultStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        setAutoPopulateSeriesStroke(false);
        setDrawSeriesLineAsPath(true);
        setDefaultOutlineStroke(new BasicStroke(0.7f));
        setAutoPopulateSeriesOutlineStroke(false);
        setUseFillPaint(true);
        setUseOutlinePaint(true);
        setDrawOutlines(true);
    }

    @Override
    public Shape getItemShape(int row, int column) {
        return Marks.of(kind(column), perMonth);
    }

    @Override
    public Paint getItemFillPaint(int row, int column) {
        AssessedPoint point = point(column);
        boolean judged = point == null || point.part() == Part.BASELINE || point.part() == Part.PILOT;
        return judged || kind(column) != Kind.COMMON_CAUSE ? colour(column) : Color.WHITE;
    }

    @Override
    public Paint getItemOutlinePaint(int row, int column) {
        return colour(column);
    }

    private Color colour(int column) {
        return switch (kind(column)) {
            case IMPROVEMENT -> style.colour("good");
            case CONCERN -> style.colour("bad");
            case COMMON_CAUSE -> style.colour("actual");
        };
    }

    private Kind kind(int column) {
        AssessedPoint point = point(column);
        return point == null || point.signals().isEmpty() ? Kind.COMMON_CAUSE : point.kind();
    }

    private @Nullable AssessedPoint point(int column) {
        double place = getPlot().getDataset(getPlot().getIndexOf(this)).getXValue(0, column);
        return points.get((int) place);
    }
}
