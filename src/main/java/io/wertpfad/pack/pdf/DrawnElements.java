package io.wertpfad.pack.pdf;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/** Puts drawings where the document has object elements, and images where it has images. */
final class DrawnElements extends ITextReplacedElementFactory {

    private static final int DEFAULT_DOTS = 200;

    private final Drawings drawings;
    private final DrawnOnce drawn = new DrawnOnce();

    DrawnElements(ITextOutputDevice output, Drawings drawings) {
        super(output);
        this.drawings = drawings;
    }

    @Override
    public @Nullable ReplacedElement createReplacedElement(
            LayoutContext context, BlockBox box, UserAgentCallback files, int cssWidth, int cssHeight) {
        Element element = box.getElement();
        if (element == null || !element.getNodeName().equals("object")) {
            return super.createReplacedElement(context, box, files, cssWidth, cssHeight);
        }
        Drawing drawing = drawings.find(element);
        return drawing == null
                ? null
                : new DrawnElement(
                        drawn,
                        drawing,
                        cssWidth > 0 ? cssWidth : DEFAULT_DOTS,
                        cssHeight > 0 ? cssHeight : DEFAULT_DOTS);
    }
}
