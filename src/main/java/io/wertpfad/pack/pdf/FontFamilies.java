package io.wertpfad.pack.pdf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/** Whatever family a style sheet names, it gets the embedded one, but for those that it brings itself. */
final class FontFamilies extends ITextFontResolver {

    private static final Map<String, FontFamily> FAMILIES = families();

    /** For every line and word: to put a key together for the renderer's own list costs more than the rest of measuring it. */
    private final Map<Wanted, FSFont> resolved = new HashMap<>();

    private record Wanted(List<String> families, float size, IdentValue weight, IdentValue style) {}

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        return resolved.computeIfAbsent(
                new Wanted(names(wanted), wanted.size, wanted.fontWeight, wanted.fontStyle),
                w -> super.resolveFont(context, wanted));
    }

    private static List<String> names(FontSpecification wanted) {
        return wanted.families == null ? List.of() : Arrays.asList(wanted.families);
    }

    /** None of the fonts that every PDF viewer is said to have: they could not be embedded. */
    @Override
    protected Map<String, FontFamily> loadFonts() {
        return new HashMap<>(FAMILIES);
    }

    @Override
    public void importFontFaces(List<FontFaceRule> rules, UserAgentCallback files) {
        super.importFontFaces(rules, files);
        resolved.clear();
        for (FontFamily family : getFonts().values()) {
            for (FontDescription face : family.getFontDescriptions()) {
                if (face.isFromFontFace()) {
                    Typeface.prepare(face.getFont());
                }
            }
        }
    }

    private static Map<String, FontFamily> families() {
        Reader reader = new Reader();
        for (Typeface face : Typeface.all()) {
            reader.addFont(face.font(), face.resource(), Typeface.FAMILY);
        }
        FontFamily embedded = reader.getFonts().get(Typeface.FAMILY);
        return Map.of(Typeface.FAMILY, embedded, "Serif", embedded, "SansSerif", embedded, "Monospaced", embedded);
    }

    /** Reads weights and styles from the files of the fonts, which takes too long to be done for each pack. */
    private static final class Reader extends ITextFontResolver {

        @Override
        protected Map<String, FontFamily> loadFonts() {
            return new HashMap<>();
        }
    }
}
