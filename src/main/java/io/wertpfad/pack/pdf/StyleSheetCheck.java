package io.wertpfad.pack.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;

/** What the renderer does not understand of a style sheet, and would leave out with no more than a line in its log. */
public final class StyleSheetCheck {

    private static final Pattern UNKNOWN =
            Pattern.compile("(\\S+) is an unrecognized CSS property at line (\\d+)\\..*");
    private static final Pattern IMPORT = Pattern.compile(
            "(?i:@import)\\b\\s*(?:\"[^\"\n]*\"|'[^'\n]*'|(?i:url)\\((?:\"[^\"\n]*\"|[^)\n]*)\\))?[^;{}\n]*;?");
    private static final Pattern MISREAD = Pattern.compile("(.*) at line (\\d+)\\. .*");

    private StyleSheetCheck() {}

    /**
     * Something that is not understood.
     *
     * @param property that the renderer does not have, though a browser may; empty where the sheet cannot be read at all
     * @param reason in the renderer's own words
     */
    public record Misread(int line, String property, String reason) {}

    /**
     * All that is not understood, in the order of the sheet. Other sheets that it would read are left out: no template may have
     * them, and the renderer prints to standard output what it makes of their addresses.
     */
    public static List<Misread> of(String css) {
        List<Misread> found = new ArrayList<>();
        CSSParser parser = new CSSParser((uri, text) -> found.add(misread(text)));
        try {
            String alone = IMPORT.matcher(css).replaceAll("");
            var unused = parser.parseStylesheet("", Origin.AUTHOR, new StringReader(alone));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The families of fonts that the renderer has, whatever a sheet brings: all are the embedded one. */
    public static List<String> families() {
        return List.of(Typeface.FAMILY, "sans-serif", "serif", "monospace");
    }

    /** The properties that the renderer has. */
    public static Set<String> properties() {
        Set<String> names = new TreeSet<>();
        for (Iterator<String> all = CSSName.allCSS2PropertyNames(); all.hasNext(); ) {
            names.add(all.next());
        }
        return names;
    }

    private static Misread misread(String text) {
        Matcher unknown = UNKNOWN.matcher(text);
        if (unknown.matches()) {
            // This one the renderer counts from zero.
            return new Misread(1 + Integer.parseInt(unknown.group(2)), unknown.group(1), text);
        }
        Matcher misread = MISREAD.matcher(text);
        return misread.matches()
                ? new Misread(Integer.parseInt(misread.group(2)), "", misread.group(1))
                : new Misread(0, "", text);
    }
}
