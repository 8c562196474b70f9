package io.wertpfad.pack;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.List;
import org.jfree.chart.renderer.xy.XYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleEdge;

/** Bars that are solid or hatched, each with the colour of what it is. */
final class BarRenderer extends XYBarRenderer {

    private static final double HATCH = 3;

    /** The height in points that can still be told from the lines beside it. */
    private static final double LEAST = 1.4;

    BarRenderer(List<Bar.Look> looks, ChartStyle style) {
        setUseYInterval(true);
        setShadowVisible(false);
        setBarPainter(new Painter(looks, style));
    }

    /** Lines from the left edge up to the right one, as far as the bar goes, and its outline. */
    static void hatch(Graphics2D graphics, Rectangle2D bar) {
        graphics.setStroke(new BasicStroke(0.6f));
        graphics.draw(bar);
        for (double start = bar.getMinY() - bar.getWidth(); start < bar.getMaxY(); start += HATCH) {
            double left = Math.min(start + bar.getWidth(), bar.getMaxY());
            double right = Math.max(start, bar.getMinY());
            double sum = start + bar.getWidth() + bar.getMinX();
            graphics.draw(new Line2D.Double(sum - left, left, sum - right, right));
        }
    }

    /** A bar as what it is; one lower than a line can be seen is a line. */
    static void paint(Graphics2D graphics, Bar.Look look, Rectangle2D bar, ChartStyle style) {
        graphics.setPaint(style.colour(look.colour()));
        if (look.hatched()) {
            hatch(graphics, bar);
        } else {
            double more = Math.max(0, LEAST - bar.getHeight());
            graphics.fill(
                    new Rectangle2D.Double(bar.getX(), bar.getY() - more / 2, bar.getWidth(), bar.getHeight() + more));
        }
    }

    private record Painter(List<Bar.Look> looks, ChartStyle style) implements XYBarPainter {

        @Override
        public void paintBar(
                Graphics2D graphics,
                XYBarRenderer renderer,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base) {
            paint(graphics, looks.get(column), bar.getBounds2D(), style);
        }

        @Override
        public void paintBarShadow(
                Graphics2D graphics,
                XYBarRenderer renderer,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base,
                boolean pegShadow) {
            // A shadow has no meaning.
        }
    }
}
