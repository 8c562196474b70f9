package io.wertpfad.pack;

import io.wertpfad.trend.Assessment.Kind;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The shapes of points in charts: they differ without colour too. */
final class Marks {

    private static final double DOT = 1.5;
    private static final double SIGNAL = 3.2;

    private static final double SMALLEST_DOT = 0.5;
    private static final double SMALLEST_SIGNAL = 1.5;

    private Marks() {}

    static Shape of(Kind kind) {
        return of(kind, Double.MAX_VALUE);
    }

    /** The shape where {@code perMonth} is the distance to the next, smaller where it would cover its neighbours. */
    static Shape of(Kind kind, double perMonth) {
        double signal = Math.min(SIGNAL, Math.max(SMALLEST_SIGNAL, perMonth));
        return switch (kind) {
            case COMMON_CAUSE -> dot(Math.min(DOT, Math.max(SMALLEST_DOT, perMonth * DOT / SIGNAL)));
            case IMPROVEMENT -> polygon(0, -signal, signal, 0, 0, signal, -signal, 0);
            case CONCERN -> polygon(0, -signal, signal, signal * 0.8, -signal, signal * 0.8);
        };
    }

    static Shape dot(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    static Shape polygon(double... coordinates) {
        Path2D path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        path.closePath();
        return path;
    }
}
