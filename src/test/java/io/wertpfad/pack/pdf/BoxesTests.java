package io.wertpfad.pack.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What becomes of characters that a font does not have. */
class BoxesTests {

    @Test
    void standWhereNoFontHasTheCharacterAndAreNamed() throws IOException {
        AccessiblePdf pdf = pdf("Łódź, Αθήνα, 12 t CO₂, 株式 🚚", c -> false);

        assertThat(pdf.boxes()).containsExactly("式", "株", "🚚");
        assertThat(text(pdf)).contains("Łódź, Αθήνα, 12 t CO2, □□ □");
    }

    @Test
    void areNotNeededForCharactersThatAStyleSheetsFontHas() {
        assertThat(pdf("株式", c -> c == '株').boxes()).containsExactly("式");
    }

    private static AccessiblePdf pdf(String text, IntPredicate ownFonts) {
        return AccessiblePdf.of(Probe.source("<p>" + text + "</p>", ownFonts));
    }

    private static String text(AccessiblePdf pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
