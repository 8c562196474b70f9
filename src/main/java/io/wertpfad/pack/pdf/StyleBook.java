package io.wertpfad.pack.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.newmatch.PageInfo;

/**
 * What a set of style sheets says of each kind of element, found once for all documents that have these sheets: packs have the
 * same templates, so that hardly an element of the second one is of a new kind. What is found is immutable. Safe for use by
 * several threads.
 */
final class StyleBook {

    private static final int MOST_BOOKS = 8;

    /** The samples have some 200; more than these come from names that a template makes of data. */
    private static final int MOST_KINDS = 5_000;

    private static final Map<List<String>, StyleBook> SHELF = new LinkedHashMap<>(MOST_BOOKS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, StyleBook> eldest) {
            return size() > MOST_BOOKS;
        }
    };

    /**
     * Selectors by which a rule depends on what stands beside an element; sheets that are read by others; fonts, which belong to
     * a document.
     */
    private static final Pattern NOT_BY_KIND =
            Pattern.compile("[+~]\\s*[a-zA-Z.#*]|:(?:first-child|last-child|nth-child|even|odd)|@import|@font-face");

    private static final Pattern SELECTS_BY_ID = Pattern.compile("#[\\w-]+[^;{}]*\\{");

    /** Attributes that say something of the content; no rule sees them unless a sheet names them. */
    private static final Set<String> OF_CONTENT =
            Set.of("abbr", "alt", "headers", "href", "id", "lang", "scope", "title", "xml:lang");

    private final List<String> sheets;
    private final boolean byKind;
    private final Kind root = new Kind();
    private final AtomicInteger kinds = new AtomicInteger();
    private final Map<String, Boolean> seen = new ConcurrentHashMap<>();
    private final Map<List<Optional<String>>, PageInfo> pages = new ConcurrentHashMap<>();

    private StyleBook(List<String> sheets) {
        this.sheets = List.copyOf(sheets);
        this.byKind = sheets.stream().noneMatch(css -> NOT_BY_KIND.matcher(css).find());
    }

    /** The book of sheets in their order. */
    static StyleBook of(List<String> sheets) {
        synchronized (SHELF) {
            StyleBook known = SHELF.get(sheets);
            if (known != null && known.kinds.get() < MOST_KINDS) {
                return known;
            }
            StyleBook made = new StyleBook(sheets);
            SHELF.put(made.sheets, made);
            return made;
        }
    }

    /** Whether elements of a kind look alike; else each has to be asked about. */
    boolean isByKind() {
        return byKind;
    }

    /** The kind of an element within one of a kind; null for the element that is within none. */
    Kind kind(@Nullable Kind parent, Element element) {
        List<String> likeness = new ArrayList<>();
        likeness.add(element.getNodeName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            boolean isSeen = seen.computeIfAbsent(attribute.getName(), this::isSeen);
            if (isSeen || attribute.getName().equals("href")) {
                likeness.add(attribute.getName());
                // Of a link the renderer's own rules see that it is one, not where it leads.
                likeness.add(isSeen ? attribute.getValue() : "");
            }
        }
        return (parent == null ? root : parent).within.computeIfAbsent(likeness, l -> {
            kinds.incrementAndGet();
            return new Kind();
        });
    }

    /** Whether a rule may see an attribute. */
    private boolean isSeen(String attribute) {
        if (!OF_CONTENT.contains(attribute) && !attribute.startsWith("data-")) {
            return true;
        }
        return sheets.stream()
                .anyMatch(css -> css.contains("[" + attribute)
                        || css.contains("(" + attribute)
                        || (attribute.equals("id") && SELECTS_BY_ID.matcher(css).find())
                        || (attribute.endsWith("lang") && css.contains("lang")));
    }

    PageInfo page(@Nullable String name, String pseudo, Supplier<PageInfo> search) {
        return pages.computeIfAbsent(List.of(Optional.ofNullable(name), Optional.of(pseudo)), key -> search.get());
    }

    /** Elements that no rule can tell apart: of the same name and attributes within alike elements. */
    static final class Kind {

        private final Map<List<String>, Kind> within = new ConcurrentHashMap<>();
        private final Map<String, Optional<CascadedStyle>> pseudo = new ConcurrentHashMap<>();
        private volatile @Nullable CascadedStyle style;

        CascadedStyle style(Supplier<CascadedStyle> search) {
            CascadedStyle known = style;
            if (known == null) {
                known = search.get();
                style = known;
            }
            return known;
        }

        @Nullable
        CascadedStyle pseudo(String name, Supplier<@Nullable CascadedStyle> search) {
            return pseudo.computeIfAbsent(name, n -> Optional.ofNullable(search.get()))
                    .orElse(null);
        }
    }
}
