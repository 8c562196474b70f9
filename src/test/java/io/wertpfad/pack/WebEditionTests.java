package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import io.wertpfad.text.Templates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebEditionTests {

    private static final PackRenderer RENDERER = new PackRenderer(new Templates(null));

    @ParameterizedTest
    @CsvSource({"INTERNAL, DE", "CUSTOMER, EN"})
    void isOneFileThatNeedsNothingAndRunsNothing(Edition edition, Language language) {
        String html = html(Packs.usual(), edition, language);

        assertThat(html).doesNotContain("<script", "<object", "<link", "<iframe", "@import", "<form");
        assertThat(found(html, "<[a-z][^>]*\\s(on[a-z]+)=")).isEmpty();
        assertThat(found(html, "\\s(?:src|href|xlink:href)=\"([^\"]*)\""))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("#") || address.startsWith("data:image/"));
        assertThat(found(html, "url\\(([^)]*)\\)"))
                .allMatch(address ->
                        address.startsWith("#") || address.startsWith("\"#") || address.startsWith("\"data:image/"));
    }

    @ParameterizedTest
    @CsvSource({"INTERNAL, DE", "CUSTOMER, EN"})
    void hasEachIdOnceAndLeadsSomewhereWithEachLink(Edition edition, Language language) {
        String html = html(Packs.largest(), edition, language);
        List<String> ids = found(html, "\\sid=\"([^\"]*)\"");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(found(html, "\\shref=\"#([^\"]*)\"")).isSubsetOf(ids);
        assertThat(found(html, "<a>")).isEmpty();
    }

    @Test
    void saysInItsFootWhatItIs() {
        assertThat(html(Packs.usual(), Edition.INTERNAL, Language.DE))
                .contains("<footer>")
                .contains("Nordwind Logistik GmbH</b> · <span>Oktober 2026</span> · <span>Interne Ausgabe</span>")
                .contains("Stichtag 05.11.2026", "Revision 2 · Datenstand 42", "Inhalt ")
                .doesNotContain("Seite 1 von", "id=\"foot-left\"");
    }

    @Test
    void drawsEachMeasureWithWhatTheDrawingSays() {
        PackContent content = PackContent.of(Packs.usual(), Edition.INTERNAL);
        String html = new String(RENDERER.render(content, Language.EN).html(), StandardCharsets.UTF_8);
        int measures = content.useCases().stream()
                .map(UseCasePart::measures)
                .mapToInt(List::size)
                .sum();

        assertThat(found(html, "role=\"img\".*?<desc id=\"[^\"]*\">([^<]*)</desc>"))
                .hasSizeGreaterThanOrEqualTo(measures)
                .allMatch(text -> text.length() > 20);
    }

    @Test
    void showsUntrustedNamesAsTheyAre() {
        String name = "<script>alert(1)</script></style>]]> <img src=x onerror=1> &amp; \"q\" 'a' \u0007 [[${7*191}]]";

        assertThat(html(Packs.named(name), Edition.INTERNAL, Language.DE))
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;&lt;/style&gt;]]&gt; &lt;img src=x onerror=1&gt; &amp;amp;")
                .doesNotContain("<script", "<img src=x", "1337", "\u0007");
    }

    private static String html(PackSource source, Edition edition, Language language) {
        return new String(
                RENDERER.render(PackContent.of(source, edition), language).html(), StandardCharsets.UTF_8);
    }

    private static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(html)
                .results()
                .map((MatchResult m) -> m.groupCount() == 0 ? m.group() : m.group(1))
                .toList();
    }
}
