package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.text.Language;
import io.wertpfad.text.TemplateMistake;
import io.wertpfad.text.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes in the style sheets, each named once and with the line where it begins. */
class StyleCheckTests {

    private static final Path SHIPPED = Path.of("report-templates/steering-pack");
    private static final String MUTED = ".muted { color: #55626c; }\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".muted { color: #55626c;\n",
                ".muted { color: #55626c\n",
                ".muted\n{ color: #55626c;\n\n",
                ".muted { color: #55626c; /* } */\n",
                ".muted { content: \"}\"; color: #55626c;\n",
                ".muted { content: '\\'}'; color: #55626c;\n",
                ".muted { color: #55626c; .other { color: #55626c; }\n"
            })
    void namesTheRuleThatIsNeverClosed(String written) throws IOException {
        int line = replace("pack.css", MUTED, written);

        assertThat(mistakes()).singleElement().asString().contains("pack.css:" + line + ": The rule \".muted\"");
    }

    @Test
    void namesTheColourThatIsNeverClosedAsThatAlone() throws IOException {
        int line = replace("pack.css", ".chart-good { color: #004f86; }\n", ".chart-good { color: #004f86\n");

        assertThat(mistakes()).singleElement().asString().contains("pack.css:" + line + ": The rule \".chart-good\"");
    }

    @Test
    void namesThePageThatIsNeverClosed() throws IOException {
        int line = replace("pack.css", "@page {", "@page {");
        replace("pack.css", "}\n\n/* Colours", "\n\n/* Colours");
        assertThat(mistakes()).singleElement().asString().contains("pack.css:" + line + ": The rule \"@page\"");

        int foot = replace("pack.css", "@bottom-left {", "@bottom-center { content: none;\n@bottom-left {");
        assertThat(mistakes())
                .satisfiesExactly(
                        page -> assertThat(page).contains("pack.css:" + line + ": The rule \"@page\""),
                        margin -> assertThat(margin).contains("pack.css:" + foot + ": The rule \"@bottom-center\""));
    }

    @Test
    void namesTheLastRuleThatIsNeverClosed() throws IOException {
        int line = replace("pack.css", MUTED, MUTED);
        String before = Files.readString(set().resolve("pack.css"))
                .lines()
                .limit(line - 1)
                .reduce("", (all, next) -> all + next + "\n");
        Files.writeString(set().resolve("pack.css"), before + "@media print {\n.muted { margin: 0; }\n\n");

        assertThat(mistakes()).singleElement().asString().contains("pack.css:" + line + ": The rule \"@media print\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".muted { color: #55626c; } }\n",
                ".muted { color: #55626c; /* { */ } }\n",
                ".muted { color: #55626c; content: \"{\"; } }\n",
                ".muted color: #55626c; }\n",
                ".muted ( color: #55626c; }\n"
            })
    void namesTheBraceThatClosesNothing(String written) throws IOException {
        int line = replace("pack.css", MUTED, written);

        assertThat(mistakes()).singleElement().asString().contains("pack.css:" + line + ": This }");
    }

    @Test
    void namesSeveralRulesAndWhatElseIsWrong() throws IOException {
        int muted = replace("pack.css", MUTED, ".muted { color: #55626c;\n");
        int what = replace("pack.css", ".what { color: #55626c; }\n", ".what { color: #55626c;\n");
        int nowrap = replace("pack.css", ".nowrap { white-space: nowrap; }\n", ".nowrap { white-space: flex; }\n");

        assertThat(mistakes())
                .satisfiesExactly(
                        first -> assertThat(first).contains("pack.css:" + muted + ": "),
                        second -> assertThat(second).contains("pack.css:" + nowrap + ": ", "flex"),
                        third -> assertThat(third).contains("pack.css:" + what + ": "));
    }

    @Test
    void namesTheQuotationMarkThatIsNeverClosed() throws IOException {
        int line = replace("pack.css", MUTED, ".muted { content: \"; }\n");

        assertThat(mistakes()).singleElement().asString().contains("pack.css:" + line + ": The quotation mark");
    }

    @Test
    void namesTheCommentThatNeverEnds() throws IOException {
        int line = replace("pack.css", MUTED, MUTED);
        replace("pack.css", MUTED, MUTED + "/* { never\n");
        cutAfter("/* { never\n");
        assertThat(mistakes()).singleElement().asString().contains("pack.css:" + (line + 1) + ": The comment");
    }

    @Test
    void namesTheCommentThatNeverBegins() throws IOException {
        int line = replace("pack.css", MUTED, "or, so to say, * /\nnot */ " + MUTED);

        assertThat(mistakes()).singleElement().asString().contains("pack.css:" + line + ": What begins here");
    }

    @Test
    void takesBracesWithinCommentsAndStrings() throws IOException {
        replace(
                "pack.css",
                MUTED,
                "/* { } } */ .muted:before { content: \"{ } }\"; } .muted:after { content: '}'; }\n");

        assertThat(mistakes()).isEmpty();
    }

    @Test
    void saysItInGerman() throws IOException {
        replace("pack.css", MUTED, ".muted { color: #55626c;\n");

        assertThat(PackTemplates.mistakes(new Templates(folder)))
                .singleElement()
                .extracting(mistake -> mistake.message().in(Language.DE))
                .asString()
                .contains("pack.css, Zeile", "„.muted“", "nie geschlossen", "fehlende }");
    }

    /** Browsers know rules within rules. */
    @Test
    void looksAtTheSheetOfTheScreenAsBrowsersDo() throws IOException {
        String badge = ".badge { display: inline-block; }\n";
        replace("screen.css", badge, ".badge { font-family: system-ui, Lato; & b { color: #000000; } }\n");
        assertThat(mistakes()).isEmpty();

        int line = replace("screen.css", "color: #000000; } }\n", "color: #000000; }\n");
        assertThat(mistakes()).singleElement().asString().contains("screen.css:" + line + ": The rule \".badge\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import url(\"https://fonts.example.org/css?family=Lato\");",
                "@import url('https://fonts.example.org/css2?family=Lato:wght@400;700&display=swap');",
                "@import url(https://fonts.example.org/css2?family=Lato:wght@400;700);",
                "@import \"screen.css\" print;",
                "@IMPORT 'nowhere:x.css'"
            })
    void refusesOtherSheetsWithoutAWordOfTheRenderer(String written) throws IOException {
        int line = replace("pack.css", MUTED, written + "\n" + MUTED);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(mistakes()).singleElement().asString().contains("pack.css:" + line + ": @import is not allowed");
        } finally {
            System.setOut(out);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private List<String> mistakes() {
        return PackTemplates.mistakes(new Templates(folder)).stream()
                .map(TemplateMistake::getMessage)
                .toList();
    }

    private Path set() throws IOException {
        return Files.createDirectories(folder.resolve("steering-pack"));
    }

    /** In the workspace's file, or else the shipped one; gives the line on which it begins. */
    private int replace(String file, String part, String written) throws IOException {
        Path own = set().resolve(file);
        String css = Files.readString(Files.exists(own) ? own : SHIPPED.resolve(file));
        assertThat(css).contains(part);
        Files.writeString(own, css.replace(part, written));
        return StyleCheck.line(css, css.indexOf(part));
    }

    /** No other comment behind it may end this one. */
    private void cutAfter(String part) throws IOException {
        Path own = set().resolve("pack.css");
        String css = Files.readString(own);
        Files.writeString(own, css.substring(0, css.indexOf(part) + part.length()));
    }
}
