package io.wertpfad.pack.pdf;

import com.lowagie.text.pdf.BaseFont;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Objects;

/**
 * The embedded font as a font of AWT, measured by its own tables. AWT itself would ask the machine for its fonts, fail where
 * there are none, and round differently from one JDK to the next.
 */
public final class EmbeddedFont extends Font {

    private final transient Typeface typeface;

    /**
     * A face of the embedded font.
     *
     * @param size in points
     */
    public EmbeddedFont(boolean bold, float size) {
        super(Typeface.FAMILY, bold ? Font.BOLD : Font.PLAIN, Math.round(size));
        this.size = Math.round(size);
        this.pointSize = size;
        this.typeface = Typeface.of(bold, false);
    }

    /** The font itself if it is an embedded one, else the embedded one of its size. */
    public static EmbeddedFont of(Font font) {
        return font instanceof EmbeddedFont embedded ? embedded : new EmbeddedFont(font.isBold(), font.getSize2D());
    }

    /** Known without looking for fonts on the machine. */
    @Override
    public String getFamily() {
        return Typeface.FAMILY;
    }

    /** The outlines of a text whose base line begins at a point. */
    public Shape outline(String text, float x, float y) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(getSize2D(), -getSize2D());
        return typeface.outlines().of(Typeface.writable(text), place);
    }

    BaseFont baseFont() {
        return typeface.font();
    }

    /** The width of a text in points. */
    public double width(String text) {
        return baseFont().getWidthPoint(Typeface.writable(text), getSize2D());
    }

    /** The height above the base line in points. */
    public double ascent() {
        return baseFont().getFontDescriptor(BaseFont.ASCENT, getSize2D());
    }

    /** The depth below the base line in points. */
    public double descent() {
        return -baseFont().getFontDescriptor(BaseFont.DESCENT, getSize2D());
    }

    public FontMetrics metrics() {
        return new Metrics(this);
    }

    @Override
    public LineMetrics getLineMetrics(String text, FontRenderContext context) {
        return new Lines(this, text.length());
    }

    @Override
    public Rectangle2D getStringBounds(String text, FontRenderContext context) {
        return new Rectangle2D.Double(0, -ascent(), width(text), ascent() + descent());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmbeddedFont font
                && font.typeface == typeface
                && Float.compare(font.getSize2D(), getSize2D()) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(typeface, getSize2D());
    }

    private static final class Metrics extends FontMetrics {

        private final transient EmbeddedFont embedded;

        Metrics(EmbeddedFont font) {
            super(font);
            this.embedded = font;
        }

        @Override
        public int getAscent() {
            return (int) Math.ceil(embedded.ascent());
        }

        @Override
        public int getDescent() {
            return (int) Math.ceil(embedded.descent());
        }

        @Override
        public int stringWidth(String text) {
            return (int) Math.ceil(embedded.width(text));
        }

        @Override
        public int charsWidth(char[] data, int offset, int length) {
            return stringWidth(new String(data, offset, length));
        }

        @Override
        public int charWidth(char character) {
            return stringWidth(String.valueOf(character));
        }

        @Override
        public Rectangle2D getStringBounds(String text, Graphics context) {
            return new Rectangle2D.Double(
                    0, -embedded.ascent(), embedded.width(text), embedded.ascent() + embedded.descent());
        }
    }

    private static final class Lines extends LineMetrics {

        private final EmbeddedFont font;
        private final int characters;

        Lines(EmbeddedFont font, int characters) {
            this.font = font;
            this.characters = characters;
        }

        @Override
        public int getNumChars() {
            return characters;
        }

        @Override
        public float getAscent() {
            return (float) font.ascent();
        }

        @Override
        public float getDescent() {
            return (float) font.descent();
        }

        @Override
        public float getLeading() {
            return 0;
        }

        @Override
        public float getHeight() {
            return getAscent() + getDescent();
        }

        @Override
        public int getBaselineIndex() {
            return Font.ROMAN_BASELINE;
        }

        @Override
        public float[] getBaselineOffsets() {
            return new float[] {0, -getAscent() / 2, -getAscent()};
        }

        @Override
        public float getStrikethroughOffset() {
            return -getAscent() / 3;
        }

        @Override
        public float getStrikethroughThickness() {
            return font.getSize2D() / 20;
        }

        @Override
        public float getUnderlineOffset() {
            return getDescent() / 2;
        }

        @Override
        public float getUnderlineThickness() {
            return font.getSize2D() / 20;
        }
    }
}
