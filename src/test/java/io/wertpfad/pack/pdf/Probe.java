package io.wertpfad.pack.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** A document without pictures and attachments, and as a rule without style sheet. */
final class Probe {

    private Probe() {}

    static PdfSource source(String body, IntPredicate ownFonts) {
        return source("", body, name -> Optional.empty(), ownFonts);
    }

    /** One in the style of the packs. */
    static PdfSource styled(String body, byte[] css) {
        return source(
                "<link rel='stylesheet' type='text/css' href='pack.css'/>",
                body,
                name -> Optional.of(css).filter(sheet -> name.equals("pack.css")),
                c -> false);
    }

    private static PdfSource source(
            String head, String body, Function<String, Optional<byte[]>> files, IntPredicate ownFonts) {
        return new PdfSource(
                "<html xmlns='http://www.w3.org/1999/xhtml' lang='de'><head><title>Probe</title>" + head
                        + "</head><body>" + body + "</body></html>",
                files,
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
