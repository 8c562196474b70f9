package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.pack.fixture.TagTree;
import io.wertpfad.pack.fixture.TagTree.Tag;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import io.wertpfad.text.Templates;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;

/** What a screen reader gets: read from the tags of the finished file and their marked content. */
class ReadingOrderTests {

    private static final PackRenderer RENDERER = new PackRenderer(new Templates(null));
    private static final Set<String> RUNNING = Set.of("foot-left", "foot-right");
    private static final Pattern HEADING = Pattern.compile("H([1-6])");
    private static final Map<Kind, Made> MADE = new ConcurrentHashMap<>();

    record Kind(String size, Edition edition, Language language) {}

    @SuppressWarnings("ArrayRecordComponent") // bytes to be read, never compared
    private record Made(int figures, String xhtml, byte[] pdf, TagTree.Read read) {

        static Made of(Document document, int figures, byte[] pdf) {
            return new Made(figures, RENDERER.xhtml(document), pdf, TagTree.of(pdf));
        }
    }

    static List<Kind> packs() {
        Stream<Kind> packs = Stream.of("usual", "smallest", "largest")
                .flatMap(size -> Stream.of(Edition.values())
                        .flatMap(edition -> Stream.of(Language.values()).map(l -> new Kind(size, edition, l))));
        return Stream.concat(packs, Stream.of(Language.values()).map(l -> new Kind("portfolio", Edition.INTERNAL, l)))
                .toList();
    }

    private static Made made(Kind kind) {
        return MADE.computeIfAbsent(kind, k -> {
            if (k.size().equals("portfolio")) {
                PortfolioContent content = Packs.portfolio();
                byte[] pdf = RENDERER.render(content, k.language()).pdf();
                return Made.of(Document.of(content, k.language()), 0, pdf);
            }
            PackSource source = switch (k.size()) {
                case "usual" -> Packs.usual();
                case "smallest" -> Packs.smallest();
                default -> Packs.largest();
            };
            PackContent content = PackContent.of(source, k.edition());
            int measures = content.useCases().stream()
                    .mapToInt(useCase -> useCase.measures().size())
                    .sum();
            PackRenderer.Printed printed = RENDERER.printed(content, k.language());
            return Made.of(printed.paper(), measures, printed.pdf().bytes());
        });
    }

    @ParameterizedTest
    @MethodSource("packs")
    void conformsToBothStandards(Kind kind) {
        assertThat(Conformance.violations(made(kind).pdf())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void readsEveryWordOnceInTheOrderOfTheDocument(Kind kind) {
        Made made = made(kind);
        StringBuilder source = new StringBuilder();
        collect(document(made.xhtml()), source);

        assertThat(bare(made.read().root().text())).isEqualTo(bare(source.toString()));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void readsTheCustomersNameFirstAndSkipsNoLevelOfHeadings(Kind kind) {
        Tag root = made(kind).read().root();
        List<Tag> headings = root.all("H1", "H2", "H3", "H4", "H5", "H6");

        assertThat(headings).extracting(Tag::role).startsWith("H1").containsOnlyOnce("H1");
        String before =
                root.text().substring(0, root.text().indexOf(headings.get(0).text()));
        assertThat(before.split("(?<=\\d{4})", -1))
                .as("before the name stands the month only")
                .hasSizeLessThan(3);
        int last = 0;
        for (Tag heading : headings) {
            int level = level(heading);
            assertThat(level).as("%s after level %d", heading.text(), last).isLessThanOrEqualTo(last + 1);
            assertThat(heading.text()).isNotBlank();
            last = level;
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void givesEveryHeadOfATableItsScopeAndEveryRowAllItsCells(Kind kind) {
        Tag root = made(kind).read().root();

        assertThat(root.all("TH"))
                .isNotEmpty()
                .allMatch(th -> Set.of("Row", "Column").contains(th.attribute("Scope")));
        assertThat(root.all("TH").stream().filter(th -> "Row".equals(th.attribute("Scope"))))
                .hasSize(made(kind).xhtml().split("scope=\"row", -1).length - 1);
        for (Tag table : root.all("Table")) {
            List<Integer> widths = table.all("TR").stream()
                    .map(row -> row.all("TH", "TD").stream()
                            .mapToInt(cell -> span(cell, "ColSpan"))
                            .sum())
                    .distinct()
                    .toList();
            boolean spans = table.all("TH", "TD").stream().anyMatch(cell -> span(cell, "RowSpan") > 1);
            assertThat(spans ? List.of(1) : widths)
                    .as("cells of %s", table.text())
                    .hasSize(1);
            assertThat(table.kids()).extracting(Tag::role).isSubsetOf("Caption", "THead", "TBody", "TFoot");
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void saysWhatEveryFigureShows(Kind kind) {
        Made made = made(kind);
        List<Tag> figures = made.read().root().all("Figure");

        assertThat(figures)
                .hasSizeGreaterThanOrEqualTo(made.figures())
                .allMatch(f -> !f.alternative().isBlank());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void takesListsAsListsOfItemsWithBodies(Kind kind) {
        Tag root = made(kind).read().root();

        for (Tag list : root.all("L")) {
            assertThat(list.kids()).isNotEmpty().extracting(Tag::role).containsOnly("LI");
            assertThat(list.kids())
                    .allSatisfy(item -> assertThat(item.kids())
                            .extracting(Tag::role)
                            .isSubsetOf("Lbl", "LBody")
                            .containsOnlyOnce("LBody"));
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void hasEveryLinkInTheTreeAndSaysWhereItLeads(Kind kind) throws IOException {
        Made made = made(kind);
        List<COSDictionary> inTree = new ArrayList<>();
        for (Tag link : made.read().root().all("Link")) {
            assertThat(link.text()).isNotBlank();
            for (Tag reference : link.all("OBJR")) {
                inTree.add((COSDictionary) reference.dictionary().getDictionaryObject(COSName.getPDFName("Obj")));
            }
        }
        int links = 0;
        try (PDDocument document = Loader.loadPDF(made.pdf())) {
            for (var page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    assertThat(annotation).isInstanceOf(PDAnnotationLink.class);
                    assertThat(annotation.getContents()).isNotBlank();
                    assertThat(((PDAnnotationLink) annotation).getAction()).isNotNull();
                    links++;
                }
            }
        }
        assertThat(inTree).hasSize(links).doesNotContainNull();
        assertThat(inTree.isEmpty()).isEqualTo(!made.xhtml().contains("<a "));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void hasABookmarkForEveryHeading(Kind kind) throws IOException {
        Made made = made(kind);
        try (PDDocument document = Loader.loadPDF(made.pdf())) {
            List<String> bookmarks = new ArrayList<>();
            titles(document.getDocumentCatalog().getDocumentOutline(), bookmarks);

            assertThat(bookmarks.stream().map(ReadingOrderTests::bare))
                    .containsExactlyElementsOf(made.read().root().all("H1", "H2", "H3", "H4").stream()
                            .map(heading -> bare(heading.text()))
                            .toList());
            assertThat(document.getDocumentCatalog().getLanguage())
                    .isEqualTo(kind.language().code());
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void leavesRunningFeetAndRepeatedHeadsOutOfWhatIsRead(Kind kind) throws IOException {
        Made made = made(kind);
        String artifacts = bare(String.join("", made.read().artifacts()));
        try (PDDocument document = Loader.loadPDF(made.pdf())) {
            int pages = document.getNumberOfPages();
            String of = bare(kind.language() == Language.DE ? "von" : "of") + pages;
            assertThat(IntStream.rangeClosed(1, pages)).allMatch(page -> artifacts.contains(page + of));
            assertThat(bare(made.read().root().text())).doesNotContain("1" + of);
        }
    }

    private static int level(Tag heading) {
        Matcher level = HEADING.matcher(heading.role());
        assertThat(level.matches()).isTrue();
        return Integer.parseInt(level.group(1));
    }

    private static int span(Tag cell, String name) {
        String span = cell.attribute(name);
        return span.isEmpty() ? 1 : Integer.parseInt(span);
    }

    private static void titles(PDOutlineNode node, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            titles(item, titles);
        }
    }

    private static void collect(Node node, StringBuilder text) {
        if (node instanceof Text words) {
            text.append(words.getData());
        }
        if (node instanceof Element element
                && (element.getNodeName().equals("head") || RUNNING.contains(element.getAttribute("id")))) {
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, text);
        }
    }

    private static Node document(String xhtml) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xhtml)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** White space is layout, and so is case; the subscript is written as the font can. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\u00a0]+", "").replace('₂', '2').toLowerCase(Locale.ROOT);
    }
}
