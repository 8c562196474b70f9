package io.wertpfad.pack.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.PageBox;

/**
 * Gives a drawing that ends a page the height that is left there. Known only when all is laid out; and as nothing follows on the
 * page, nothing has to be laid out again.
 */
final class GrowingDrawings {

    private final List<PageBox> pages;

    /** What was seen last, if it is a drawing. */
    private @Nullable BlockBox last;

    private int page;

    private GrowingDrawings(List<PageBox> pages) {
        this.pages = pages;
    }

    /** All of a document. */
    static void grow(@Nullable BlockBox root) {
        Layer layer = root == null ? null : root.getLayer();
        if (root != null && layer != null) {
            GrowingDrawings drawings = new GrowingDrawings(layer.getPages());
            drawings.walk(root);
            drawings.fill();
        }
    }

    private void walk(Box box) {
        if (box instanceof LineBox line && line.isContainsContent()) {
            see(line, null);
        } else if (box instanceof BlockBox block && block.isReplaced()) {
            see(block, block);
        } else {
            box.getChildren().forEach(this::walk);
        }
    }

    private void see(Box box, @Nullable BlockBox drawing) {
        int at = PageOf.middle(box, pages);
        if (at > page) {
            fill();
        }
        page = at;
        last = drawing;
    }

    private void fill() {
        if (last != null && last.getReplacedElement() instanceof DrawnElement drawing) {
            int more = drawing.grow(pages.get(page).getBottom() - last.getAbsY() - last.getHeight());
            for (Box higher = last; higher != null && !higher.isBody(); higher = higher.getParent()) {
                higher.setHeight(higher.getHeight() + more);
            }
        }
    }
}
