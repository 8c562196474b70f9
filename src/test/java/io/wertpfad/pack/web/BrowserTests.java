package io.wertpfad.pack.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.pack.PackContent;
import io.wertpfad.pack.PackRenderer;
import io.wertpfad.pack.Rendered;
import io.wertpfad.pack.SamplePack;
import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import io.wertpfad.text.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTML edition as a browser shows it, on a telephone and on a desk. Skipped where no Chromium is installed. */
class BrowserTests {

    private static final int TELEPHONE = 390;
    private static final int HEIGHT = 844;
    private static final int TAB_KEY = 9;
    private static final int ENTER_KEY = 13;
    private static final PackRenderer RENDERER = new PackRenderer(new Templates(null));

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(
                Browser.installed().isPresent(), "no chromium on the path, so that no page can be looked at");
        browser = Browser.start(Browser.installed().get(), Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "usual, INTERNAL, DE, 390",
        "usual, INTERNAL, DE, 1280",
        "usual, CUSTOMER, EN, 360",
        "usual, CUSTOMER, EN, 800",
        "smallest, INTERNAL, DE, 390",
        "smallest, INTERNAL, DE, 1280",
        "largest, INTERNAL, EN, 390",
        "long-lived, INTERNAL, DE, 360",
        "portfolio, INTERNAL, DE, 390",
        "portfolio, INTERNAL, DE, 1280",
    })
    void showsAllOfAPackToEverybody(String pack, Edition edition, Language language, int width) throws IOException {
        try (Tab tab = browser.open(file(pack, edition, language), width, HEIGHT)) {
            PageCheck.passes(tab);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "usual, DE, 1000",
        "usual, DE, 1200",
        "usual, DE, 1440",
        "usual, EN, 1000",
        "usual, EN, 1200",
        "usual, EN, 1440",
        "huge, DE, 1000",
        "huge, EN, 1440",
        "largest, DE, 1200",
        "long-lived, DE, 360",
        "long-lived, DE, 1280",
        "long-lived, EN, 1280",
        "sample, DE, 1000",
        "sample, DE, 1200",
        "sample, DE, 1440",
        "sample, EN, 1000",
        "sample, EN, 1200",
        "sample, EN, 1440",
        "portfolio, DE, 1000",
        "portfolio, EN, 1200",
    })
    void keepsWordsAndFiguresOfTablesWhole(String pack, Language language, int width) throws IOException {
        try (Tab tab = browser.open(file(pack, Edition.INTERNAL, language), width, HEIGHT)) {
            assertThat(PageCheck.strings(tab, "brokenWords.js")).isEmpty();
            assertThat(PageCheck.strings(tab, "wideElements.js")).isEmpty();
            assertThat(PageCheck.strings(tab, "cutTexts.js")).isEmpty();
        }
    }

    /** Where there is room, rows stand as rows: blocks everywhere would break nothing, either. */
    @Test
    void showsTablesAsTablesOnADesk() throws IOException {
        try (Tab tab = browser.open(file("sample", Edition.INTERNAL, Language.DE), 1440, HEIGHT)) {
            assertThat(tab.evaluate("[...document.querySelectorAll('main tr')].every("
                                    + "row => getComputedStyle(row).display === 'table-row')")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void findsWhatIsWrongWithAPage() throws IOException {
        Path spoilt = folder.resolve("wrong.html");
        Files.writeString(
                spoilt,
                Files.readString(file("smallest", Edition.INTERNAL, Language.DE))
                        .replace(
                                "<main",
                                "<p style='color: #cccccc; width: 900px'>pale</p><table><tr><td style='display: block;"
                                        + " width: 3em; overflow-wrap: anywhere'>Zielsicherheit</td></tr></table><main"));
        try (Tab tab = browser.open(spoilt, TELEPHONE, HEIGHT)) {
            tab.evaluate(PageCheck.axe());
            assertThat(PageCheck.strings(tab, "violations.js")).anyMatch(v -> v.startsWith("color-contrast"));
            assertThat(PageCheck.strings(tab, "wideElements.js")).anyMatch(v -> v.contains("pale"));
            assertThat(PageCheck.strings(tab, "brokenWords.js")).anyMatch(v -> v.startsWith("Zielsicherheit"));
        }
    }

    @Test
    void leadsTheKeyboardThroughThePageInReadingOrder() throws IOException {
        try (Tab tab = browser.open(file("usual", Edition.INTERNAL, Language.DE), TELEPHONE, HEIGHT)) {
            List<String> seen = PageCheck.stops(tab);

            assertThat(seen.get(0)).startsWith("0 seen Zum Inhalt springen");
            assertThat(seen.get(1)).startsWith("1 seen Heute entscheiden");
            PageCheck.inReadingOrder(seen);
        }
    }

    @Test
    void skipsToTheContent() throws IOException {
        try (Tab tab = browser.open(file("usual", Edition.INTERNAL, Language.EN), TELEPHONE, HEIGHT)) {
            tab.call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
            tab.press("Tab", TAB_KEY);
            tab.press("Enter", ENTER_KEY);

            assertThat(tab.evaluate("document.activeElement.localName").asString())
                    .isEqualTo("main");
        }
    }

    /** A template cannot hold a script; if something ever got one into the file, it would still not run. */
    @Test
    void runsNoScriptAndFetchesNothing() throws IOException {
        Path page = file("smallest", Edition.INTERNAL, Language.DE);
        Path spoilt = folder.resolve("spoilt.html");
        Files.writeString(
                spoilt,
                Files.readString(page)
                        .replace(
                                "</main>",
                                "<script>document.title = 'ran'</script><img alt='' src='" + page.toUri()
                                        + "' onerror=\"document.title = 'ran'\"></main>"));
        try (Tab tab = browser.open(spoilt, TELEPHONE, HEIGHT)) {
            assertThat(tab.evaluate("document.title").asString()).startsWith("Steering-Paket");
            assertThat(tab.complaints())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(c -> c.contains("Content Security Policy"));
        }
    }

    private static Path file(String pack, Edition edition, Language language) throws IOException {
        Path file = folder.resolve(pack + "_" + edition.code() + "_" + language.code() + ".html");
        if (!Files.exists(file)) {
            Files.write(file, rendered(pack, edition, language).html());
        }
        return file;
    }

    private static Rendered rendered(String pack, Edition edition, Language language) {
        return switch (pack) {
            case "portfolio" -> RENDERER.render(Packs.portfolio(), language);
            case "smallest" -> RENDERER.render(PackContent.of(Packs.smallest(), edition), language);
            case "long-lived" -> RENDERER.render(PackContent.of(Packs.longLived(12), edition), language);
            case "huge" -> RENDERER.render(PackContent.of(Packs.huge(), edition), language);
            case "sample" -> RENDERER.render(PackContent.of(SamplePack.source(), edition), language);
            case "largest" -> RENDERER.render(PackContent.of(Packs.largest(), edition), language);
            default -> RENDERER.render(PackContent.of(Packs.usual(), edition), language);
        };
    }
}
