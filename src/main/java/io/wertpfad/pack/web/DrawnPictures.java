package io.wertpfad.pack.web;

import io.wertpfad.pack.image.Picture;
import io.wertpfad.pack.pdf.Drawing;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** Puts drawings into a page as SVG. Those without a text of their own stand beside words and are not read out. */
final class DrawnPictures {

    private final WebSource source;
    private final DrawingSizes sizes;
    private final Map<Map<String, String>, String> silent = new HashMap<>();
    private int count;

    DrawnPictures(WebSource source, DrawingSizes sizes) {
        this.source = source;
        this.sizes = sizes;
    }

    String markup(Element object) {
        if (object.getAttribute("alt").isBlank()) {
            if (object.getAttribute("type").startsWith("chart/")) {
                throw PageMistake.in(source.contentLabel(), "web.no_alt", object.getAttribute("type"));
            }
            return silent.computeIfAbsent(attributes(object), key -> draw(object, "silent-" + (silent.size() + 1)));
        }
        return draw(object, "drawing-" + ++count);
    }

    private String draw(Element object, String id) {
        Drawing drawing = source.drawings().find(object);
        if (drawing == null) {
            throw PageMistake.in(source.contentLabel(), "web.no_drawing", attributes(object));
        }
        Picture picture = new Picture(
                drawing,
                sizes.of(object, "width"),
                sizes.of(object, "height"),
                object.getAttribute("title"),
                object.getAttribute("alt"),
                source.language());
        return source.pictures().markup(picture, object.getAttribute("class"), id);
    }

    private static Map<String, String> attributes(Element object) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < object.getAttributes().getLength(); i++) {
            attributes.put(
                    object.getAttributes().item(i).getNodeName(),
                    object.getAttributes().item(i).getNodeValue());
        }
        return attributes;
    }
}
