package io.wertpfad.pack;

import io.wertpfad.pack.PathLayout.Placed;
import io.wertpfad.pack.PathModel.Station;
import io.wertpfad.pack.pdf.Drawing;
import io.wertpfad.pack.pdf.EmbeddedFont;
import io.wertpfad.text.Language;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws the value path: a chain of arrows, dark where a use case pays into the stage, and the use cases below. */
record PathDrawing(PathModel path, ChartStyle style, Language language) implements Drawing {

    /** How far the tip of an arrow reaches. */
    static final double TIP = 6;

    private static final double HALF_LINE = 0.35;

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        for (Placed placed : PathLayout.of(path, new Say(language), style, width, height)) {
            if (placed.station() != null) {
                stage(graphics, placed, placed.station());
            } else {
                useCase(graphics, placed);
            }
        }
    }

    private void stage(Graphics2D graphics, Placed placed, Station station) {
        Rectangle2D box = placed.box();
        boolean chain = station.name() != null;
        boolean dark = chain && !station.stops().isEmpty();
        Shape shape = chain ? arrow(box) : within(box);
        if (chain) {
            graphics.setPaint(style.colour(dark ? "stage" : "stage-empty"));
            graphics.fill(shape);
        } else {
            graphics.setPaint(style.colour("neutral"));
            graphics.setStroke(
                    new BasicStroke(0.7f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 1.5f}, 0));
            graphics.draw(shape);
        }
        double x = box.getMinX() + PathLayout.PAD + (chain ? TIP / 2 : 0);
        graphics.setPaint(dark ? Color.WHITE : style.colour("stage"));
        write(graphics, true, placed.bold(), x, box.getMinY() + PathLayout.PAD);
    }

    /** The first begins straight; the others take up the tip of the one before, and those that begin a row its end. */
    private static Shape arrow(Rectangle2D box) {
        boolean first = box.getMinX() == 0 && box.getMinY() == 0;
        double left = Math.max(0, box.getMinX() - PathLayout.BETWEEN_STAGES);
        double right = box.getMaxX() - TIP;
        return Marks.polygon(
                left,
                box.getMinY(),
                right,
                box.getMinY(),
                box.getMaxX(),
                box.getCenterY(),
                right,
                box.getMaxY(),
                left,
                box.getMaxY(),
                first ? left : box.getMinX() - PathLayout.BETWEEN_STAGES + TIP,
                box.getCenterY());
    }

    private static Shape within(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() + HALF_LINE,
                box.getY() + HALF_LINE,
                box.getWidth() - 2 * HALF_LINE,
                box.getHeight() - 2 * HALF_LINE);
    }

    private void useCase(Graphics2D graphics, Placed placed) {
        Rectangle2D box = placed.box();
        double x = box.getMinX();
        double y = box.getMinY();
        if (placed.stop() != null) {
            AffineTransform before = graphics.getTransform();
            graphics.translate(x, y + 0.5);
            new Symbol(placed.stop().group(), placed.stop().code(), style)
                    .draw(graphics, PathLayout.SYMBOL, PathLayout.SYMBOL);
            graphics.setTransform(before);
            x += PathLayout.INDENT;
        }
        graphics.setPaint(style.colour("actual"));
        y = write(graphics, true, placed.bold(), x, y);
        graphics.setPaint(style.colour("axis"));
        write(graphics, false, placed.plain(), x, y);
    }

    private double write(Graphics2D graphics, boolean bold, List<String> lines, double x, double top) {
        EmbeddedFont font = new EmbeddedFont(bold, style.size("text"));
        graphics.setFont(font);
        double y = top;
        for (String line : lines) {
            y += font.getSize2D() * PathLayout.LINE;
            graphics.drawString(line, (float) x, (float) (y - font.descent() - 0.3));
        }
        return y;
    }
}
