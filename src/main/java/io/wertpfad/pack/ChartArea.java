package io.wertpfad.pack;

import java.awt.geom.Rectangle2D;

/**
 * Where months and values lie on paper.
 *
 * @param chart what is drawn
 * @param space of the shaded windows: the plot, and over it a strip for their names
 */
record ChartArea(ChartModel chart, Rectangle2D space) {

    /** Height of the strip above the upper end of the value axis. */
    static final double STRIP = 11;

    double x(double place) {
        return space.getMinX() + (place + 0.5) / chart.months() * space.getWidth();
    }

    /** Height of a value; what is off the scale lies on its edge. */
    double y(double value) {
        return yOfPlace(Math.min(1, Math.max(0, chart.scale().place(value))));
    }

    /** Height of a place on the value axis, 0 at its lower end and 1 at its upper. */
    double yOfPlace(double place) {
        return space.getMaxY() - place * (space.getHeight() - STRIP);
    }

    /** The place on the value axis where the strip ends. */
    static double top(double height) {
        return height > 2 * STRIP ? height / (height - STRIP) : 2;
    }

    double left() {
        return space.getMinX();
    }

    double right() {
        return space.getMaxX();
    }

    double top() {
        return space.getMinY();
    }

    double bottom() {
        return space.getMaxY();
    }
}
