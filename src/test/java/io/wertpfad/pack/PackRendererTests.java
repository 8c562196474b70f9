package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import io.wertpfad.text.Templates;
import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated // changes what all of the process share
class PackRendererTests {

    private static final PackRenderer RENDERER = new PackRenderer(new Templates(null));

    @ParameterizedTest
    @CsvSource({"INTERNAL, DE", "INTERNAL, EN", "CUSTOMER, DE", "CUSTOMER, EN"})
    void conformsToPdfA3aAndPdfUa1(Edition edition, Language language) {
        assertThat(Conformance.violations(
                        render(Packs.usual(), edition, language).pdf()))
                .isEmpty();
    }

    @Test
    void conformsWithoutAnActiveUseCase() throws IOException {
        Rendered pack = render(Packs.waitingOnly(), Edition.INTERNAL, Language.DE);

        assertThat(Conformance.violations(pack.pdf())).isEmpty();
        assertThat(text(pack.pdf())).contains("Heute ist keine Entscheidung fällig.", "Schulung");
    }

    @Test
    void conformsWithOneMonthOfOneMeasureAndWithThirtyMeasuresOfLongNames() {
        assertThat(Conformance.violations(
                        render(Packs.smallest(), Edition.INTERNAL, Language.DE).pdf()))
                .isEmpty();
        assertThat(Conformance.violations(
                        render(Packs.largest(), Edition.INTERNAL, Language.EN).pdf()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DE, Fällige Entscheidungen", "EN, Decisions due"})
    void conformsOverAllCustomers(Language language, String heading) throws IOException {
        Rendered portfolio = RENDERER.render(Packs.portfolio(), language);

        assertThat(Conformance.violations(portfolio.pdf())).isEmpty();
        assertThat(portfolio.name()).isEqualTo("portfolio_2026-10_" + language.code());
        assertThat(text(portfolio.pdf())).contains(heading, "Nordwind Logistik GmbH", "lindenau");
    }

    @Test
    void givesTheSameBytesInAnyZoneAndLocale() {
        Rendered first = render(Packs.usual(), Edition.INTERNAL, Language.DE);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Rendered second = new PackRenderer(new Templates(null))
                    .render(PackContent.of(Packs.usual(), Edition.INTERNAL), Language.DE);

            assertThat(second.pdf()).isEqualTo(first.pdf());
            assertThat(second.html()).isEqualTo(first.html());
            assertThat(second.json()).isEqualTo(first.json());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @CsvSource({"INTERNAL, DE", "CUSTOMER, EN"})
    void printsTheFiguresOfTheSidecarInTheReadersLocale(Edition edition, Language language) throws IOException {
        PackContent content = PackContent.of(Packs.usual(), edition);
        String text = text(RENDERER.render(content, language).pdf());

        Say say = new Say(language);
        for (UseCasePart useCase : content.useCases()) {
            assertThat(text).contains(plain(say.text(useCase.name())));
            for (MeasurePart measure : useCase.measures()) {
                assertThat(text)
                        .contains(plain(say.value(measure.baseline(), measure.unit())))
                        .contains(plain(say.value(measure.now(), measure.unit())))
                        .contains(plain(say.value(measure.targetLevel(), measure.unit())))
                        .contains(plain(say.change(measure)))
                        .contains(plain(say.interval(measure)));
            }
        }
        assertThat(text).contains(content.contentHash());
    }

    @Test
    void numbersItsPagesAndSpeaksOneLanguage() throws IOException {
        byte[] german = render(Packs.usual(), Edition.INTERNAL, Language.DE).pdf();
        byte[] english = render(Packs.usual(), Edition.INTERNAL, Language.EN).pdf();
        int pages = pages(german);

        assertThat(text(german))
                .contains("Seite 1 von " + pages, "Seite " + pages + " von " + pages)
                .contains("Heute entscheiden", "12 Tage überfällig")
                .doesNotContain("Decide today", "Recommendation");
        assertThat(text(english))
                .contains("Page 1 of " + pages(english), "Decide today", "12 days overdue")
                .doesNotContain("Heute", "Empfehlung");
    }

    @Test
    void saysWhatIsThereToSettleAndWhatStandsInTheWay() throws IOException {
        assertThat(text(render(Packs.usual(), Edition.INTERNAL, Language.EN).pdf()))
                .contains("To settle: What is changed so that the rest reaches its target too")
                .contains("Firewall lässt keine Fernverbindung zu", "126 days", "6 days overdue");
    }

    @Test
    void listsDecisionsMeetingsAndWhatStays() throws IOException {
        assertThat(text(render(Packs.usual(), Edition.INTERNAL, Language.DE).pdf()))
                .contains("Entscheidungspunkte", "Keine gemeinsame Entscheidung, nicht dabei war: Kunde.")
                .contains("Sensoren in Halle 3 tauschen", "am 17.10.2026")
                .contains("Was bleibt", "Wartung zum Festpreis", "Lindenau Gebäudedienste AG")
                .contains("Bedienertraining")
                .doesNotContain("Stammdaten unvollständig");
        assertThat(text(render(Packs.usual(), Edition.CUSTOMER, Language.DE).pdf()))
                .contains("Wartung zum Festpreis", "bei einem")
                .doesNotContain("Lindenau");
    }

    @Test
    void saysSoWhereNothingIsRecordedYet() throws IOException {
        assertThat(text(render(Packs.smallest(), Edition.INTERNAL, Language.EN).pdf()))
                .contains("No decision on these use cases has been recorded yet.")
                .contains("No hurdle is open.", "No meeting in the log yet.")
                .contains("No building block has come out", "No use case is waiting for a free place.");
    }

    @Test
    void saysWhatIsNextWhenNoDecisionIsDue() throws IOException {
        assertThat(text(render(Packs.smallest(), Edition.INTERNAL, Language.EN).pdf()))
                .contains(
                        "No decision is due today.", "decision on 20 Oct 2027 on the basis of the September 2027 pack")
                .contains("This is the first pack");
    }

    @Test
    void printsUntrustedNamesAsTheyAre() throws IOException {
        String name = "<script>alert(1)</script> [[${7*191}]] ${7*191} __${7*191}__ A & B \"C\" 'D'";
        Rendered pack = render(Packs.named(name), Edition.INTERNAL, Language.DE);

        assertThat(text(pack.pdf())).contains(name).doesNotContain("1337");
        assertThat(Conformance.violations(pack.pdf())).isEmpty();
    }

    @Test
    void writesCharactersThatTheFontLacksInAPlainerForm() throws IOException {
        Rendered pack = render(Packs.named("CO₂ \u0007 漢 Ωμ"), Edition.INTERNAL, Language.DE);

        assertThat(text(pack.pdf())).contains("CO2", "□ Ωμ");
        assertThat(Conformance.violations(pack.pdf())).isEmpty();
    }

    @Test
    void carriesItsDataInside() throws IOException {
        Rendered pack = render(Packs.usual(), Edition.INTERNAL, Language.DE);
        try (PDDocument document = Loader.loadPDF(pack.pdf())) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files.values())
                    .extracting(f -> f.getFilename())
                    .containsExactlyInAnyOrder(pack.name() + ".json", pack.name() + ".csv");
            for (var file : files.values()) {
                if (file.getFilename().endsWith(".json")) {
                    assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(pack.json());
                }
            }
        }
    }

    @Test
    void namesItsFilesByCustomerPeriodEditionLanguageAndRevision() {
        assertThat(render(Packs.usual(), Edition.CUSTOMER, Language.EN).name())
                .isEqualTo("nordwind_2026-10_customer_en_r2");
        assertThat(render(Packs.smallest(), Edition.INTERNAL, Language.DE).name())
                .isEqualTo("nordwind_2026-10_internal_de");
    }

    private static Rendered render(PackSource source, Edition edition, Language language) {
        return RENDERER.render(PackContent.of(source, edition), language);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    /** As text is found in a PDF: any white space is one space. */
    private static String plain(String text) {
        return text.replace("₂", "2").replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
