package io.wertpfad.pack.image;

import io.wertpfad.pack.pdf.EmbeddedFont;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.RenderingHints;
import org.apache.batik.svggen.DefaultErrorHandler;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Draws into an SVG document, and writes text as text; never asks the machine for a font. */
final class SvgGraphics extends SVGGraphics2D {

    SvgGraphics(Document document, String id) {
        super(context(document, id), false);
        super.setFont(new EmbeddedFont(false, 8));
    }

    private SvgGraphics(SvgGraphics other) {
        super(other);
    }

    private static SVGGeneratorContext context(Document document, String id) {
        SVGGeneratorContext context = new Context(document);
        context.setExtensionHandler(new DefaultExtensionHandler());
        context.setImageHandler(new ImageHandlerBase64Encoder());
        context.setStyleHandler(new DefaultStyleHandler());
        context.setComment(null);
        context.setErrorHandler(new DefaultErrorHandler());
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return id + "-" + super.generateID(prefix);
            }
        });
        return context;
    }

    private static final class Context extends SVGGeneratorContext {

        Context(Document document) {
            super(document);
            decimalFormat = new Coordinates();
        }
    }

    @Override
    public Graphics create() {
        return new SvgGraphics(this);
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
    public void drawString(String text, float x, float y) {
        if (!text.isBlank()) {
            super.drawString(XmlText.allowed(text), x, y);
        }
    }
}
