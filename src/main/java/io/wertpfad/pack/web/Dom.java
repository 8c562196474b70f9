package io.wertpfad.pack.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Documents as trees, and ways through them. */
final class Dom {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Dom() {}

    static Document parse(String xhtml) {
        try {
            return builder().parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("The document is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setIgnoringComments(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's own parser knows these features", e);
        }
    }

    static Element first(Document document, String name) {
        Element found = find(document.getDocumentElement(), name);
        if (found == null) {
            throw new IllegalArgumentException("The document has no " + name);
        }
        return found;
    }

    /** The first element of that name below another. */
    static @Nullable Element find(Element below, String name) {
        List<Element> found = all(below, name);
        return found.isEmpty() ? null : found.get(0);
    }

    /** All elements of one of the names below another, in the order of the document. */
    static List<Element> all(Element below, String... names) {
        List<String> wanted = List.of(names);
        List<Element> found = new ArrayList<>();
        each(below, element -> {
            if (element != below && wanted.contains(element.getNodeName())) {
                found.add(element);
            }
        });
        return found;
    }

    /** Every element from the given one on. */
    static void each(Element element, Consumer<Element> visitor) {
        visitor.accept(element);
        children(element).forEach(child -> each(child, visitor));
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /** The text of an element as a line. */
    static String line(Element element) {
        return SPACE.matcher(element.getTextContent().strip()).replaceAll(" ");
    }

    static boolean hasClass(Element element, String name) {
        String classes = element.getAttribute("class");
        return classes.contains(name) && List.of(SPACE.split(classes, -1)).contains(name);
    }
}
