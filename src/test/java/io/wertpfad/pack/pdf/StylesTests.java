package io.wertpfad.pack.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class StylesTests {

    private static final String CSS = """
            @page { size: A5 }
            table { border-collapse: collapse }
            th, td { border-bottom: 1pt solid #888888 }
            .strong { font-weight: bold }
            #second { margin-left: 40pt }
            p[data-kind="a"] { text-align: right }
            """;

    /** Matches nothing, but makes the styles of all elements be searched one by one. */
    private static final String ONE_BY_ONE = "code + code { color: red }\n";

    private static final String BODY = """
            <h1>Title</h1>
            <p id="first" title="x">One</p><p id="second" title="y">Two</p>
            <p data-kind="a">Right</p><p data-kind="b" style="color: #ff0000">Left</p>
            <p class="strong" lang="de">Bold</p>
            <table><thead><tr><th scope="col">Head</th><th scope="col">Head</th></tr></thead>
            <tbody><tr><td colspan="2">Wide</td></tr><tr><td>a</td><td>b</td></tr></tbody></table>
            """;

    @Test
    void looksTheSameWhereKindsOfElementsAreKnownAsWhereEachIsSearchedFor() {
        assertThat(pdf(CSS)).isEqualTo(pdf(CSS + ONE_BY_ONE)).isEqualTo(pdf(CSS));
    }

    @Test
    void keepsSheetsApart() {
        byte[] before = pdf(CSS);

        assertThat(pdf(CSS.replace("#second", "#first"))).isNotEqualTo(before);
        assertThat(pdf(CSS.replace("data-kind=\"a\"", "data-kind=\"b\""))).isNotEqualTo(before);
        assertThat(pdf(CSS)).isEqualTo(before);
    }

    /** A mark around nothing costs space, and the check that reads it costs more. */
    @Test
    void marksDecorationWhereThereIsSome() {
        String page = page(pdf(CSS));

        assertThat(page).contains("/Artifact BMC").doesNotContain("/Artifact BMC\nEMC", "EMC\n/Artifact BMC\nEMC");
        assertThat(count(page, "BMC") + count(page, "BDC")).isEqualTo(count(page, "EMC"));
    }

    private static int count(String text, String word) {
        return text.split(word, -1).length - 1;
    }

    private static byte[] pdf(String css) {
        return AccessiblePdf.of(new PdfSource(
                        "<html lang=\"en\"><head><title>T</title><link rel=\"stylesheet\" href=\"a.css\"/></head><body>"
                                + BODY
                                + "</body></html>",
                        file -> file.equals("a.css")
                                ? Optional.of(css.getBytes(StandardCharsets.UTF_8))
                                : Optional.empty(),
                        c -> false,
                        element -> null,
                        "en",
                        "Title",
                        "Author",
                        "Subject",
                        LocalDate.of(2026, 11, 5),
                        "0123456789abcdef0123456789abcdef",
                        List.of()))
                .bytes();
    }

    /** The first stream that draws text. */
    private static String page(byte[] pdf) {
        String file = new String(pdf, StandardCharsets.ISO_8859_1);
        for (int at = file.indexOf("stream\n"); at >= 0; at = file.indexOf("stream\n", at + 1)) {
            if (file.startsWith("/FlateDecode", file.lastIndexOf("/Filter", at) + "/Filter".length())) {
                int begin = at + "stream\n".length();
                String text = inflated(pdf, begin);
                if (text.contains(" Tf")) {
                    return text;
                }
            }
        }
        throw new AssertionError("The file has a page");
    }

    private static String inflated(byte[] pdf, int begin) {
        try (InflaterInputStream stream =
                new InflaterInputStream(new ByteArrayInputStream(pdf, begin, pdf.length - begin))) {
            return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
