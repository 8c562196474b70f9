package io.wertpfad.pack.pdf;

import java.util.List;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;

/** Where a box stands once all are laid out. */
final class PageOf {

    private PageOf() {}

    /** The number of the page, from 0, that has the middle of the box. */
    static int middle(Box box, List<PageBox> pages) {
        int middle = box.getAbsY() + box.getHeight() / 2;
        int number = 0;
        while (number < pages.size() - 1 && middle >= pages.get(number).getBottom()) {
            number++;
        }
        return number;
    }
}
