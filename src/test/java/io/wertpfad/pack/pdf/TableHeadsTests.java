package io.wertpfad.pack.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables in the style of the packs, wherever on a page they begin. */
class TableHeadsTests {

    private static final Path STYLE = Path.of("report-templates/steering-pack/pack.css");

    /** In points below the first; the page has room for some 520. */
    private static final int FIRST_PLACE = 370;

    private static final int LAST_PLACE = 530;

    /** What leads to a table, and whether it has to stand with it. */
    private enum Lead {
        HEADING("<h3>Lead</h3>", true),
        HEADING_AND_SENTENCE("<h3>Lead</h3><p class='leading'>of it</p>", true),
        SENTENCE("<p>Lead</p>", false);

        private final String html;
        private final boolean kept;

        Lead(String html, boolean kept) {
            this.html = html;
            this.kept = kept;
        }
    }

    @ParameterizedTest
    @EnumSource
    void haveAHeadOnEachPageAndTheirHeadingBesideTheFirstRow(Lead lead) throws IOException {
        for (int rows : new int[] {3, 12, 60}) {
            for (int place = FIRST_PLACE; place < LAST_PLACE; place += 8) {
                List<String> pages = pages(place, lead, rows);
                String first = pages.stream()
                        .filter(page -> page.contains("row 1,"))
                        .findFirst()
                        .orElseThrow();

                assertThat(pages.stream().filter(page -> page.contains("row")))
                        .as("%d rows from %d", rows, place)
                        .allMatch(page -> page.contains("Head of rows"));
                assertThat(first.contains("Lead") || !lead.kept)
                        .as("%d rows from %d", rows, place)
                        .isTrue();
                assertThat(String.join("", pages)).contains("row " + rows + ",");
            }
        }
    }

    private static List<String> pages(int place, Lead lead, int rows) throws IOException {
        String body = "<section class='points'><div style='height: " + place + "pt'>before</div>" + lead.html
                + "<table><thead><tr><th>Head of rows</th></tr></thead><tbody>"
                + IntStream.rangeClosed(1, rows)
                        .mapToObj("<tr><td>row %d,<br/>second line</td></tr>"::formatted)
                        .collect(Collectors.joining())
                + "</tbody></table></section>";
        byte[] pdf =
                AccessiblePdf.of(Probe.styled(body, Files.readAllBytes(STYLE))).bytes();
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }
}
