package io.wertpfad.pack.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The structure of the document as screen readers get it. Elements come into being when something of them is painted, and
 * are put into the document's order at the end: that of painting is another one.
 */
final class StructureTree {

    private static final PdfName ATTRIBUTES = new PdfName("A");
    private static final PdfName OWNER = new PdfName("O");

    private final PdfWriter writer;
    private final IdentityHashMap<Node, Integer> order = new IdentityHashMap<>();
    /** With an element below that has a role of its own, so that text beside it needs one too. */
    private final Set<Node> mixed = Collections.newSetFromMap(new IdentityHashMap<>());

    private final IdentityHashMap<Node, PdfStructureElement> elements = new IdentityHashMap<>();
    private final IdentityHashMap<PdfStructureElement, Node> nodes = new IdentityHashMap<>();
    /** Where in the document the marked contents of an element stand, in the order in which they were painted. */
    private final IdentityHashMap<PdfStructureElement, List<Integer>> marks = new IdentityHashMap<>();

    private final IdentityHashMap<PdfStructureElement, List<PdfObject>> references = new IdentityHashMap<>();

    StructureTree(PdfWriter writer, Document document) {
        this.writer = writer;
        number(document.getDocumentElement());
    }

    /** Returns whether the node or one below has a role. */
    private boolean number(Node node) {
        order.put(node, order.size());
        boolean below = false;
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            below |= number(child);
        }
        if (below) {
            mixed.add(node);
        }
        return below || (node instanceof Element element && Roles.of(element) != null);
    }

    /** The structure element that text or a figure belongs to; null if it is decoration. */
    @Nullable
    PdfStructureElement of(Node node) {
        PdfStructureElement known = elements.get(node);
        if (known != null) {
            return known;
        }
        if (!(node instanceof Element element)) {
            return ofText(node);
        }
        PdfName role = Roles.of(element);
        if (role == null) {
            return null;
        }
        PdfStructureElement made = element.getNodeName().equals("body")
                ? new PdfStructureElement(writer.getStructureTreeRoot(), role)
                : new PdfStructureElement(above(element), role);
        describe(element, made);
        remember(node, made);
        // What is in an item of a list belongs to its body.
        return element.getNodeName().equals("li")
                ? remember(node, new PdfStructureElement(made, Roles.LABEL_BODY))
                : made;
    }

    /** To be told before something is painted as content of an element, with what it is in the document. */
    void mark(PdfStructureElement element, Node what) {
        marks.computeIfAbsent(element, e -> new ArrayList<>()).add(order.getOrDefault(what, Integer.MAX_VALUE));
    }

    /** An object that belongs to an element, such as the annotation of a link, in addition to its text. */
    void refer(PdfStructureElement element, PdfObject reference) {
        references.computeIfAbsent(element, e -> new ArrayList<>()).add(reference);
    }

    /** Completes rows, adds references and puts everything into the order of the document. */
    void complete() {
        // In the document's order, for what comes into being here gets the next number in the file.
        List<Node> painted = new ArrayList<>(elements.keySet());
        painted.sort(Comparator.comparingInt(node -> order.getOrDefault(node, Integer.MAX_VALUE)));
        for (Node node : painted) {
            if (node instanceof Element row && row.getNodeName().equals("tr")) {
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
                    of(cell instanceof Element ? cell : row);
                }
            }
        }
        marks.forEach(StructureTree::sortMarks);
        references.forEach(StructureTree::append);
        elements.values().forEach(this::sort);
    }

    private @Nullable PdfStructureElement ofText(Node text) {
        Element parent = withRole(text.getParentNode());
        if (parent == null || (text.getTextContent().isBlank() && !Roles.holdsText(parent))) {
            return null;
        }
        PdfStructureElement around = of(parent);
        if (around == null) {
            return null;
        }
        return mixed.contains(parent) ? remember(text, new PdfStructureElement(around, Roles.SPAN)) : around;
    }

    private PdfStructureElement above(Element element) {
        Element parent = withRole(element.getParentNode());
        PdfStructureElement above = parent == null ? null : of(parent);
        if (parent == null || above == null) {
            throw new IllegalStateException("Something is painted that is not in the body");
        }
        return above;
    }

    private static @Nullable Element withRole(@Nullable Node start) {
        for (Node node = start; node instanceof Element element; node = node.getParentNode()) {
            if (Roles.of(element) != null) {
                return element;
            }
        }
        return null;
    }

    private PdfStructureElement remember(Node node, PdfStructureElement element) {
        elements.put(node, element);
        nodes.put(element, node);
        return element;
    }

    private static void describe(Element element, PdfStructureElement made) {
        if (Roles.FIGURE.equals(Roles.of(element))) {
            made.put(PdfName.ALT, new PdfString(element.getAttribute("alt"), PdfObject.TEXT_UNICODE));
        }
        PdfDictionary table = new PdfDictionary();
        if (element.getNodeName().equals("th")) {
            table.put(
                    new PdfName("Scope"),
                    new PdfName(element.getAttribute("scope").startsWith("row") ? "Row" : "Column"));
        }
        span(element, "colspan", "ColSpan", table);
        span(element, "rowspan", "RowSpan", table);
        if (table.size() > 0) {
            table.put(OWNER, new PdfName("Table"));
            made.put(ATTRIBUTES, table);
        }
    }

    private static void span(Element element, String attribute, String name, PdfDictionary table) {
        String value = element.getAttribute(attribute);
        if (!value.isEmpty()) {
            table.put(new PdfName(name), new PdfNumber(Integer.parseInt(value)));
        }
    }

    private static void append(PdfStructureElement element, List<PdfObject> more) {
        PdfObject kids = element.get(PdfName.K);
        PdfArray array = kids instanceof PdfArray known ? known : new PdfArray();
        if (kids instanceof PdfNumber mark) {
            array.add(mark);
        }
        more.forEach(array::add);
        element.put(PdfName.K, array);
    }

    /** Within a line, what stands directly in a block is painted before what stands in elements of it. */
    private static void sortMarks(PdfStructureElement element, List<Integer> places) {
        if (element.get(PdfName.K) instanceof PdfArray kids && kids.size() == places.size()) {
            List<PdfObject> painted = kids.getElements();
            PdfArray sorted = new PdfArray();
            IntStream.range(0, places.size())
                    .boxed()
                    .sorted(Comparator.comparing(places::get))
                    .forEach(i -> sorted.add(painted.get(i)));
            element.put(PdfName.K, sorted);
        }
    }

    private void sort(PdfStructureElement element) {
        if (element.get(PdfName.K) instanceof PdfArray kids && kids.getPdfObject(0) instanceof PdfStructureElement) {
            List<PdfObject> sorted = new ArrayList<>(kids.getElements());
            sorted.sort(Comparator.comparingInt(this::position));
            element.put(PdfName.K, new PdfArray(sorted));
        }
    }

    private int position(PdfObject kid) {
        Node node = nodes.get(kid);
        Integer position = node == null ? null : order.get(node);
        return position == null ? Integer.MAX_VALUE : position;
    }
}
