package io.wertpfad.pack.pdf;

import com.lowagie.text.pdf.PdfName;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Which element of the document becomes which element of the PDF's structure. */
final class Roles {

    static final PdfName SPAN = new PdfName("Span");
    static final PdfName LABEL_BODY = new PdfName("LBody");
    static final PdfName LINK = new PdfName("Link");
    static final PdfName ROW = new PdfName("TR");
    static final PdfName HEADER = new PdfName("TH");
    static final PdfName FIGURE = new PdfName("Figure");
    private static final PdfName PARAGRAPH = new PdfName("P");

    private static final Map<String, PdfName> ROLES = Map.ofEntries(
            Map.entry("body", new PdfName("Document")),
            Map.entry("section", new PdfName("Sect")),
            Map.entry("h1", new PdfName("H1")),
            Map.entry("h2", new PdfName("H2")),
            Map.entry("h3", new PdfName("H3")),
            Map.entry("h4", new PdfName("H4")),
            Map.entry("h5", new PdfName("H5")),
            Map.entry("h6", new PdfName("H6")),
            Map.entry("p", PARAGRAPH),
            Map.entry("ul", new PdfName("L")),
            Map.entry("ol", new PdfName("L")),
            Map.entry("li", new PdfName("LI")),
            Map.entry("table", new PdfName("Table")),
            Map.entry("caption", new PdfName("Caption")),
            Map.entry("thead", new PdfName("THead")),
            Map.entry("tbody", new PdfName("TBody")),
            Map.entry("tr", ROW),
            Map.entry("th", HEADER),
            Map.entry("td", new PdfName("TD")),
            Map.entry("a", LINK));

    /** Elements between whose children blank text is only layout of the source. */
    private static final Set<String> HOLDERS = Set.of("body", "section", "ul", "ol", "table", "thead", "tbody", "tr");

    private Roles() {}

    /** Null for an element that only groups or styles: what is in it belongs to what is around it. */
    static @Nullable PdfName of(Element element) {
        String name = element.getNodeName();
        if (name.equals("object") || name.equals("img")) {
            return element.getAttribute("alt").isBlank() ? null : FIGURE;
        }
        if (name.equals("div")) {
            return hasText(element) ? PARAGRAPH : null;
        }
        return ROLES.get(name);
    }

    /** Whether blank text in the element is a space between words. */
    static boolean holdsText(Element element) {
        return !HOLDERS.contains(element.getNodeName());
    }

    /** Whether text stands directly in the element. */
    private static boolean hasText(Element element) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text text && !text.getData().isBlank()) {
                return true;
            }
        }
        return false;
    }
}
