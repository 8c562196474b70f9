package io.wertpfad.pack;

import io.wertpfad.pack.pdf.Drawing;
import io.wertpfad.trend.Assessment.Interval;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Draws a value as a bar within a line of a table: from the zero line to the right if it is a gain, with its interval. */
record ValueBarDrawing(ValueBar bar, ChartStyle style) implements Drawing {

    private static final double HALF_BAR = 0.32;
    private static final double CAP = 0.2;

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        double zero = x(0, width);
        double end = x(bar.value(), width);
        // Drawn straight: a plot of JFreeChart draws nothing where it is lower than ten points, as lines of a table may
        // be.
        BarRenderer.paint(
                graphics,
                bar.look(),
                new Rectangle2D.Double(
                        Math.min(zero, end), (0.5 - HALF_BAR) * height, Math.abs(end - zero), 2 * HALF_BAR * height),
                style);
        graphics.setPaint(style.colour("axis"));
        graphics.setStroke(new BasicStroke(0.7f));
        graphics.draw(new Line2D.Double(zero, 0, zero, height));
        Interval interval = bar.interval();
        if (interval != null) {
            whiskers(graphics, interval, width, height);
        }
    }

    private double x(double value, double width) {
        return bar.scale().place(value) * width;
    }

    /** White behind dark, so that it is seen on the bar and beside it. */
    private void whiskers(Graphics2D graphics, Interval interval, double width, double height) {
        double from = x(interval.lower(), width);
        double to = x(interval.upper(), width);
        double y = height / 2;
        double cap = CAP * height;
        for (boolean back : new boolean[] {true, false}) {
            graphics.setPaint(back ? Color.WHITE : style.colour("actual"));
            graphics.setStroke(new BasicStroke(back ? 1.7f : 0.8f));
            graphics.draw(new Line2D.Double(from, y, to, y));
            graphics.draw(new Line2D.Double(from, y - cap, from, y + cap));
            graphics.draw(new Line2D.Double(to, y - cap, to, y + cap));
        }
    }
}
