package io.wertpfad.pack.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Makes tables fit for narrow screens: each row becomes a block whose cells name their column, or, with the class {@code
 * scrolls}, the table stays as it is in a box that scrolls. Other tables get a box that knows how wide they have to be, so that
 * the style sheet can lay them out as blocks where there is less room. What is laid out as a block is no table to a screen reader any
 * more, therefore all roles are said. Drawings with that class scroll, too.
 */
final class Tables {

    private static final Map<String, String> ROLES = Map.of(
            "table", "table", "thead", "rowgroup", "tbody", "rowgroup", "tfoot", "rowgroup", "tr", "row", "td", "cell");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private Tables() {}

    static void prepare(Element body) {
        String[] heading = {""};
        Dom.each(body, element -> {
            if (HEADINGS.contains(element.getNodeName())) {
                heading[0] = Dom.line(element);
                return;
            }
            if (element.getNodeName().equals("table")) {
                TableWidth width = new Grid(element).label();
                Dom.each(element, Tables::sayRole);
                if (!Dom.hasClass(element, "scrolls")) {
                    box(element, "table").setAttribute("style", "--least: " + width.least());
                }
            }
            if (Dom.hasClass(element, "scrolls")) {
                scroll(element, heading[0]);
            }
        });
    }

    private static void sayRole(Element element) {
        String name = element.getNodeName();
        String role = name.equals("th")
                ? element.getAttribute("scope").startsWith("row") ? "rowheader" : "columnheader"
                : ROLES.get(name);
        if (role != null && !element.hasAttribute("role")) {
            element.setAttribute("role", role);
        }
    }

    /** Whoever has no pointer scrolls with the keys, therefore the box takes the focus. */
    private static void scroll(Element wide, String heading) {
        Element box = box(wide, "scroll");
        box.setAttribute("role", "group");
        box.setAttribute("tabindex", "0");
        Element caption = Dom.find(wide, "caption");
        box.setAttribute("aria-label", caption == null ? heading : Dom.line(caption));
    }

    private static Element box(Element inside, String name) {
        Element box = inside.getOwnerDocument().createElement("div");
        box.setAttribute("class", name);
        inside.getParentNode().replaceChild(box, inside);
        box.appendChild(inside);
        return box;
    }

    /** Which cell stands in which column. */
    private static final class Grid {

        private static final Pattern SPAN = Pattern.compile("[1-9][0-9]{0,3}");

        private final List<Element> rows;
        private final Map<Integer, String> heads = new HashMap<>();
        private final Map<Integer, Integer> spanned = new HashMap<>();
        private final TableWidth width = new TableWidth();

        Grid(Element table) {
            this.rows = Dom.all(table, "tr");
        }

        TableWidth label() {
            rows.forEach(this::row);
            return width;
        }

        private void row(Element row) {
            boolean head = row.getParentNode() instanceof Element group
                    && group.getNodeName().equals("thead");
            int column = 0;
            for (Element cell : Dom.children(row)) {
                while (spanned.getOrDefault(column, 0) > 0) {
                    spanned.merge(column++, -1, Integer::sum);
                }
                if (head) {
                    heads.merge(column, Dom.line(cell), (a, b) -> a + ", " + b);
                } else if (span(cell, "colspan") == 1
                        && !heads.getOrDefault(column, "").isEmpty()) {
                    cell.setAttribute("data-label", heads.getOrDefault(column, ""));
                }
                int columns = span(cell, "colspan");
                if (columns == 1) {
                    width.add(column, cell);
                }
                WordBreaks.mark(cell);
                for (int i = 0; i < columns; i++) {
                    spanned.put(column++, span(cell, "rowspan") - 1);
                }
            }
            int last = column;
            spanned.replaceAll((c, left) -> c >= last && left > 0 ? left - 1 : left);
        }

        private static int span(Element cell, String attribute) {
            String span = cell.getAttribute(attribute);
            return SPAN.matcher(span).matches() ? Integer.parseInt(span) : 1;
        }
    }
}
