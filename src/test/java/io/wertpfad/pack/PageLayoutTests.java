package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.pack.fixture.TagTree;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import io.wertpfad.text.Templates;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where lines and pages end. */
class PageLayoutTests {

    private static final PackRenderer RENDERER = new PackRenderer(new Templates(null));
    /** A short date may end a line, {@code 24.10.}, and a long one a sentence. */
    private static final Pattern HALF_NUMBER = Pattern.compile(
            "(?<!\\.[0-9]|[. ]20[0-9])[0-9][.,]\\h*\\R\\h*[0-9]|[−+]\\h*\\R\\h*[0-9]|[0-9]-\\h*\\R\\h*%");

    /** Where the running foot begins, in points from above. */
    private static final double FOOT = 550;

    private static final Map<Kind, byte[]> MADE = new ConcurrentHashMap<>();

    record Kind(String size, Language language) {}

    static List<Kind> packs() {
        return Stream.of("usual", "smallest", "largest", "huge", "long-lived")
                .flatMap(size -> Stream.of(Language.values()).map(language -> new Kind(size, language)))
                .toList();
    }

    private static byte[] pdf(Kind kind) {
        return MADE.computeIfAbsent(kind, k -> {
            PackSource source = switch (k.size()) {
                case "usual" -> Packs.usual();
                case "smallest" -> Packs.smallest();
                case "long-lived" -> Packs.longLived(12);
                case "huge" -> Packs.huge();
                default -> Packs.largest();
            };
            return RENDERER.render(PackContent.of(source, Edition.INTERNAL), k.language())
                    .pdf();
        });
    }

    @ParameterizedTest
    @MethodSource("packs")
    void breaksNoNumberOverLines(Kind kind) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(kind))) {
            assertThat(HALF_NUMBER
                            .matcher(new PDFTextStripper().getText(document))
                            .results())
                    .extracting(found -> found.group())
                    .isEmpty();
        }
    }

    /** Behind a table that fills its page the charter would have one of its own. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 9, 10})
    void leavesNoCharterAloneOnAPage(int measures) throws IOException {
        byte[] pdf = RENDERER.render(PackContent.of(Packs.measuring(measures), Edition.INTERNAL), Language.DE)
                .pdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper page = new PDFTextStripper();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                page.setStartPage(i);
                page.setEndPage(i);
                String text = page.getText(document);
                if (text.contains("Proof-of-Value-Vereinbarung")) {
                    assertThat(text).as("page %d, with rows of the table", i).contains("Zielsicherheit");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void partsNoFigureFromItsUnit(Kind kind) throws IOException {
        assertThat(PrintedText.alone(pdf(kind), "EUR")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void printsNoTextOverAnother(Kind kind) throws IOException {
        assertThat(PrintedText.overlaps(pdf(kind))).isEmpty();
    }

    /** What was measured, what is recommended and what was agreed are seen together. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void putsFiveMeasuresOnOnePageWithTheirCharter(Language language) {
        List<TagTree.Block> blocks = TagTree.blocks(pdf(new Kind("huge", language)));

        assertThat(pages(blocks, "Messpunkte", "Measures").findFirst())
                .isEqualTo(pages(blocks, "Proof-of-Value-Vereinbarung", "Proof-of-value charter")
                        .findFirst());
    }

    /** A part that follows on a page with room does not leave the rest of it empty. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void fillsThePagesBehindTheValuesByMoreThanHalf(Language language) throws IOException {
        byte[] pdf = pdf(new Kind("usual", language));
        List<TagTree.Block> blocks = TagTree.blocks(pdf);
        int first =
                pages(blocks, "Erzielter Wert", "Value realised").findFirst().orElseThrow();
        int last = pages(blocks, "Daten und Methode", "Data and method")
                .findFirst()
                .orElseThrow();
        List<Double> lowest = PrintedText.lowest(pdf, FOOT);

        assertThat(last).isGreaterThan(first + 1);
        assertThat(lowest.subList(first, last - 1)).allMatch(y -> y > FOOT / 2);
    }

    private static Stream<Integer> pages(List<TagTree.Block> blocks, String... texts) {
        return blocks.stream()
                .filter(b -> Stream.of(texts).anyMatch(b.text().strip()::equals))
                .map(TagTree.Block::page);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void endsNoPageWithAHeadingOrTheHeadOfATable(Kind kind) {
        List<TagTree.Block> blocks = TagTree.blocks(pdf(kind));
        int pages = blocks.get(blocks.size() - 1).page();

        assertThat(pages).isPositive();
        for (int i = 1; i < blocks.size(); i++) {
            TagTree.Block last = blocks.get(i - 1);
            if (blocks.get(i).page() > last.page()) {
                assertThat(last.within())
                        .as(
                                "%s, on page %d, before %s",
                                last.text(), last.page() + 1, blocks.get(i).text())
                        .doesNotContain("H1", "H2", "H3", "H4", "THead");
            }
        }
    }
}
