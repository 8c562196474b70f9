package io.wertpfad.pack.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A document without style sheet, pictures and attachments. */
final class Probe {

    private Probe() {}

    static PdfSource source(String body, IntPredicate ownFonts) {
        return new PdfSource(
                "<html xmlns='http://www.w3.org/1999/xhtml' lang='de'><head><title>Probe</title></head><body>" + body
                        + "</body></html>",
                name -> Optional.empty(),
                ownFonts,
                object -> null,
                "de",
                "Probe",
                "Wertpfad",
                "Probe",
                LocalDate.of(2026, 1, 1),
                "0".repeat(64),
                List.of());
    }
}
