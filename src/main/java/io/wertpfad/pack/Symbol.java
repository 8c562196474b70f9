package io.wertpfad.pack;

import io.wertpfad.pack.pdf.Drawing;
import io.wertpfad.trend.Assessment.Kind;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Locale;

/**
 * A symbol beside a word. It tells by its shape what it tells by its colour, so that it can be read in grey print: good is
 * filled or ticked, bad has corners, what cannot be told is hollow.
 *
 * <p>Shapes are drawn in a square of 10 by 10.
 */
record Symbol(String group, String code, ChartStyle style) implements Drawing {

    private static final double SIZE = 10;
    private static final Shape RING = new Ellipse2D.Double(0.7, 0.7, 8.6, 8.6);
    private static final Shape DISC = new Ellipse2D.Double(0.2, 0.2, 9.6, 9.6);
    private static final Shape TRIANGLE = Marks.polygon(5, 0.4, 9.8, 9.2, 0.2, 9.2);

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        double scale = Math.min(width, height) / SIZE;
        AffineTransform before = graphics.getTransform();
        graphics.scale(scale, scale);
        switch (group) {
            case "verdict" -> verdict(graphics);
            case "variation" -> variation(graphics);
            case "assurance" -> assurance(graphics);
            case "signal" -> signal(graphics);
            case "advice" -> advice(graphics);
            case "status" -> status(graphics);
            default -> ring(graphics, style.colour("neutral"));
        }
        graphics.setTransform(before);
    }

    private void verdict(Graphics2D graphics) {
        switch (code) {
            case "target_reached" -> {
                fill(graphics, DISC, style.colour("good"));
                line(graphics, Color.WHITE, 1.5f, 2.6, 5.2, 4.4, 7, 7.5, 3.2);
            }
            case "improved" -> {
                ring(graphics, style.colour("good"));
                line(graphics, style.colour("good"), 1.4f, 2.8, 5.2, 4.5, 6.9, 7.3, 3.4);
            }
            case "worse" -> {
                fill(graphics, TRIANGLE, style.colour("bad"));
                line(graphics, Color.WHITE, 1.3f, 5, 3.4, 5, 6.2);
                line(graphics, Color.WHITE, 1.3f, 5, 7.4, 5, 7.9);
            }
            case "no_relevant_effect" -> {
                ring(graphics, style.colour("neutral"));
                line(graphics, style.colour("neutral"), 1.2f, 2.8, 4, 7.2, 4);
                line(graphics, style.colour("neutral"), 1.2f, 2.8, 6, 7.2, 6);
            }
            case "no_effect_shown" -> {
                ring(graphics, style.colour("neutral"));
                question(graphics, style.colour("neutral"));
            }
            default -> {
                graphics.setPaint(style.colour("neutral"));
                graphics.setStroke(new BasicStroke(
                        1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {1.8f, 1.4f}, 0));
                graphics.draw(RING);
            }
        }
    }

    private void variation(Graphics2D graphics) {
        if (code.equals("common_cause")) {
            ring(graphics, style.colour("neutral"));
            wave(graphics, style.colour("neutral"));
            return;
        }
        boolean good = code.startsWith("improvement");
        Color colour = style.colour(good ? "good" : "bad");
        fill(graphics, good ? DISC : Marks.polygon(0.3, 0.3, 9.7, 0.3, 9.7, 9.7, 0.3, 9.7), colour);
        boolean up = code.toLowerCase(Locale.ROOT).endsWith("high");
        double tip = up ? 2.2 : 7.8;
        double foot = up ? 7.8 : 2.2;
        double wing = up ? 4.6 : 5.4;
        line(graphics, Color.WHITE, 1.2f, 5, foot, 5, tip);
        line(graphics, Color.WHITE, 1.2f, 2.8, wing, 5, tip, 7.2, wing);
    }

    private void assurance(Graphics2D graphics) {
        switch (code) {
            case "consistent_pass" -> {
                fill(graphics, DISC, style.colour("good"));
                line(graphics, Color.WHITE, 1.5f, 2.6, 5.2, 4.4, 7, 7.5, 3.2);
            }
            case "consistent_fail" -> {
                fill(graphics, Marks.polygon(0.3, 0.3, 9.7, 0.3, 9.7, 9.7, 0.3, 9.7), style.colour("bad"));
                line(graphics, Color.WHITE, 1.4f, 3, 3, 7, 7);
                line(graphics, Color.WHITE, 1.4f, 3, 7, 7, 3);
            }
            case "inconsistent" -> {
                ring(graphics, style.colour("neutral"));
                question(graphics, style.colour("neutral"));
            }
            default -> line(graphics, style.colour("neutral"), 1.2f, 2.5, 5, 7.5, 5);
        }
    }

    private void signal(Graphics2D graphics) {
        Kind kind = Kind.valueOf(code.toUpperCase(Locale.ROOT));
        AffineTransform centred = AffineTransform.getTranslateInstance(5, 5);
        centred.scale(1.3, 1.3);
        String colour = kind == Kind.IMPROVEMENT ? "good" : kind == Kind.CONCERN ? "bad" : "actual";
        fill(graphics, centred.createTransformedShape(Marks.of(kind)), style.colour(colour));
    }

    private void advice(Graphics2D graphics) {
        switch (code) {
            case "scale" -> {
                fill(graphics, DISC, style.colour("good"));
                line(graphics, Color.WHITE, 1.3f, 5, 7.8, 5, 2.4);
                line(graphics, Color.WHITE, 1.3f, 2.8, 4.6, 5, 2.3, 7.2, 4.6);
            }
            case "adapt" -> {
                fill(graphics, Marks.polygon(5, 0, 10, 5, 5, 10, 0, 5), style.colour("stage"));
                line(graphics, Color.WHITE, 1.2f, 3.2, 4.2, 6.8, 4.2);
                line(graphics, Color.WHITE, 1.2f, 3.2, 6, 6.8, 6);
            }
            case "end" -> {
                fill(graphics, Marks.polygon(0.3, 0.3, 9.7, 0.3, 9.7, 9.7, 0.3, 9.7), style.colour("bad"));
                line(graphics, Color.WHITE, 1.4f, 3, 3, 7, 7);
                line(graphics, Color.WHITE, 1.4f, 3, 7, 7, 3);
            }
            default -> {
                ring(graphics, style.colour("neutral"));
                line(graphics, style.colour("neutral"), 1.2f, 2.6, 5, 7, 5);
                line(graphics, style.colour("neutral"), 1.2f, 5, 3, 7.2, 5, 5, 7);
            }
        }
    }

    private void status(Graphics2D graphics) {
        switch (code) {
            case "scaled" -> {
                fill(graphics, DISC, style.colour("good"));
                line(graphics, Color.WHITE, 1.5f, 2.6, 5.2, 4.4, 7, 7.5, 3.2);
            }
            case "waiting" -> {
                ring(graphics, style.colour("neutral"));
                line(graphics, style.colour("neutral"), 1.2f, 3.9, 3, 3.9, 7);
                line(graphics, style.colour("neutral"), 1.2f, 6.1, 3, 6.1, 7);
            }
            default -> ring(graphics, style.colour("neutral"));
        }
    }

    private static void ring(Graphics2D graphics, Color colour) {
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke(1.1f));
        graphics.draw(RING);
    }

    private static void wave(Graphics2D graphics, Color colour) {
        Path2D wave = new Path2D.Double();
        wave.moveTo(2.4, 5.4);
        wave.curveTo(3.4, 2.6, 4.4, 2.6, 5, 5);
        wave.curveTo(5.6, 7.4, 6.6, 7.4, 7.6, 4.6);
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke(1.1f));
        graphics.draw(wave);
    }

    private static void question(Graphics2D graphics, Color colour) {
        Path2D hook = new Path2D.Double();
        hook.moveTo(3.5, 4);
        hook.curveTo(3.5, 2.1, 6.5, 2.1, 6.5, 3.9);
        hook.curveTo(6.5, 5, 5, 4.9, 5, 6.1);
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke(1.1f));
        graphics.draw(hook);
        line(graphics, colour, 1.2f, 5, 7.2, 5, 7.8);
    }

    private static void fill(Graphics2D graphics, Shape shape, Color colour) {
        graphics.setPaint(colour);
        graphics.fill(shape);
    }

    private static void line(Graphics2D graphics, Color colour, float width, double... coordinates) {
        Path2D path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(path);
    }
}
