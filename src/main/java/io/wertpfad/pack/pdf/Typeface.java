package io.wertpfad.pack.pdf;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The four faces of Liberation Sans, read once from the class path and embedded as subsets. No font of the machine is ever
 * used: the same text has the same width everywhere.
 */
final class Typeface {
    private static final String BOX = "□";

    static final String FAMILY = "Liberation Sans";

    private static final Typeface REGULAR = new Typeface("Regular");
    private static final Typeface BOLD = new Typeface("Bold");
    private static final Typeface ITALIC = new Typeface("Italic");
    private static final Typeface BOLD_ITALIC = new Typeface("BoldItalic");

    private final String resource;
    private final BaseFont font;
    private volatile @Nullable Outlines outlines;

    private Typeface(String style) {
        this.resource = "liberation/LiberationSans-" + style + ".ttf";
        this.font = load(resource);
    }

    static List<Typeface> all() {
        return List.of(REGULAR, BOLD, ITALIC, BOLD_ITALIC);
    }

    static Typeface of(boolean bold, boolean italic) {
        return bold ? (italic ? BOLD_ITALIC : BOLD) : (italic ? ITALIC : REGULAR);
    }

    /** Where the class path has the file. */
    String resource() {
        return resource;
    }

    BaseFont font() {
        return font;
    }

    /** Read when the first picture of pixels is drawn; packs need none. */
    Outlines outlines() {
        Outlines read = outlines;
        if (read == null) {
            read = Outlines.read(bytes(resource));
            outlines = read;
        }
        return read;
    }

    /**
     * The text in characters that the font has: {@code CO₂} becomes {@code CO2}, what has no plainer form becomes a box.
     * A character without a glyph would vanish from the page without a trace.
     */
    static String writable(String text) {
        return writable(text, Typeface::known, c -> {});
    }

    /**
     * The same with other fonts.
     *
     * @param known the characters that they have
     * @param boxed is told each character that becomes a box
     */
    static String writable(String text, IntPredicate known, IntConsumer boxed) {
        if (text.codePoints().allMatch(known)) {
            return text;
        }
        StringBuilder written = new StringBuilder();
        text.codePoints().forEach(c -> {
            String plain = known.test(c)
                    ? Character.toString(c)
                    : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            boolean whole = !plain.isEmpty() && plain.codePoints().allMatch(known);
            if (!whole) {
                boxed.accept(c);
            }
            written.append(whole ? plain : BOX);
        });
        return written.toString();
    }

    static boolean known(int codePoint) {
        return Character.isWhitespace(codePoint) || REGULAR.font.charExists(codePoint);
    }

    private static BaseFont load(String resource) {
        try {
            return read(resource, bytes(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A font to be embedded as a subset; the name ends as that of its file. */
    static BaseFont read(String name, byte[] file) throws IOException {
        BaseFont font =
                BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, file, null);
        prepare(font);
        return font;
    }

    /**
     * Subsets of the second part of PDF/A need no list of their glyphs, and a wrong one is an error. They are deflated like all
     * else: fonts do not go by the level of their writer.
     */
    static void prepare(BaseFont font) {
        font.setIncludeCidSet(false);
        font.setCompressionLevel(Archival.LEVEL);
        font.setSecureRandom(new NotRandom());
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = Typeface.class.getResourceAsStream("/" + resource)) {
            if (stream == null) {
                throw new IllegalStateException("The class path lacks the font " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The six letters before the name of a subset are drawn from it; each face is one subset in each file. */
    private static final class NotRandom extends SecureRandom {

        @Override
        public double nextDouble() {
            return 0.5;
        }
    }
}
