package io.wertpfad.pack.pdf;

import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfBorderArray;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/** Links within the document, as annotations that belong to the structure and say where they lead. */
final class Links {

    private final TaggedOutput output;
    private final StructureTree tree;
    private final Box root;

    Links(TaggedOutput output, StructureTree tree, Box root) {
        this.output = output;
        this.tree = tree;
        this.root = root;
    }

    /** Makes the area of a box a link, if its element is one. */
    void paint(RenderingContext context, Box box) {
        Element element = box.getElement();
        if (element == null || !element.getNodeName().equals("a") || box.isContainedInMarginBox()) {
            return;
        }
        PdfDestination destination = destination(context, element.getAttribute("href"));
        PdfStructureElement link = tree.of(element);
        if (destination != null && link != null) {
            annotate(output.createLocalTargetArea(context, box), destination, element.getTextContent(), link);
        }
    }

    private @Nullable PdfDestination destination(RenderingContext context, String href) {
        Box target = href.startsWith("#") ? output.getSharedContext().getBoxById(href.substring(1)) : null;
        Layer layer = root.getLayer();
        PageBox page = target == null || layer == null ? null : layer.getPage(context, target.getAbsY());
        if (page == null) {
            return null;
        }
        PdfDestination destination = new PdfDestination(PdfDestination.FIT);
        destination.addPage(writer().getPageReference(page.getPageNo() + 1));
        return destination;
    }

    private void annotate(
            com.lowagie.text.Rectangle area, PdfDestination destination, String text, PdfStructureElement link) {
        PdfAction action = new PdfAction();
        action.put(PdfName.S, PdfName.GOTO);
        action.put(PdfName.D, destination);
        PdfAnnotation annotation =
                new PdfAnnotation(writer(), area.getLeft(), area.getBottom(), area.getRight(), area.getTop(), action);
        annotation.put(PdfName.SUBTYPE, PdfName.LINK);
        annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        annotation.put(PdfName.CONTENTS, new PdfString(text.strip(), PdfObject.TEXT_UNICODE));
        annotation.setBorder(new PdfBorderArray(0, 0, 0));
        annotation.put(
                PdfName.STRUCTPARENT,
                new PdfNumber(writer().getStructureTreeRoot().addExistingObject(link.getReference())));
        writer().addAnnotation(annotation);

        PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(PdfName.PG, writer().getPageReference(writer().getCurrentPageNumber()));
        reference.put(new PdfName("Obj"), annotation.getIndirectReference());
        tree.refer(link, reference);
    }

    private PdfWriter writer() {
        PdfWriter writer = output.getWriter();
        if (writer == null) {
            throw new IllegalStateException("Nothing is painted before there is a writer");
        }
        return writer;
    }
}
