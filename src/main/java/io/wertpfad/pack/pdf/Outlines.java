package io.wertpfad.pack.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The glyphs of a face as shapes, in units of the font's size, upwards from the base line. */
final class Outlines {

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unit;
    private final Map<Integer, Glyph> known = new ConcurrentHashMap<>();

    private Outlines(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unit = font.getUnitsPerEm();
    }

    static Outlines read(byte[] file) {
        try {
            return new Outlines(new TTFParser().parse(new RandomAccessReadBuffer(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that begins at the origin, then transformed. */
    Shape of(String text, AffineTransform place) {
        Path2D path = new Path2D.Double();
        AffineTransform pen = new AffineTransform(place);
        pen.scale(1 / unit, 1 / unit);
        text.codePoints().forEach(c -> {
            Glyph glyph = known.computeIfAbsent(c, this::glyph);
            path.append(glyph.shape().getPathIterator(pen), false);
            pen.translate(glyph.advance(), 0);
        });
        return path;
    }

    private Glyph glyph(int codePoint) {
        try {
            int id = glyphs.getGlyphId(codePoint);
            // One glyph at a time: what reads them keeps a place in the file.
            synchronized (font) {
                GlyphData data = font.getGlyph().getGlyph(id);
                return new Glyph(data == null ? new Path2D.Double() : data.getPath(), font.getAdvanceWidth(id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Glyph(Shape shape, double advance) {}
}
