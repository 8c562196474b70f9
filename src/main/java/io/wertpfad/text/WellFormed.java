package io.wertpfad.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Templates are XML as well as HTML, so that a mistake is found in the template and not in what comes out of it. */
final class WellFormed {

    private WellFormed() {}

    static void check(String template, String source) {
        try {
            parser().parse(new InputSource(new StringReader(source)), new NothingOutside());
        } catch (SAXParseException e) {
            throw new TemplateMistake(
                    template, e.getLineNumber(), "template.not_well_formed", String.valueOf(e.getMessage()), e);
        } catch (SAXException e) {
            throw new TemplateMistake(template, 0, "template.not_well_formed", String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SAXParser parser() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newSAXParser();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's own parser knows this feature", e);
        }
    }

    /** Whatever a template declares as its document type, nothing is fetched. */
    private static final class NothingOutside extends DefaultHandler {

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new StringReader(""));
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
