package io.wertpfad.pack.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGraphics2D;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.geom.AffineTransform;

/** Draws into the PDF, and writes text as text, in the embedded font. */
final class VectorGraphics extends PdfGraphics2D {

    private final PdfContentByte content;
    private final float height;
    private EmbeddedFont embedded = new EmbeddedFont(false, 8);

    VectorGraphics(PdfContentByte content, float width, float height) {
        // Only shapes: the superclass never looks for a font of the machine.
        super(content, width, height, null, true, false, 0);
        this.content = content;
        this.height = height;
    }

    @Override
    public void setFont(Font font) {
        if (font instanceof EmbeddedFont known) {
            embedded = known;
        }
    }

    @Override
    public Font getFont() {
        return embedded;
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return font instanceof EmbeddedFont known ? known.metrics() : embedded.metrics();
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (text.isEmpty()) {
            return;
        }
        AffineTransform at = getTransform();
        at.translate(x, y);
        content.saveState();
        content.setColorFill(getPaint() instanceof Color color ? color : Color.BLACK);
        content.beginText();
        content.setFontAndSize(embedded.baseFont(), embedded.getSize2D());
        content.setTextMatrix(
                (float) at.getScaleX(),
                (float) -at.getShearY(),
                (float) -at.getShearX(),
                (float) at.getScaleY(),
                (float) at.getTranslateX(),
                height - (float) at.getTranslateY());
        content.showText(Typeface.writable(text));
        content.endText();
        content.restoreState();
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }
}
