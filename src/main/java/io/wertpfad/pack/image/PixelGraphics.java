package io.wertpfad.pack.image;

import io.wertpfad.pack.pdf.EmbeddedFont;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;
import org.jspecify.annotations.Nullable;

/**
 * Draws on pixels, text as the outlines of the embedded font. AWT would need fonts on the machine, even to read one of ours,
 * and shape them differently from one JDK to the next.
 */
final class PixelGraphics extends AbstractGraphics2D {

    private final Graphics2D pixels;
    private final AffineTransform base;

    PixelGraphics(Graphics2D pixels) {
        super(true);
        this.pixels = pixels;
        this.base = pixels.getTransform();
        this.gc = new GraphicContext();
        super.setFont(new EmbeddedFont(false, 8));
    }

    private PixelGraphics(PixelGraphics other) {
        super(other);
        this.pixels = other.pixels;
        this.base = other.base;
    }

    @Override
    public void draw(Shape shape) {
        ready();
        pixels.draw(shape);
    }

    @Override
    public void fill(Shape shape) {
        ready();
        pixels.fill(shape);
    }

    @Override
    public void drawString(String text, float x, float y) {
        ready();
        pixels.fill(EmbeddedFont.of(getFont()).outline(text, x, y));
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        StringBuilder plain = new StringBuilder();
        for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
            plain.append(c);
        }
        drawString(plain.toString(), x, y);
    }

    private void ready() {
        pixels.setTransform(base);
        pixels.transform(getTransform());
        pixels.setClip(getClip());
        pixels.setPaint(getPaint());
        pixels.setStroke(getStroke());
        pixels.setComposite(getComposite());
    }

    @Override
    public void setFont(Font font) {
        if (font instanceof EmbeddedFont) {
            super.setFont(font);
        }
    }

    /** JFreeChart puts back what was not set before it, which is null. */
    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
        if (value != null) {
            super.setRenderingHint(key, value);
        }
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return EmbeddedFont.of(font).metrics();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return pixels.getDeviceConfiguration();
    }

    @Override
    public Graphics create() {
        return new PixelGraphics(this);
    }

    @Override
    public void dispose() {
        // The pixels are the picture's.
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw noImages();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw noImages();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw noImages();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw noImages();
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw noImages();
    }

    @Override
    public void setXORMode(java.awt.Color color) {
        throw noImages();
    }

    private static UnsupportedOperationException noImages() {
        return new UnsupportedOperationException("A drawing consists of lines, areas and text");
    }
}
