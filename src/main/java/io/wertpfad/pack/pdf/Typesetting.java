package io.wertpfad.pack.pdf;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;

/** One document on its way from XHTML to PDF: first its boxes are laid out on pages, then the pages are written. */
final class Typesetting {

    private static final char VERSION_1_7 = '7';
    private static final String NEW_PAGE = "; page-break-before: always";

    /** Each time a heading moves, another one may come to stand at the end of a page. */
    private static final int TRIES = 12;

    private final PdfSource source;
    private final Document document;
    private ITextRenderer renderer;

    Typesetting(PdfSource source, Document document) {
        this.source = source;
        this.document = document;
        this.renderer = renderer();
    }

    private ITextRenderer renderer() {
        TaggedOutput output = new TaggedOutput(ITextRenderer.DEFAULT_DOTS_PER_POINT);
        TemplateAgent agent = new TemplateAgent(output, ITextRenderer.DEFAULT_DOTS_PER_PIXEL, source.files());
        ITextRenderer made = new ITextRenderer(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
                output,
                agent,
                new FontFamilies(),
                new DrawnElements(output, source.drawings()),
                new ITextTextRenderer());
        made.getSharedContext().setCss(new Styles(agent));
        made.getSharedContext().setLineBreakingStrategy(new LineBreaks());
        made.setPDFVersion(VERSION_1_7);
        made.setListener(new Archival(source, output));
        made.setDocument(document, null, new NoLinks());
        return made;
    }

    /** Lays out, and again as long as a page ends with a heading or the head of a table. */
    void layOut() {
        renderer.layout();
        for (int i = 0; i < TRIES && moved(Orphans.of(renderer.getRootBox())); i++) {
            renderer = renderer();
            renderer.layout();
        }
        GrowingDrawings.grow(renderer.getRootBox());
    }

    /** Whether one of the elements begins a page now and did not before. */
    private static boolean moved(List<Element> orphans) {
        boolean moved = false;
        for (Element orphan : orphans) {
            String style = orphan.getAttribute("style");
            if (!style.endsWith(NEW_PAGE)) {
                orphan.setAttribute("style", style + NEW_PAGE);
                moved = true;
            }
        }
        return moved;
    }

    /** Whether the first part of the document's body stands on its first page. */
    boolean beginsWithOnePage() {
        BlockBox root = renderer.getRootBox();
        Layer layer = root == null ? null : root.getLayer();
        Box first = root == null ? null : firstPart(root);
        if (first == null || layer == null || layer.getPages().isEmpty()) {
            return true;
        }
        return Math.max(first.getAbsY() + first.getHeight(), lowest(first))
                <= layer.getPages().get(0).getBottom();
    }

    private static @Nullable Box firstPart(BlockBox root) {
        return root.getChildren().stream()
                .flatMap(body -> body.getChildren().stream())
                .filter(part -> part.getHeight() > 0)
                .findFirst()
                .orElse(null);
    }

    private static int lowest(Box box) {
        return box.getChildren().stream()
                .mapToInt(Typesetting::lowest)
                .reduce(
                        box instanceof BlockBox && box.getChildCount() > 0 ? 0 : box.getAbsY() + box.getHeight(),
                        Math::max);
    }

    byte[] write() {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        renderer.createPDF(pdf);
        return pdf.toByteArray();
    }
}
