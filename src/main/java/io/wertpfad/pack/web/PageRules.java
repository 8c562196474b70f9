package io.wertpfad.pack.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * What a page may hold. Everything else is refused, not left out: a page that lacks something without a word helps nobody, and
 * a list of what is dangerous would never be complete.
 */
final class PageRules {

    private static final Set<String> ELEMENTS = new TreeSet<>(Set.of(
            "body",
            "a",
            "abbr",
            "address",
            "article",
            "aside",
            "b",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "i",
            "img",
            "kbd",
            "li",
            "main",
            "mark",
            "nav",
            "object",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "section",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "u",
            "ul",
            "wbr"));
    private static final Set<String> ATTRIBUTES = new TreeSet<>(Set.of(
            "abbr",
            "alt",
            "class",
            "colspan",
            "datetime",
            "dir",
            "headers",
            "height",
            "href",
            "id",
            "lang",
            "role",
            "rowspan",
            "scope",
            "span",
            "src",
            "start",
            "style",
            "tabindex",
            "title",
            "type",
            "value",
            "width"));

    /** Of XML only; HTML knows {@code lang}. */
    private static final Set<String> LEFT_OUT = Set.of("xml:lang", "xml:space", "xmlns");

    private final String template;
    private final Function<String, Optional<byte[]>> files;

    private PageRules(String template, Function<String, Optional<byte[]>> files) {
        this.template = template;
        this.files = files;
    }

    /** Checks all below an element, takes out what is for print only, and puts images into the page. */
    static void apply(Element body, String template, Function<String, Optional<byte[]>> files) {
        List<Element> printed = new ArrayList<>();
        Dom.each(body, element -> {
            if (isForPrint(element)) {
                printed.add(element);
            }
        });
        printed.stream()
                .filter(element -> element.getParentNode() != null)
                .forEach(element -> element.getParentNode().removeChild(element));
        PageRules rules = new PageRules(template, files);
        Dom.each(body, rules::check);
    }

    /** The running feet are what only a page of paper has. */
    private static boolean isForPrint(Element element) {
        return Dom.hasClass(element, "print-only")
                || Set.of("foot-left", "foot-right").contains(element.getAttribute("id"));
    }

    private void check(Element element) {
        String name = element.getNodeName();
        if (!ELEMENTS.contains(name)) {
            throw PageMistake.in(template, "web.no_element", "<" + name + ">", ELEMENTS);
        }
        for (int i = element.getAttributes().getLength() - 1; i >= 0; i--) {
            check(element, (Attr) element.getAttributes().item(i));
        }
        if (name.equals("img")) {
            image(element);
        }
    }

    private void check(Element element, Attr attribute) {
        String name = attribute.getName();
        if (LEFT_OUT.contains(name) || name.startsWith("xmlns:")) {
            element.removeAttribute(name);
        } else if (!ATTRIBUTES.contains(name) && !name.startsWith("data-") && !name.startsWith("aria-")) {
            throw PageMistake.in(
                    template, "web.no_attribute", "<" + element.getNodeName() + " " + name + "=…>", ATTRIBUTES);
        } else if (name.equals("href") && !attribute.getValue().startsWith("#")) {
            throw PageMistake.in(template, "web.no_link", attribute.getValue());
        } else if (name.equals("style")) {
            attribute.setValue(new StyleText(template, attribute.getValue(), files).inlined());
        } else if (name.equals("tabindex") && !Set.of("0", "-1").contains(attribute.getValue())) {
            throw PageMistake.in(template, "web.no_tabindex", attribute.getValue());
        }
    }

    private void image(Element image) {
        String source = image.getAttribute("src");
        if (!image.hasAttribute("alt")) {
            throw PageMistake.in(template, "web.no_alt", source);
        }
        image.setAttribute(
                "src",
                ImageData.uri(source, files)
                        .orElseThrow(() -> PageMistake.in(template, "web.no_image", source, ImageData.ENDINGS)));
    }
}
