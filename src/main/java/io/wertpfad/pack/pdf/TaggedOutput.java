package io.wertpfad.pack.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Rectangle;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.derived.BorderPropertySet;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;
import org.xhtmlrenderer.render.TextDecoration;

/**
 * Paints what the layout gives, and says of each mark whether it is content, and of which element, or decoration: grounds,
 * borders, running feet and repeated heads of tables are artifacts.
 */
final class TaggedOutput extends ITextOutputDevice {

    /** Where heads of tables and figures were painted first. */
    private final IdentityHashMap<Node, Integer> pages = new IdentityHashMap<>();

    private @Nullable Document document;
    private @Nullable StructureTree tree;
    private @Nullable Links links;
    private @Nullable Box root;
    private int depth;
    private final Artifacts artifacts = new Artifacts();

    TaggedOutput(float dotsPerPoint) {
        super(dotsPerPoint);
    }

    @Override
    public void start(Document source) {
        super.start(source);
        document = source;
    }

    @Override
    public void setRoot(Box box) {
        super.setRoot(box);
        root = box;
    }

    @Override
    public void setWriter(PdfWriter writer) {
        super.setWriter(writer);
        if (document == null || root == null) {
            throw new IllegalStateException("The document is known before its writer");
        }
        tree = new StructureTree(writer, document);
        links = new Links(this, tree, root);
    }

    @Override
    public void initializePage(PdfContentByte page, float height) {
        super.initializePage(page, height);
        artifacts.newPage();
    }

    /** To be called when all is painted. */
    void complete() {
        structure().complete();
    }

    private StructureTree structure() {
        if (tree == null) {
            throw new IllegalStateException("Nothing is painted before there is a writer");
        }
        return tree;
    }

    @Override
    public void drawText(RenderingContext context, InlineText text) {
        if (isOfAnotherPage(context, text)) {
            return;
        }
        Text node = text.getTextNode();
        boolean content = node != null && !running(text) && !repeated(node, context.getPageNo());
        PdfStructureElement element = content ? structure().of(node) : null;
        if (element != null) {
            structure().mark(element, node);
        }
        tagged(element, () -> super.drawText(context, text));
    }

    /**
     * A line at the edge of a page reaches into the next one with the height of its font, and is painted there too: cut off
     * and not seen, but read a second time.
     */
    private static boolean isOfAnotherPage(RenderingContext context, InlineText text) {
        InlineLayoutBox parent = text.getParent();
        if (parent == null || parent.isContainedInMarginBox()) {
            return false;
        }
        LineBox line = parent.getLineBox();
        int middle = line.getAbsY() + line.getHeight() / 2;
        PageBox page = context.getPage();
        return page != null && (middle < page.getTop() || middle >= page.getBottom());
    }

    private static boolean running(InlineText text) {
        InlineLayoutBox parent = text.getParent();
        return parent != null && parent.isContainedInMarginBox();
    }

    /** A head of a table that continues is painted again on each page. */
    private boolean repeated(Node text, int page) {
        for (Node node = text.getParentNode(); node != null; node = node.getParentNode()) {
            if (node.getNodeName().equals("thead")) {
                return pages.computeIfAbsent(text, t -> page) != page;
            }
        }
        return false;
    }

    @Override
    public void paintReplacedElement(RenderingContext context, BlockBox box) {
        Node node = box.getElement();
        int page = context.getPageNo();
        PdfStructureElement figure =
                node == null || box.isContainedInMarginBox() || pages.computeIfAbsent(node, n -> page) != page
                        ? null
                        : structure().of(node);
        if (figure != null) {
            figure.put(new PdfName("A"), placement(createLocalTargetArea(context, box)));
        }
        tagged(figure, () -> super.paintReplacedElement(context, box));
    }

    private static PdfDictionary placement(com.lowagie.text.Rectangle area) {
        PdfArray box = new PdfArray();
        for (float edge : new float[] {area.getLeft(), area.getBottom(), area.getRight(), area.getTop()}) {
            box.add(new PdfNumber(edge));
        }
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(new PdfName("O"), new PdfName("Layout"));
        attributes.put(new PdfName("Placement"), new PdfName("Block"));
        attributes.put(new PdfName("BBox"), box);
        return attributes;
    }

    @Override
    public void paintBackground(RenderingContext context, Box box) {
        tagged(null, () -> super.paintBackground(context, box));
        if (links != null) {
            links.paint(context, box);
        }
    }

    @Override
    public void paintBackground(
            RenderingContext context,
            CalculatedStyle style,
            Rectangle bounds,
            Rectangle ground,
            BorderPropertySet border) {
        tagged(null, () -> super.paintBackground(context, style, bounds, ground, border));
    }

    @Override
    public void paintBorder(RenderingContext context, Box box) {
        tagged(null, () -> super.paintBorder(context, box));
    }

    @Override
    public void paintBorder(RenderingContext context, CalculatedStyle style, Rectangle edge, int sides) {
        tagged(null, () -> super.paintBorder(context, style, edge, sides));
    }

    @Override
    public void paintCollapsedBorder(RenderingContext context, BorderPropertySet border, Rectangle bounds, int side) {
        tagged(null, () -> super.paintCollapsedBorder(context, border, bounds, side));
    }

    @Override
    public void drawTextDecoration(RenderingContext context, InlineLayoutBox box, TextDecoration decoration) {
        tagged(null, () -> super.drawTextDecoration(context, box, decoration));
    }

    @Override
    public void drawTextDecoration(RenderingContext context, LineBox box) {
        tagged(null, () -> super.drawTextDecoration(context, box));
    }

    /** Paints as content of an element, or as artifact; what calls itself again is tagged once. */
    private void tagged(@Nullable PdfStructureElement element, Runnable painting) {
        if (depth > 0) {
            painting.run();
            return;
        }
        depth++;
        if (element == null) {
            artifacts.paint(getCurrentPage(), painting);
        } else {
            PdfContentByte page = getCurrentPage();
            page.beginMarkedContentSequence(element);
            painting.run();
            page.endMarkedContentSequence();
        }
        depth--;
    }
}
