package io.wertpfad.pack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wertpfad.text.TemplateMistake;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPageTests {

    private static final String FRAME =
            "<html><head><title>Frame</title></head><body><main id=\"content\"></main></body></html>";

    private final Map<String, String> files = new HashMap<>(Map.of("pack.css", "", "logo.png", "PNG"));

    @Test
    void putsTheContentIntoTheFrameAndNamesItsParts() {
        List<String> named = new ArrayList<>();
        WebPage.of(source("<h2>First  part</h2><h2 id=\"uc-a\">A &amp; B</h2>", parts -> {
            parts.forEach(part -> named.add(part.id() + " " + part.text()));
            return FRAME;
        }));

        assertThat(named).containsExactly("part-1 First part", "uc-a A & B");
        assertThat(page("<h2>First</h2>"))
                .startsWith("<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">")
                .contains("default-src 'none'", "name=\"viewport\"", "<title>Pack &amp; &lt;more&gt;</title>")
                .contains("<main id=\"content\"><h2 id=\"part-1\">First</h2></main>");
    }

    @Test
    void keepsTextText() {
        assertThat(page("<p title=\"&quot;&lt;'\">&lt;script&gt; ]]&gt; &lt;/style&gt; &amp;lt; &quot;</p>"))
                .contains("<p title=\"&quot;&lt;'\">&lt;script&gt; ]]&gt; &lt;/style&gt; &amp;lt; \"</p>")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>1</script>",
                "<p onclick=\"1\">x</p>",
                "<a href=\"javascript:1\">x</a>",
                "<a href=\"https://example.org/\">x</a>",
                "<a href=\"//example.org/\">x</a>",
                "<img src=\"https://example.org/a.png\" alt=\"\"/>",
                "<img src=\"../a.png\" alt=\"\"/>",
                "<img src=\"logo.png\"/>",
                "<img src=\"logo.png\" srcset=\"b.png 2x\" alt=\"\"/>",
                "<iframe src=\"a\"></iframe>",
                "<svg><use href=\"https://example.org/\"/></svg>",
                "<style>p { color: red }</style>",
                "<base href=\"https://example.org/\"/>",
                "<object type=\"chart/none\" alt=\"Chart\"></object>",
                "<object type=\"chart/box\"></object>",
                "<object type=\"symbol/none\"></object>",
                "<object type=\"chart/box\" data=\"a.svg\" alt=\"Chart\"></object>",
                "<p style=\"background: url(https://example.org/a.png)\">x</p>",
                "<p style=\"background: u\\72l(https://example.org/a.png)\">x</p>",
                "<p tabindex=\"3\">x</p>"
            })
    void refusesWhatNoPageMayHold(String content) {
        assertThatThrownBy(() -> page(content))
                .isInstanceOf(TemplateMistake.class)
                .hasMessageStartingWith("set/pack.html:0: ");
    }

    @Test
    void refusesStylesInTheHeadInsteadOfLeavingThemOut() {
        String xhtml = "<html><head><title>x</title><style>p { color: red }</style></head><body/></html>";
        WebSource usual = source("", parts -> FRAME);
        WebSource source = new WebSource(
                "set",
                "pack.html",
                xhtml,
                "frame.html",
                usual.frame(),
                usual.files(),
                usual.drawings(),
                usual.pictures(),
                "en");

        assertThatThrownBy(() -> WebPage.of(source))
                .isInstanceOf(TemplateMistake.class)
                .hasMessageStartingWith("set/pack.html:0: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import 'a.css';",
                "@import url(https://example.org/a.css);",
                "p { background: url(https://example.org/a.png) }",
                "p { background: URL( 'none.png' ) }",
                "p { background: image-set('https://example.org/a.png' 1x) }",
                "p { background: u\\72l(https://example.org/a.png) }",
                "p { color: red } </style><p>",
                "p { content: 'open }",
                "/* open"
            })
    void refusesStylesThatFetchOrBreakOut(String css) {
        files.put("pack.css", "p { color: red }\n" + css);

        assertThatThrownBy(() -> page("<p>x</p>"))
                .isInstanceOf(TemplateMistake.class)
                .hasMessageStartingWith("set/pack.css:2: ");
    }

    @Test
    void takesImagesAndStylesIntoTheFile() {
        files.put(
                "pack.css",
                "/* no */ @font-face { src: url(a.ttf); } @page { size: A4; @bottom-left { content: none } }\n"
                        + "p::before { content: '</style>'; background: url(\"logo.png\"); margin: -1.5pt 2px; }");

        assertThat(page("<img src=\"logo.png\" alt=\"Logo\"/>"))
                .contains("<img alt=\"Logo\" src=\"data:image/png;base64,UE5H\">")
                .contains("url(\"data:image/png;base64,UE5H\")", "'\\3c /style>'", "@page { size: A4;  }")
                .contains("margin: calc(-1.5 * var(--pt)) 2px")
                .doesNotContain("font-face", "no */", "bottom-left");
    }

    @Test
    void leavesOutWhatIsForPaper() {
        assertThat(page("<div id=\"foot-left\">Foot</div><p>a<span class=\"print-only x\">Page</span></p>"))
                .contains("<main id=\"content\"><p>a</p></main>");
    }

    @Test
    void drawsInTheSizeThatTheStylesSayAndSaysWhatIsToBeSeen() {
        files.put("pack.css", "object { --width: 200; --height: 100; } object[type=\"chart/box\"] { --height: 80; }");

        assertThat(page("<object class=\"drawing\" type=\"chart/box\" alt=\"A &lt;box&gt;\"></object>"
                        + "<object type=\"symbol/box\"></object>"))
                .contains("<svg aria-labelledby=\"drawing-1-desc\" class=\"drawing\"", "viewBox=\"0 0 200 80\"")
                .contains("role=\"img\"", "<desc id=\"drawing-1-desc\">A &lt;box&gt;</desc>")
                .contains("<svg aria-hidden=\"true\"", "viewBox=\"0 0 10 10\"");
    }

    @Test
    void hasEachIdOnceAndNoLinkThatLeadsNowhere() {
        assertThat(page("<p id=\"a\">1</p><p id=\"a\">2</p><a href=\"#a\">to</a><a href=\"#b\">fro</a>"))
                .contains("<p id=\"a\">1</p><p id=\"a-2\">2</p><a href=\"#a\">to</a><a>fro</a>");
    }

    @Test
    void tellsEachCellItsColumn() {
        assertThat(
                        page(
                                "<table><thead><tr><th scope=\"col\">Day</th><th scope=\"col\">What</th></tr></thead><tbody>"
                                        + "<tr><th scope=\"rowgroup\" rowspan=\"2\">1</th><td>a</td></tr><tr><td>b</td></tr></tbody></table>"))
                .contains(
                        "<td data-label=\"What\" role=\"cell\">a</td>", "<td data-label=\"What\" role=\"cell\">b</td>")
                .contains("role=\"rowheader\"", "role=\"columnheader\"", "<tr role=\"row\">");
    }

    @Test
    void letsAWideTableScrollInABoxOfItsOwn() {
        assertThat(page("<h3>Costs</h3><table class=\"scrolls\"><tbody><tr><td>1</td></tr></tbody></table>"))
                .contains("<div aria-label=\"Costs\" class=\"scroll\" role=\"group\" tabindex=\"0\"><table");
    }

    private String page(String content) {
        return new String(WebPage.of(source(content, parts -> FRAME)), StandardCharsets.UTF_8);
    }

    private WebSource source(String content, Function<List<PagePart>, String> frame) {
        String xhtml = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Pack &amp; &lt;more&gt;</title>"
                + "<link rel=\"stylesheet\" href=\"pack.css\"/></head><body>" + content + "</body></html>";
        return new WebSource(
                "set",
                "pack.html",
                xhtml,
                "frame.html",
                frame,
                file -> Optional.ofNullable(files.get(file)).map(text -> text.getBytes(StandardCharsets.UTF_8)),
                object -> object.getAttribute("type").endsWith("/box")
                        ? (graphics, width, height) -> {
                            graphics.setPaint(Color.BLACK);
                            graphics.fill(new Rectangle2D.Double(0, 0, width, height));
                        }
                        : null,
                new SharedPictures(),
                "de");
    }
}
