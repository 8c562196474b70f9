package io.wertpfad.pack.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Writes elements as HTML5, with attributes in the order of their names. */
final class HtmlWriter {

    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "wbr");
    private static final Set<String> XML_ONLY = Set.of("xmlns", "xmlns:xlink", "xml:space");

    private final StringBuilder out;
    private final Function<Element, String> objects;

    /**
     * A writer.
     *
     * @param objects gives the markup in place of an object element
     */
    HtmlWriter(StringBuilder out, Function<Element, String> objects) {
        this.out = out;
        this.objects = objects;
    }

    /** A drawing as markup. */
    static String markup(Element svg) {
        StringBuilder out = new StringBuilder();
        new HtmlWriter(out, object -> "").write(svg);
        return out.toString();
    }

    void write(Element element) {
        String name = element.getNodeName();
        if (name.equals("object")) {
            out.append(objects.apply(element));
            return;
        }
        out.append('<').append(name);
        attributes(element).forEach((attribute, value) -> attribute(out, attribute, value));
        out.append('>');
        if (VOID.contains(name)) {
            return;
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                write(child);
            } else if (node instanceof Text text) {
                text(out, text.getData());
            }
        }
        out.append("</").append(name).append('>');
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!XML_ONLY.contains(attribute.getNodeName())) {
                attributes.put(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        return attributes;
    }

    static void attribute(StringBuilder out, String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(out, value, true);
        out.append('"');
    }

    static void text(StringBuilder out, String text) {
        escape(out, text, false);
    }

    private static void escape(StringBuilder out, String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }
}
