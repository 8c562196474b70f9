package io.wertpfad.pack.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "−4,|39",
                "-35.2 to -4.|5%",
                "1.|234.567 EUR",
                "−|2,41",
                "+|12",
                "bis -|3",
                "(-|3 %)",
                "95-|%-Intervall",
                "95|%",
                "in °|C",
                "12:|30",
                "1/|2"
            })
    void leavesNumbersWhole(String text) {
        assertThat(torn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "4,39 bis |2,41",
                "Stand 4. |Mai",
                "Werk A-|1",
                "2025-|12",
                "95-%-|Intervall",
                "Wert, |5 h",
                "90° |nach links",
                "EUR/|t",
                "|12",
                "12|"
            })
    void breaksElsewhere(String text) {
        assertThat(torn(text)).isFalse();
    }

    private static boolean torn(String text) {
        int position = text.indexOf('|');
        return LineBreaks.tears(text.replace("|", ""), position);
    }

    @Test
    void putsNoHalfNumberOnAnyLineHoweverNarrow() throws Exception {
        for (int width = 60; width < 130; width++) {
            String text = "Zeit: −4,39 bis −2,41 Prozentpunkte, -35.2 to -4.5%, 95-%-Intervall";
            byte[] pdf = AccessiblePdf.of(Probe.source(
                            "<p style='word-wrap: break-word; width: " + width + "pt'>" + text + "</p>", c -> false))
                    .bytes();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document).split("\\R"))
                        .as("at %d pt", width)
                        .noneMatch(line -> line.strip().matches(".*([0-9][.,]|[−+]|[0-9]-| -)"));
            }
        }
    }
}
