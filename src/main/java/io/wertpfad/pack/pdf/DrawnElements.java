package io.wertpfad.pack.pdf;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/**
 * Puts drawings where the document has object elements, and images where it has images. A drawing is as high as its style says;
 * or as {@code data-least-height} says in points, and up to {@code data-most-height} where it ends a page with room.
 */
final class DrawnElements extends ITextReplacedElementFactory {

    private static final int DEFAULT_DOTS = 200;
    private static final Pattern POINTS = Pattern.compile("[0-9]{1,5}");

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
        if (drawing == null) {
            return null;
        }
        int least = points(element, "data-least-height");
        return new DrawnElement(
                drawn,
                drawing,
                cssWidth > 0 ? cssWidth : DEFAULT_DOTS,
                cssHeight > 0 ? cssHeight : least > 0 ? DrawnElement.dots(least) : DEFAULT_DOTS,
                points(element, "data-most-height"));
    }

    private static int points(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return POINTS.matcher(value).matches() ? Integer.parseInt(value) : 0;
    }
}
