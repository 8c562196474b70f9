package io.wertpfad.pack.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * XHTML laid out on pages, as PDF/A-3a and PDF/UA-1. May be made by several threads at once.
 *
 * @param boxes the characters that no font has: a box stands in their place
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be written, never compared
public record AccessiblePdf(byte[] bytes, List<String> boxes) {

    public AccessiblePdf {
        boxes = List.copyOf(boxes);
    }

    /** The same source gives the same bytes, whatever the machine, its fonts, its zone, its locale and its JDK. */
    public static AccessiblePdf of(PdfSource source) {
        return NeutralLocale.during(() -> laidOut(source).written());
    }

    /** The same if the first part of the document's body takes one page; else nothing is written. */
    public static Optional<AccessiblePdf> beginningWithOnePage(PdfSource source) {
        return NeutralLocale.during(() -> {
            LaidOut document = laidOut(source);
            return document.typesetting().beginsWithOnePage() ? Optional.of(document.written()) : Optional.empty();
        });
    }

    /** Whether the first part of a document's body takes one page. Nothing is written. */
    public static boolean beginsWithOnePage(PdfSource source) {
        return NeutralLocale.during(() -> laidOut(source).typesetting().beginsWithOnePage());
    }

    private static LaidOut laidOut(PdfSource source) {
        NavigableSet<Integer> boxed = new TreeSet<>();
        Typesetting typesetting = new Typesetting(source, parse(source, boxed::add));
        typesetting.layOut();
        return new LaidOut(typesetting, boxed);
    }

    private record LaidOut(Typesetting typesetting, NavigableSet<Integer> boxed) {

        AccessiblePdf written() {
            return new AccessiblePdf(
                    typesetting.write(), boxed.stream().map(Character::toString).toList());
        }
    }

    /**
     * The source's document, in characters that its fonts have.
     *
     * @param boxed is told those that they do not have
     */
    static Document parse(PdfSource source, IntConsumer boxed) {
        try {
            Document document = builder().parse(new InputSource(new StringReader(source.xhtml())));
            IntPredicate known = c -> Typeface.known(c) || source.ownFonts().test(c);
            makeWritable(document.getDocumentElement(), known, boxed);
            return document;
        } catch (SAXException e) {
            throw new IllegalArgumentException("The document is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeWritable(Node node, IntPredicate known, IntConsumer boxed) {
        if (node instanceof Text text) {
            text.setData(Typeface.writable(text.getData(), known, boxed));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            makeWritable(child, known, boxed);
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
