package io.wertpfad.pack.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** What links lead to. */
final class Anchors {

    private Anchors() {}

    /** The parts of a document: its headings of the second level, which all have an id afterwards. */
    static List<PagePart> parts(Element body) {
        List<PagePart> parts = new ArrayList<>();
        for (Element heading : Dom.all(body, "h2")) {
            if (!heading.hasAttribute("id")) {
                heading.setAttribute("id", "part-" + (parts.size() + 1));
            }
            parts.add(new PagePart(heading.getAttribute("id"), Dom.line(heading)));
        }
        return parts;
    }

    /** Every id once, and no link that leads nowhere: the customer's edition may lack what the internal one links to. */
    static void makeUnique(Element body) {
        Set<String> ids = new HashSet<>();
        Dom.each(body, element -> {
            if (element.hasAttribute("id")) {
                String id = element.getAttribute("id");
                for (int n = 2; !ids.add(element.getAttribute("id")); n++) {
                    element.setAttribute("id", id + "-" + n);
                }
            }
        });
        Dom.all(body, "a").stream()
                .filter(link -> !ids.contains(link.getAttribute("href").replaceFirst("^#", "")))
                .forEach(link -> link.removeAttribute("href"));
    }
}
