package io.wertpfad.pack.pdf;

import java.io.ByteArrayOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextTextRenderer;

/** One document on its way from XHTML to PDF: first its boxes are laid out on pages, then the pages are written. */
final class Typesetting {

    private static final char VERSION_1_7 = '7';

    private final ITextRenderer renderer;

    Typesetting(PdfSource source, Document document) {
        TaggedOutput output = new TaggedOutput(ITextRenderer.DEFAULT_DOTS_PER_POINT);
        TemplateAgent agent = new TemplateAgent(output, ITextRenderer.DEFAULT_DOTS_PER_PIXEL, source.files());
        NodeList sheets = document.getElementsByTagName("style");
        for (int i = 0; i < sheets.getLength(); i++) {
            agent.read(sheets.item(i).getTextContent());
        }
        renderer = new ITextRenderer(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
                output,
                agent,
                new FontFamilies(),
                new DrawnElements(output, source.drawings()),
                new ITextTextRenderer());
        renderer.getSharedContext().setCss(new Styles(agent));
        renderer.getSharedContext().setLineBreakingStrategy(new LineBreaks());
        renderer.setPDFVersion(VERSION_1_7);
        renderer.setListener(new Archival(source, output));
        renderer.setDocument(document, null, new NoLinks());
    }

    void layOut() {
        renderer.layout();
    }

    byte[] write() {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        renderer.createPDF(pdf);
        return pdf.toByteArray();
    }
}
