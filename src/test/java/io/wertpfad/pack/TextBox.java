package io.wertpfad.pack;

import io.wertpfad.pack.pdf.EmbeddedFont;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The space that a text of an SVG takes, by the widths of the embedded font. */
record TextBox(String text, Rectangle2D space) {

    private static final Pattern TRANSLATE = Pattern.compile("translate\\((-?[\\d.]+),(-?[\\d.]+)\\)");

    /** How far letters without ascenders and descenders may come near each other. */
    private static final double LEADING = 0.15;

    static TextBox of(Element text) {
        EmbeddedFont font = new EmbeddedFont(
                inherited(text, "font-weight").equals("bold"),
                Float.parseFloat(inherited(text, "font-size").replace("px", "")));
        AffineTransform at = new AffineTransform();
        for (Node node = text; node instanceof Element element; node = node.getParentNode()) {
            Matcher move = TRANSLATE.matcher(element.getAttribute("transform"));
            if (move.find()) {
                at.translate(Double.parseDouble(move.group(1)), Double.parseDouble(move.group(2)));
            } else if (!element.getAttribute("transform").isEmpty()) {
                throw new IllegalArgumentException("Only moved, not " + element.getAttribute("transform"));
            }
        }
        double x = Double.parseDouble(text.getAttribute("x")) + at.getTranslateX();
        double y = Double.parseDouble(text.getAttribute("y")) + at.getTranslateY();
        double leading = font.getSize2D() * LEADING;
        return new TextBox(
                text.getTextContent(),
                new Rectangle2D.Double(
                        x,
                        y - font.ascent() + leading,
                        font.width(text.getTextContent()),
                        font.ascent() + font.descent() - 2 * leading));
    }

    boolean isWithin(double width, double height) {
        return space.getMinX() >= 0 && space.getMinY() >= 0 && space.getMaxX() <= width && space.getMaxY() <= height;
    }

    boolean meets(TextBox other) {
        return space.intersects(other.space);
    }

    static String inherited(Element element, String attribute) {
        for (Node node = element; node instanceof Element parent; node = node.getParentNode()) {
            if (!parent.getAttribute(attribute).isEmpty()) {
                return parent.getAttribute(attribute);
            }
        }
        return attribute.equals("font-size") ? "8px" : "";
    }
}
