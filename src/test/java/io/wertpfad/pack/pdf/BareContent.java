package io.wertpfad.pack.pdf;

import io.wertpfad.pack.pdf.BarePdf.Block;
import io.wertpfad.pack.pdf.BarePdf.Cell;
import io.wertpfad.pack.pdf.BarePdf.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Everything that a document shows, without its style: read before the clock starts. */
final class BareContent {

    private static final Set<String> PARAGRAPHS = Set.of("p", "li", "div");
    private static final Set<String> BREAKS = Set.of("use-case", "charts", "value", "points", "stays", "data");

    private final PdfSource source;
    private final Map<String, float[]> sizes = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    private BareContent(PdfSource source) {
        this.source = source;
    }

    static List<Block> of(PdfSource source) {
        BareContent content = new BareContent(source);
        AccessiblePdf.of(source.drawnBy(content::measured));
        content.read(AccessiblePdf.parse(source, c -> {}).getDocumentElement());
        return content.blocks;
    }

    /** The layout knows how large drawings are. */
    private @Nullable Drawing measured(Element object) {
        Drawing drawing = source.drawings().find(object);
        String key = key(object);
        return drawing == null
                ? null
                : (graphics, width, height) -> sizes.put(key, new float[] {(float) width, (float) height});
    }

    private static String key(Element object) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < object.getAttributes().getLength(); i++) {
            key.append(object.getAttributes().item(i)).append(' ');
        }
        return key.toString();
    }

    private void read(Element element) {
        String name = element.getNodeName();
        String style = element.getAttribute("class");
        if (BREAKS.contains(style.split(" ", 2)[0])) {
            blocks.add(new BarePdf.Break());
        }
        if (name.equals("table")) {
            table(element);
        } else if (style.split(" ", 2)[0].equals("chart-row")) {
            charts(element);
        } else if (name.equals("object")) {
            List<Part> picture = new ArrayList<>();
            add(element, picture);
            blocks.add(new BarePdf.Text(picture, 0));
        } else if (name.matches("h[1-4]")) {
            blocks.add(new BarePdf.Text(parts(element), name.charAt(1) - '0'));
        } else if (PARAGRAPHS.contains(name) && (!name.equals("div") || Roles.of(element) != null)) {
            blocks.add(new BarePdf.Text(parts(element), 0));
        } else if (!name.equals("head")) {
            children(element).forEach(this::read);
        }
    }

    private void table(Element table) {
        List<List<Cell>> rows = new ArrayList<>();
        int heads = 0;
        for (Element group : children(table)) {
            for (Element row : children(group)) {
                heads += group.getNodeName().equals("thead") ? 1 : 0;
                rows.add(children(row).stream()
                        .map(cell -> new Cell(
                                parts(cell),
                                cell.getAttribute("colspan").isEmpty()
                                        ? 1
                                        : Integer.parseInt(cell.getAttribute("colspan")),
                                cell.getNodeName().equals("th")))
                        .toList());
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new BarePdf.Grid(rows, heads, true));
        }
    }

    /** Charts side by side, each with its texts above it. */
    private void charts(Element row) {
        List<List<Element>> columns = new ArrayList<>();
        for (Element cells : children(row)) {
            children(cells).forEach(chart -> columns.add(children(chart)));
        }
        List<List<Cell>> rows = new ArrayList<>();
        int lines = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            List<Cell> cells = new ArrayList<>();
            for (List<Element> column : columns) {
                List<Part> parts = new ArrayList<>();
                if (line < column.size()) {
                    add(column.get(line), parts);
                }
                cells.add(new Cell(parts, 1, false));
            }
            rows.add(cells);
        }
        blocks.add(new BarePdf.Grid(rows, 0, false));
    }

    private List<Part> parts(Element element) {
        List<Part> parts = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            add(node, parts);
        }
        return parts;
    }

    private void add(Node node, List<Part> parts) {
        if (node instanceof Text text) {
            String words = text.getData().replaceAll("\\s+", " ");
            if (!words.isEmpty()) {
                parts.add(new BarePdf.Words(words));
            }
        } else if (node instanceof Element element && element.getNodeName().equals("object")) {
            Drawing drawing = source.drawings().find(element);
            float[] size = sizes.get(key(element));
            if (drawing != null && size != null) {
                parts.add(new BarePdf.Picture(drawing, size[0], size[1]));
            }
        } else if (node instanceof Element element) {
            parts.addAll(parts(element));
            if (element.getNodeName().equals("br")) {
                parts.add(new BarePdf.Words("\n"));
            }
        }
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
