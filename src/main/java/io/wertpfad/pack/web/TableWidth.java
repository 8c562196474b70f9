package io.wertpfad.pack.web;

import io.wertpfad.pack.pdf.EmbeddedFont;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * How wide a table has to be so that no word and no figure in it breaks, in multiples of the size of its type. Measured by the
 * embedded font, which has the widths of what screens use; an estimate, a little more than it takes.
 */
final class TableWidth {

    /** A longer word may break: no column is kept that wide for it. */
    static final int LONGEST_WORD = 20;

    private static final float SIZE = 100;
    private static final EmbeddedFont PLAIN = new EmbeddedFont(false, SIZE);
    private static final EmbeddedFont BOLD = new EmbeddedFont(true, SIZE);

    /** What a column has beside its text. */
    private static final double PADDING = 0.8;

    private static final double DRAWING = 6;
    private static final double SYMBOL = 1.3;

    /** Where a line may end: at spaces, but not at those that tie a figure to its unit, and after hyphens between letters. */
    private static final Pattern GAPS = Pattern.compile("[ \\t\\r\\n]+|(?<=\\p{L}-)(?=\\p{L})");

    private static final Set<String> LINES = Set.of("br", "p", "div", "li");

    private final Map<Integer, Double> columns = new HashMap<>();

    void add(int column, Element cell) {
        boolean head = cell.getNodeName().equals("th");
        boolean figure = Dom.hasClass(cell, "number") && !Dom.hasClass(cell, "range");
        boolean whole = !head && (figure || Dom.hasClass(cell, "nowrap"));
        double widest = widest(cell, whole, head ? BOLD : PLAIN);
        columns.merge(column, widest + PADDING, Math::max);
    }

    /** {@code 58.3rem}. */
    String least() {
        double sum = columns.values().stream().mapToDouble(w -> w).sum();
        return String.format(Locale.ROOT, "%.1frem", sum);
    }

    private static double widest(Element element, boolean whole, EmbeddedFont font) {
        double widest = 0;
        double line = 0;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            double width = 0;
            if (node instanceof Element child) {
                boolean ends = LINES.contains(child.getNodeName());
                width = child.getNodeName().equals("object") ? drawing(child) : widest(child, whole, bold(child, font));
                line = ends ? 0 : line;
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                width = text(node.getNodeValue(), whole, font);
            }
            line = whole ? line + width : width;
            widest = Math.max(widest, line);
        }
        return widest;
    }

    private static EmbeddedFont bold(Element element, EmbeddedFont font) {
        return Dom.hasClass(element, "strong") || element.getNodeName().equals("b") ? BOLD : font;
    }

    private static double drawing(Element object) {
        return object.getAttribute("type").startsWith("symbol/") ? SYMBOL : DRAWING;
    }

    private static double text(String text, boolean whole, EmbeddedFont font) {
        if (whole) {
            return text.isBlank() ? 0 : font.width(text.strip()) / SIZE;
        }
        double widest = 0;
        for (String word : GAPS.split(text, -1)) {
            String kept = WordBreaks.isLong(word) ? word.substring(0, LONGEST_WORD) : word;
            widest = Math.max(widest, font.width(kept) / SIZE);
        }
        return widest;
    }
}
