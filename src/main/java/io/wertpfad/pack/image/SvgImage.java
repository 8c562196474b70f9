package io.wertpfad.pack.image;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A picture as SVG: scalable, with real text, a title and a description, and nothing that lies outside it. */
public final class SvgImage {

    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** The embedded font first, then those made to its widths. */
    private static final String FAMILY = "'Liberation Sans', Arimo, Arial, Helvetica, sans-serif";

    private SvgImage() {}

    /**
     * The picture as a file of its own.
     *
     * @param scale pixels per unit, where the viewer does not fit it to its space
     */
    public static byte[] file(Picture picture, double scale) {
        Element svg = element(picture, "chart");
        svg.setAttribute("width", number(picture.width() * scale));
        svg.setAttribute("height", number(picture.height() * scale));
        String header = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        return (header + written(svg)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The picture as an element, to be placed in a page.
     *
     * @param id unique in the page: all ids in the element begin with it
     */
    public static Element element(Picture picture, String id) {
        SvgGraphics graphics = new SvgGraphics(document(), id);
        picture.drawing().draw(graphics, picture.width(), picture.height());
        Element svg = graphics.getRoot();
        removeEmptyDefinitions(svg);
        while (svg.getAttributes().getLength() > 0) {
            svg.removeAttribute(svg.getAttributes().item(0).getNodeName());
        }
        svg.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", picture.language());
        svg.setAttribute("viewBox", "0 0 " + number(picture.width()) + " " + number(picture.height()));
        svg.setAttribute("font-family", FAMILY);
        inheritFont(svg.getChildNodes());
        say(svg, picture, id);
        return svg;
    }

    /** Title and description, as far as there are any; a picture that says nothing stands beside words that say it. */
    private static void say(Element svg, Picture picture, String id) {
        List<String> labels = new ArrayList<>();
        Node first = svg.getFirstChild();
        if (!picture.title().isBlank()) {
            svg.insertBefore(text(svg, "title", id + "-title", picture.title()), first);
            labels.add(id + "-title");
        }
        if (!picture.description().isBlank()) {
            svg.insertBefore(text(svg, "desc", id + "-desc", picture.description()), first);
            labels.add(id + "-desc");
        }
        if (labels.isEmpty()) {
            svg.setAttribute("aria-hidden", "true");
        } else {
            svg.setAttribute("role", "img");
            svg.setAttribute("aria-labelledby", String.join(" ", labels));
        }
    }

    /** Batik's place for definitions of the whole picture has an id that no page could have twice, and is not used. */
    private static void removeEmptyDefinitions(Element svg) {
        Node first = svg.getFirstChild();
        if (first != null && first.getNodeName().equals("defs") && !first.hasChildNodes()) {
            svg.removeChild(first);
        }
    }

    private static Element text(Element svg, String name, String id, String text) {
        Element element = svg.getOwnerDocument().createElementNS(NAMESPACE, name);
        element.setAttribute("id", id);
        element.setTextContent(XmlText.allowed(text));
        return element;
    }

    /** One list of families for the whole picture: where ours is not installed, those have the same widths or nearly so. */
    private static void inheritFont(NodeList nodes) {
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                element.removeAttribute("font-family");
                inheritFont(element.getChildNodes());
            }
        }
    }

    /** Written by the JDK: what Batik writes begins with a document type that lies on the net. */
    private static String written(Element svg) {
        StringWriter writer = new StringWriter();
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(svg), new StreamResult(writer));
        } catch (TransformerException e) {
            throw new IllegalStateException("The JDK writes documents", e);
        }
        return writer + "\n";
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK builds documents", e);
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
