package io.wertpfad.pack.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The style sheets that a page's templates link to, in their order, each once. */
final class StyleSheets {

    private final String set;
    private final Function<String, Optional<byte[]>> files;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final StringBuilder elements = new StringBuilder();

    StyleSheets(String set, Function<String, Optional<byte[]>> files) {
        this.set = set;
        this.files = files;
    }

    /** Takes what a document's head links to; rules within the head would be left out, so that they are refused. */
    void link(Document document, String template) {
        Element head = Dom.first(document, "head");
        if (!Dom.all(head, "style").isEmpty()) {
            throw PageMistake.in(template, "web.no_style");
        }
        for (Element link : Dom.all(head, "link")) {
            String file = link.getAttribute("href");
            String css = files.apply(file)
                    .filter(bytes -> link.getAttribute("rel").equals("stylesheet"))
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElseThrow(() -> PageMistake.in(template, "web.no_sheet", file));
            if (sheets.put(file, css) == null) {
                String media = link.getAttribute("media");
                elements.append("<style");
                if (!media.isEmpty()) {
                    HtmlWriter.attribute(elements, "media", media);
                }
                elements.append(">\n")
                        .append(new StyleText(set + "/" + file, css, files).inlined())
                        .append("\n</style>\n");
            }
        }
    }

    /** The style elements of the page. */
    String elements() {
        return elements.toString();
    }

    /** The sheets as they were written. */
    String text() {
        return String.join("\n", sheets.values());
    }
}
