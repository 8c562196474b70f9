package io.wertpfad.pack.web;

import io.wertpfad.pack.image.Picture;
import io.wertpfad.pack.image.SvgImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Pictures as markup, kept for the next page: the editions of a pack show the same charts, and to draw them was most of what a
 * page costs. Safe for use by several threads.
 */
public final class SharedPictures {

    /** Some two megabytes: those of one customer in two languages and editions, and a few more. */
    private static final int MOST = 400;

    /** Stands for the id, which is another one in each page; no text may hold it. */
    private static final String ID = "\uFFFE";

    private final Map<Key, String> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
            return size() > MOST;
        }
    };

    private record Key(Picture picture, String style) {}

    /**
     * The picture in a page.
     *
     * @param style its classes
     * @param id unique in the page: all ids in the markup begin with it
     */
    String markup(Picture picture, String style, String id) {
        Key key = new Key(picture, style);
        String markup = find(key);
        if (markup == null) {
            // Two pages at once may both draw it: none waits for the other.
            markup = drawn(key);
            keep(key, markup);
        }
        return markup.replace(ID, id);
    }

    private synchronized @Nullable String find(Key key) {
        return known.get(key);
    }

    private synchronized void keep(Key key, String markup) {
        known.put(key, markup);
    }

    private static String drawn(Key key) {
        Element svg = SvgImage.element(key.picture(), ID);
        svg.setAttribute("class", key.style());
        return HtmlWriter.markup(svg);
    }
}
