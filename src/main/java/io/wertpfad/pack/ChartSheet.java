package io.wertpfad.pack;

import io.wertpfad.pack.pdf.Drawing;
import io.wertpfad.pack.pdf.EmbeddedFont;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A chart that stands alone: the message as its title, what it is about below, and a key to the marks that occur.
 *
 * @param title the message in one short line
 * @param subtitle what the series is, and which direction is good
 */
record ChartSheet(ChartModel chart, ChartStyle style, Language language, String title, String subtitle)
        implements Drawing {

    private static final float TITLE_SIZE = 9;
    private static final double LINE = 1.25;
    private static final double GAP = 5;
    private static final double MARGIN = 10;
    private static final double BETWEEN_ITEMS = 12;

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        EmbeddedFont bold = new EmbeddedFont(true, TITLE_SIZE);
        EmbeddedFont plain = new EmbeddedFont(false, style.size("text"));
        double inner = width - 2 * MARGIN;
        double y = MARGIN;
        // Dark text on whatever a viewer has behind the picture could not be read.
        graphics.setPaint(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
        graphics.setPaint(style.colour("actual"));
        for (String line : TextLines.of(title, bold, inner)) {
            y += bold.getSize2D() * LINE;
            write(graphics, bold, line, MARGIN, y - bold.descent());
        }
        graphics.setPaint(style.colour("axis"));
        for (String line : TextLines.of(subtitle, plain, inner)) {
            y += plain.getSize2D() * LINE;
            write(graphics, plain, line, MARGIN, y - plain.descent());
        }
        double foot = height - MARGIN;
        key(graphics, plain, foot - plain.descent());
        AffineTransform before = graphics.getTransform();
        graphics.translate(MARGIN, y + GAP);
        new ChartDrawing(chart, new ChartFrames(List.of(chart), style, language))
                .draw(graphics, inner, foot - plain.getSize2D() - 2 * GAP - y - GAP);
        graphics.setTransform(before);
    }

    private void key(Graphics2D graphics, EmbeddedFont font, double y) {
        double x = MARGIN;
        for (ChartKey item : ChartKey.of(chart.assessment())) {
            String text = Message.of(ChartSheet.class, item.key()).in(language);
            AffineTransform place = AffineTransform.getTranslateInstance(x + 3, y - font.ascent() * 0.33);
            item.draw(graphics, place, style);
            graphics.setPaint(style.colour("axis"));
            write(graphics, font, text, x + 9, y);
            x += 9 + font.width(text) + BETWEEN_ITEMS;
        }
    }

    private static void write(Graphics2D graphics, EmbeddedFont font, String text, double x, double y) {
        graphics.setFont(font);
        graphics.drawString(text, (float) x, (float) y);
    }
}
