package io.wertpfad.pack.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Lays XHTML out on pages and writes them as PDF/A-3a and PDF/UA-1. Safe for use by several threads. */
public final class AccessiblePdf {

    private AccessiblePdf() {}

    /** The same source gives the same bytes, whatever the machine, its fonts, its zone, its locale and its JDK. */
    public static byte[] of(PdfSource source) {
        return NeutralLocale.during(() -> render(source));
    }

    /** The height in points that is left below a document of one page; empty if it has more pages. Nothing is written. */
    public static OptionalDouble leftOver(PdfSource source) {
        return NeutralLocale.during(() -> {
            Typesetting typesetting = new Typesetting(source, parse(source.xhtml()));
            typesetting.layOut();
            return typesetting.leftOver();
        });
    }

    private static byte[] render(PdfSource source) {
        Typesetting typesetting = new Typesetting(source, parse(source.xhtml()));
        typesetting.layOut();
        return typesetting.write();
    }

    static Document parse(String xhtml) {
        try {
            Document document = builder().parse(new InputSource(new StringReader(xhtml)));
            makeWritable(document.getDocumentElement());
            return document;
        } catch (SAXException e) {
            throw new IllegalArgumentException("The document is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeWritable(Node node) {
        if (node instanceof Text text) {
            text.setData(Typeface.writable(text.getData()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            makeWritable(child);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setExpandEntityReferences(false);
            // Every node is visited: making them one by one on demand costs more.
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's own parser knows these features", e);
        }
    }
}
