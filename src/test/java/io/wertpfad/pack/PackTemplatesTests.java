package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.text.TemplateMistake;
import io.wertpfad.text.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who do not see the page would miss, named in the file that has it and once. */
class PackTemplatesTests {

    private static final Path SHIPPED = Path.of("report-templates/steering-pack");
    private static final String METHODS = "<h3 th:text=\"#{data.methods}\">";

    @TempDir
    private Path folder;

    @Test
    void namesTheImageWithoutAltWhereItStands() throws IOException {
        replace("data.html", METHODS, "\n<img src=\"logo.png\"/>" + METHODS);
        replace("charts.html", ",alt=", ",title=");

        assertThat(mistakes())
                .satisfiesExactly(
                        chart -> assertThat(chart).contains("charts.html:17: chart/measure has no alt text"),
                        image -> assertThat(image).contains("data.html:13: logo.png has no alt text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alt=\"Logo\"", "alt=\"\"", "th:alt=\"#{logo.alt}\"", "th:attr=\"class=1,alt=#{logo.alt}\""})
    void takesAnImageWithAlt(String alt) throws IOException {
        replace("data.html", METHODS, "<img src=\"logo.png\" " + alt + "/>" + METHODS);

        assertThat(mistakes()).isEmpty();
    }

    /** Use cases have their pages in the customer's pack as often as there are such. */
    @Test
    void namesTheHeadingThatSkipsALevel() throws IOException {
        replace("use-case.html", "<h3 th:text=\"#{measures.title}\">Messpunkte</h3>", "\n<h5>Messpunkte</h5>");

        assertThat(mistakes()).singleElement().asString().contains("use-case.html:22: <h5> skips", "<h4>");
    }

    @Test
    void namesTheFirstHeadingThatIsNotOfTheFirstLevel() throws IOException {
        replace("decide.html", "h1", "h2");

        assertThat(mistakes()).singleElement().asString().contains("decide.html:13: <h2> skips", "<h1>");
    }

    @Test
    void takesAnyHeadingInTheFrameOfTheScreen() throws IOException {
        replace("screen.html", "<main", "<h2 th:text=\"#{portfolio.title}\">Paket</h2><main");

        assertThat(mistakes()).isEmpty();
    }

    private List<String> mistakes() {
        return PackTemplates.mistakes(new Templates(folder)).stream()
                .map(TemplateMistake::getMessage)
                .toList();
    }

    private void replace(String file, String part, String written) throws IOException {
        Path own = Files.createDirectories(folder.resolve("steering-pack")).resolve(file);
        String text = Files.readString(Files.exists(own) ? own : SHIPPED.resolve(file));
        assertThat(text).contains(part);
        Files.writeString(own, text.replace(part, written));
    }
}
