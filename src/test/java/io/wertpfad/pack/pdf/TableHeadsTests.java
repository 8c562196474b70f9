package io.wertpfad.pack.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables wherever on a page they begin. */
class TableHeadsTests {

    private static final int LAST_PLACE = 780;

    /** What leads to a table, and whether it has to stand with it. */
    private enum Lead {
        HEADING("<h3 style='page-break-after: avoid'>Lead</h3>", true),
        HEADING_AND_SENTENCE(
                "<h3 style='page-break-after: avoid'>Lead</h3><p style='page-break-after: avoid'>of it</p>", true),
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
            for (int place = 600; place < LAST_PLACE; place += 12) {
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
        String row = "<tr style='page-break-inside: avoid'><td>row %d,<br/>second line</td></tr>";
        String table =
                "<table style='-fs-table-paginate: paginate'><thead><tr><th>Head of rows</th></tr></thead><tbody>"
                        + IntStream.rangeClosed(1, rows)
                                .mapToObj(row::formatted)
                                .collect(Collectors.joining())
                        + "</tbody></table>";
        String body = "<div><div style='height: " + place + "pt'>before</div>" + lead.html + table + "</div>";
        List<String> pages = new ArrayList<>();
        try (PDDocument document =
                Loader.loadPDF(AccessiblePdf.of(Probe.source(body, c -> false)).bytes())) {
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
