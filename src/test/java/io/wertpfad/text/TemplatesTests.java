package io.wertpfad.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTests {

    private static final String SET = "test-set";

    private final Templates templates = new Templates(null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[[${7*191}]]",
                "[(${7*191})]",
                "${7*191}",
                "__${7*191}__",
                "#{greeting(1337)}",
                "\" onclick=\"x",
                "{0} it's"
            })
    void writesUntrustedTextAsItIs(String name) {
        String html = templates.render(SET, "names", Language.EN, Map.of("name", name));

        String escaped = name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        assertThat(html)
                .contains("title=\"" + escaped + "\"")
                .contains("<p>" + escaped + "</p>")
                .contains("Hello, " + escaped)
                .doesNotContain("<script", "1337<", "Hello, 1337");
    }

    @Test
    void leavesOutCharactersThatNoXmlMayHold() {
        assertThat(templates.render(SET, "names", Language.EN, Map.of("name", "a\u0000b\u0007c\uFFFE\tä\uD83D\uDE00")))
                .contains("<p>abc\tä\uD83D\uDE00</p>");
    }

    @Test
    void takesTextsAndNumbersInTheLanguage() {
        assertThat(templates.render(SET, "number", Language.DE, Map.of("value", 1234.56)))
                .contains("Wert 1.230");
        assertThat(templates.render(SET, "number", Language.EN, Map.of("value", 1234.56)))
                .contains("Value 1,230");
    }

    @Test
    void readsRecordsByTheNamesOfTheirComponents() {
        assertThat(templates.render(SET, "record", Language.EN, Map.of("content", new Titled("Steering pack"))))
                .contains("<p>Steering pack</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "no-text, 2, there.is.none",
        "no-property, 3, missing",
        "unescaped, 2, th:utext",
        "not-closed, 4, </p>",
        "elsewhere, 0, secret",
        "nowhere, 0, nowhere.html"
    })
    void namesFileLineAndReasonOfAMistake(String template, int line, String reason) {
        TemplateMistake mistake = catchThrowableOfType(
                TemplateMistake.class,
                () -> templates.render(SET, template, Language.DE, Map.of("thing", new Titled("x"), "name", "x")));

        assertThat(mistake.line()).isEqualTo(line);
        assertThat(mistake.template()).startsWith("test-set/");
        assertThat(mistake.message().in(Language.DE)).contains(reason).contains("Vorlage");
        assertThat(mistake.message().in(Language.EN)).contains(reason).contains("Template");
    }

    @Test
    void letsAWorkspaceOverrideSingleFilesAndSingleTexts(@TempDir Path folder) throws IOException {
        Path set = Files.createDirectories(folder.resolve(SET));
        Files.writeString(set.resolve("number.html"), "<b th:text=\"#{number(${value})}\">1</b>");
        Files.writeString(set.resolve("messages_de.properties"), "number=Betrag {0}\n");
        Templates own = new Templates(folder);

        assertThat(own.render(SET, "number", Language.DE, Map.of("value", 1.5))).contains("<b>Betrag 1,5</b>");
        assertThat(own.render(SET, "names", Language.DE, Map.of("name", "Ada"))).contains("Guten Tag, Ada");
    }

    @Test
    void readsNothingThroughALinkThatLeadsOutOfTheFolder(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "secret");
        Path set = Files.createDirectories(folder.resolve("templates").resolve(SET));
        Files.createSymbolicLink(set.resolve("style.css"), secret);
        Templates own = new Templates(folder.resolve("templates"));

        assertThat(own.file(SET, "style.css")).isEmpty();
        assertThat(own.file(SET, "../secret.css")).isEmpty();
        assertThat(own.file(SET, "names.html")).isPresent();
    }

    record Titled(String title) {}
}
