package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.pack.fixture.Crowded;
import io.wertpfad.pack.fixture.Crowded.Names;
import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.pack.fixture.TagTree;
import io.wertpfad.pack.pdf.AccessiblePdf;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import io.wertpfad.text.Templates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Page 1 is one page, whatever there is to decide. */
class FirstPageTests {

    private static final PackRenderer RENDERER = new PackRenderer(new Templates(null));

    @ParameterizedTest
    @CsvSource({
        "SHORT, 10, 5, DE",
        "SHORT, 12, 1, EN",
        "WORDS, 10, 5, DE",
        "WORDS, 3, 3, EN",
        "ONE_WORD, 10, 5, EN",
        "ONE_WORD, 5, 1, DE",
        "WIDE, 12, 1, DE",
        "WIDE, 5, 5, EN"
    })
    void staysOnePageAndSaysOfEachDecisionWhatIsRecommendedWhyAndWhatIsOpen(
            Names names, int measures, int dimensions, Language language) {
        PackContent content = PackContent.of(Crowded.of(names, measures, dimensions), Edition.INTERNAL);
        List<TagTree.Block> blocks =
                TagTree.blocks(RENDERER.render(content, language).pdf());
        List<TagTree.Block> first = blocks.stream().filter(b -> b.page() == 0).toList();

        assertThat(first.get(first.size() - 1).within()).contains("Figure");
        assertThat(blocks.get(first.size()).within()).contains("H2");
        assertThat(blocks.get(first.size()).text().strip()).startsWith("Pilot");
        assertThat(first)
                .extracting(b -> b.text().strip())
                .filteredOn(t -> t.equals(language == Language.DE ? "Zu klären:" : "To settle:"))
                .hasSize(3);
        assertThat(first)
                .filteredOn(b -> b.within().contains("H3") && b.text().startsWith("Pilot"))
                .hasSize(3);
        assertThat(IntStream.range(1, first.size())
                        .filter(i -> first.get(i - 1).within().contains("H3")
                                && !first.get(i).within().contains("H3")))
                .as("a heading is read before what is recommended")
                .hasSize(3)
                .allSatisfy(i -> assertThat(first.get(i).text().strip())
                        .startsWith(language == Language.DE ? "Empfehlung:" : "Recommendation:"));
    }

    @Test
    void saysAllWhereThereIsRoom() {
        Document document = RENDERER.document(PackContent.of(Packs.smallest(), Edition.INTERNAL), Language.DE);

        assertThat(AccessiblePdf.beginsWithOnePage(RENDERER.source(document, RENDERER.xhtml(document))))
                .isTrue();
    }

    @Test
    void saysLessWhereThereIsNone() {
        Document document =
                RENDERER.document(PackContent.of(Crowded.of(Names.WORDS, 10, 5), Edition.INTERNAL), Language.DE);

        assertThat(AccessiblePdf.beginsWithOnePage(RENDERER.source(document, RENDERER.xhtml(document))))
                .isFalse();
    }

    @Test
    void countsWhatItLeavesOut() {
        PackContent content = PackContent.of(Crowded.of(Names.WORDS, 10, 5), Edition.INTERNAL);
        FirstPage whole = FirstPage.whole(content, DrawnTexts.STYLE, new Say(Language.DE));
        for (Extent extent : Extent.FROM_MOST) {
            FirstPage first = whole.with(extent);

            assertThat(said(first) + first.moreBeside()).isEqualTo(said(whole));
            assertThat(first.changes().size() + first.moreChanges())
                    .isEqualTo(whole.changes().size() + whole.moreChanges());
            assertThat(first.revised().size() + first.moreRevised())
                    .isEqualTo(whole.revised().size() + whole.moreRevised());
        }
    }

    private static int said(FirstPage first) {
        return first.upcoming().size()
                + first.notices().size()
                + first.hangingBeside().size()
                + first.pack().decide().due().stream()
                        .mapToInt(due -> first.hanging(due).size())
                        .sum();
    }

    @Test
    void shortensNamesOnPaperOnly() {
        PackContent content = PackContent.of(Crowded.of(Names.WORDS, 10, 5), Edition.INTERNAL);

        assertThat(new String(RENDERER.render(content, Language.DE).html(), StandardCharsets.UTF_8))
                .contains("<h3><a href=\"#uc-cr-0\">"
                        + content.decide().due().get(0).name().de());
    }
}
