package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import io.wertpfad.text.TemplateMistake;
import io.wertpfad.text.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fonts that a template brings. */
class FontFaceTests {

    private static final Path SHIPPED = Path.of("report-templates/steering-pack/pack.css");

    @TempDir
    private Path folder;

    @Test
    void embedsTheFontThatLiesBesideTheTemplates() throws IOException {
        withFont("LiberationSans-Italic.ttf");
        Templates templates = new Templates(folder);
        byte[] pdf = new PackRenderer(templates)
                .render(PackContent.of(Packs.usual(), Edition.INTERNAL), Language.DE)
                .pdf();

        assertThat(PackTemplates.mistakes(templates)).isEmpty();
        assertThat(PackGate.violations(pdf)).isEmpty();
        assertThat(fonts(pdf)).anyMatch(name -> name.endsWith("+LiberationSans-Italic"));
    }

    /** Of the fonts at hand, one has a single character more. */
    @Test
    void knowsTheCharactersThatTheEmbeddedFontLacks() throws IOException {
        Path set = withFont("LiberationSerif-Regular.ttf");
        Templates templates = new Templates(folder);
        IntPredicate characters = FontCheck.characters(
                Files.readString(set.resolve("pack.css")), file -> templates.file("steering-pack", file));

        assertThat(characters.test('\uF004')).isTrue();
        assertThat(characters.test('株')).isFalse();
        assertThat(FontCheck.characters(Files.readString(SHIPPED), file -> Optional.empty())
                        .test('a'))
                .isFalse();
    }

    @Test
    void namesTheFileOfAFontThatIsMissingOrNoFont() throws IOException {
        Path set = style("muster.ttf");
        assertThat(mistakes()).singleElement().asString().contains("pack.css:1", "muster.ttf", "no file");

        Files.writeString(set.resolve("muster.ttf"), "no font at all");
        assertThat(mistakes()).singleElement().asString().contains("pack.css:1", "muster.ttf", "cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "font-family: \"Lato\"",
                "font-family:Lato, 'Open Sans'",
                "font-family: Lato, muster",
                "font: italic 9pt/1.2 Lato",
                "font: medium \"Lato\" !important",
                "FONT:9pt Lato"
            })
    void namesTheFontThatNoRuleBrings(String written) throws IOException {
        Path set = withFont("LiberationSans-Italic.ttf");
        append(set, ".muted { " + written + "; }\n.small { font-family: Lato; }\n");

        assertThat(mistakes().get(0))
                .contains("pack.css:" + (lines() + 2) + ": ", "no font \"Lato\"", "@font-face")
                .contains("Valid: Liberation Sans, sans-serif, serif, monospace, Muster.");
        assertThat(mistakes()).filteredOn(m -> m.contains("\"Lato\"")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "font-family: Muster, Lato",
                "font-family: Arial, sans-serif",
                "font-family: \"liberation sans\", Arial",
                "font-family: Liberation   Sans",
                "font-family: SANS-SERIF",
                "font-family: inherit",
                "font: 9pt/1.2 'Muster', Lato",
                "font: bold 9pt serif",
                "font-weight: bold"
            })
    void takesFontsThatThereAreAndWhatBrowsersFallBackOn(String written) throws IOException {
        Path set = withFont("LiberationSans-Italic.ttf");
        append(set, ".muted { " + written + " }\n/* font-family: Lato */\n");

        assertThat(mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "font-family:Lato, 'Liberation Sans'",
                "font-family: Lato, muster, Muster",
                "font: italic 9pt/1.2 Lato, sans-serif"
            })
    void hintsAtTheFontThatGivesWayToAnotherOneOfItsList(String written) throws IOException {
        Path set = withFont("LiberationSans-Italic.ttf");
        append(set, ".muted { " + written + "; }\n");

        assertThat(mistakes()).isEmpty();
        assertThat(PackTemplates.replacedFonts(new Templates(folder)))
                .first()
                .satisfies(hint -> assertThat(hint.message().in(Language.EN))
                        .contains("pack.css, line " + (lines() + 2), "no font \"Lato\"", "@font-face"));
    }

    private static void append(Path set, String rules) throws IOException {
        Files.writeString(set.resolve("pack.css"), rules, StandardOpenOption.APPEND);
    }

    private static int lines() throws IOException {
        return Files.readAllLines(SHIPPED).size();
    }

    /** A set whose style brings a font, which lies beside it. */
    private Path withFont(String font) throws IOException {
        Path set = style("muster.ttf");
        try (InputStream stream = FontFaceTests.class.getResourceAsStream("/liberation/" + font)) {
            Files.copy(stream, set.resolve("muster.ttf"));
        }
        return set;
    }

    private List<String> mistakes() {
        return PackTemplates.mistakes(new Templates(folder)).stream()
                .map(TemplateMistake::getMessage)
                .toList();
    }

    private Path style(String font) throws IOException {
        Path set = Files.createDirectories(folder.resolve("steering-pack"));
        String face = "@font-face { font-family: Muster; src: url(" + font + "); }\n";
        String css = Files.readString(SHIPPED).replace("font-family: \"Liberation Sans\"", "font-family: Muster");
        Files.writeString(set.resolve("pack.css"), face + css);
        return set;
    }

    private static List<String> fonts(byte[] pdf) throws IOException {
        List<String> names = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    names.add(page.getResources().getFont(name).getName());
                }
            }
        }
        return names;
    }
}
