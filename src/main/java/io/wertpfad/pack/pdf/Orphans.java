package io.wertpfad.pack.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.newtable.TableSectionBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.PageBox;

/**
 * Headings and heads of tables that a page ends with. The renderer looks at two neighbouring blocks only and takes the head of
 * a table for its text, so that a heading and a head can stay behind together.
 */
final class Orphans {

    private final List<PageBox> pages;
    private final List<Element> found = new ArrayList<>();

    /** The element with which a run of headings and heads begins that ends with the text last seen. */
    private @Nullable Element run;

    private int page;

    private Orphans(List<PageBox> pages) {
        this.pages = pages;
    }

    /** The elements to begin a page with, at most one in each part of the body: it moves all others. */
    static List<Element> of(@Nullable BlockBox root) {
        List<Element> all = new ArrayList<>();
        Layer layer = root == null ? null : root.getLayer();
        if (root == null || layer == null) {
            return all;
        }
        for (Box body : root.getChildren()) {
            for (Box part : body.getChildren()) {
                Orphans orphans = new Orphans(layer.getPages());
                orphans.walk(part, null);
                orphans.found.stream().limit(1).forEach(all::add);
            }
        }
        return all;
    }

    private void walk(Box box, @Nullable Element leader) {
        Element leading = leader == null ? leader(box) : leader;
        if (box instanceof LineBox line ? line.isContainsContent() : box instanceof BlockBox b && b.isReplaced()) {
            see(PageOf.middle(box, pages), leading);
            return;
        }
        for (Box child : box.getChildren()) {
            walk(child, leading);
        }
    }

    private void see(int next, @Nullable Element leading) {
        if (run != null && next > page) {
            found.add(run);
            run = null;
        }
        page = next;
        run = leading == null ? null : run == null ? leading : run;
    }

    /** What has to stand on a page with the text after it. */
    private static @Nullable Element leader(Box box) {
        if (box instanceof TableSectionBox section && section.isHeader()) {
            return section.getParent() instanceof TableBox table ? table.getElement() : null;
        }
        CalculatedStyle style = box.getStyle();
        return box instanceof BlockBox && style != null && style.isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID)
                ? box.getElement()
                : null;
    }
}
