package io.wertpfad.pack.pdf;

import io.wertpfad.pack.pdf.StyleBook.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StyleReference;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.newmatch.PageInfo;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.extend.NamespaceHandler;
import org.xhtmlrenderer.extend.UserInterface;
import org.xhtmlrenderer.layout.SharedContext;

/**
 * Finds the rules for an element in the book of its style sheets. To ask every rule about every cell of every table took a third
 * of the layout's time, and reading the sheets another tenth: they are read only for elements of a new kind. Where a sheet looks
 * at an element's neighbours, each element is asked about.
 */
final class Styles extends StyleReference {

    private final TemplateAgent agent;
    private final IdentityHashMap<Element, Kind> kinds = new IdentityHashMap<>();
    private StyleBook book = StyleBook.of(List.of());
    private @Nullable Runnable unread;

    Styles(TemplateAgent agent) {
        super(agent);
        this.agent = agent;
    }

    @Override
    public void setDocumentContext(
            SharedContext context, NamespaceHandler names, Document document, UserInterface user) {
        List<String> sheets = new ArrayList<>();
        Stream.concat(names.getDefaultStylesheet().stream(), names.getStylesheets(document).stream())
                .forEach(sheet -> sheets.add(text(sheet)));
        book = StyleBook.of(sheets);
        unread = () -> super.setDocumentContext(context, names, document, user);
    }

    /** What makes two sheets the same. */
    private String text(StylesheetInfo sheet) {
        return sheet.getOrigin() + " " + sheet.getMedia() + "\n"
                + sheet.getContent().orElseGet(() -> agent.styleSheet(sheet.getUri()));
    }

    private void read() {
        if (unread != null) {
            unread.run();
            unread = null;
        }
    }

    @Override
    public List<FontFaceRule> getFontFaceRules() {
        if (book.isByKind()) {
            return List.of();
        }
        read();
        return super.getFontFaceRules();
    }

    @Override
    public CascadedStyle getCascadedStyle(@Nullable Element element, boolean again) {
        if (element == null || again || !book.isByKind()) {
            return search(element, again);
        }
        return kind(element).style(() -> search(element, false));
    }

    private CascadedStyle search(@Nullable Element element, boolean again) {
        read();
        return super.getCascadedStyle(element, again);
    }

    @Override
    public @Nullable CascadedStyle getPseudoElementStyle(Node node, String name) {
        if (!(node instanceof Element element) || !book.isByKind()) {
            return searchPseudo(node, name);
        }
        return kind(element).pseudo(name, () -> searchPseudo(element, name));
    }

    private @Nullable CascadedStyle searchPseudo(Node node, String name) {
        read();
        return super.getPseudoElementStyle(node, name);
    }

    @Override
    public PageInfo getPageStyle(@Nullable String name, String pseudo) {
        return book.page(name, pseudo, () -> {
            read();
            return super.getPageStyle(name, pseudo);
        });
    }

    private Kind kind(Element element) {
        Kind known = kinds.get(element);
        if (known != null) {
            return known;
        }
        Kind kind = book.kind(element.getParentNode() instanceof Element parent ? kind(parent) : null, element);
        kinds.put(element, kind);
        return kind;
    }
}
