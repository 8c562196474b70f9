package io.wertpfad.pack.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * What a PDF is made of.
 *
 * @param xhtml well-formed XHTML
 * @param files gives style sheets and images by the names that the XHTML uses; nothing else is ever read
 * @param ownFonts the characters of the fonts that the style sheets bring
 * @param drawings gives what {@code <object>} elements show
 * @param language as in {@code xml:lang}
 * @param date the only date in the file: that of its creation
 * @param identity hexadecimal digest of the content, becomes the file's identifier
 */
public record PdfSource(
        String xhtml,
        Function<String, Optional<byte[]>> files,
        IntPredicate ownFonts,
        Drawings drawings,
        String language,
        String title,
        String author,
        String subject,
        LocalDate date,
        String identity,
        List<Attachment> attachments) {

    public PdfSource {
        attachments = List.copyOf(attachments);
    }

    /** The same with other drawings. */
    PdfSource drawnBy(Drawings others) {
        return new PdfSource(
                xhtml, files, ownFonts, others, language, title, author, subject, date, identity, attachments);
    }
}
