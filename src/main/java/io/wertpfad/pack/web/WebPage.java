package io.wertpfad.pack.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes one self-contained HTML file: styles, images and drawings are inside, and a content security policy keeps everything
 * else out. Safe for use by several threads.
 */
public final class WebPage {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private WebPage() {}

    /**
     * The same source gives the same bytes.
     *
     * @throws io.wertpfad.text.TemplateMistake if a template holds what no page may hold, or names what there is not
     */
    public static byte[] of(WebSource source) {
        Document content = Dom.parse(source.xhtml());
        Element body = Dom.first(content, "body");
        PageRules.apply(body, source.contentLabel(), source.files());
        List<PagePart> parts = Anchors.parts(body);

        Document frame = Dom.parse(source.frame().apply(parts));
        Element page = Dom.first(frame, "body");
        PageRules.apply(page, source.frameLabel(), source.files());
        fill(page, body, source);
        Anchors.makeUnique(page);
        Tables.prepare(page);

        StyleSheets styles = new StyleSheets(source.set(), source.files());
        styles.link(content, source.contentLabel());
        styles.link(frame, source.frameLabel());
        DrawnPictures pictures = new DrawnPictures(source, new DrawingSizes(styles.text()));
        StringBuilder html = new StringBuilder(source.xhtml().length() * 2);
        head(html, source.language(), Dom.first(content, "title").getTextContent(), styles.elements());
        new HtmlWriter(html, pictures::markup).write(page);
        return html.append("\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void fill(Element page, Element content, WebSource source) {
        Element main = Dom.find(page, "main");
        if (main == null) {
            throw PageMistake.in(source.frameLabel(), "web.no_main");
        }
        List<Node> nodes = new ArrayList<>();
        for (Node node = content.getFirstChild(); node != null; node = node.getNextSibling()) {
            nodes.add(node);
        }
        nodes.forEach(node -> main.appendChild(main.getOwnerDocument().adoptNode(node)));
    }

    /** Telephones would make links of figures. */
    private static void head(StringBuilder html, String language, String title, String styles) {
        html.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\">\n<head>\n");
        html.append("<meta charset=\"utf-8\">\n");
        html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(POLICY)
                .append("\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<meta name=\"format-detection\" content=\"telephone=no, date=no, address=no, email=no\">\n");
        html.append("<title>");
        HtmlWriter.text(html, title.strip());
        html.append("</title>\n").append(styles).append("</head>\n");
    }
}
