package io.wertpfad.pack.web;

import io.wertpfad.pack.pdf.Drawings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a page is made of.
 *
 * @param set name of the set of templates, for messages
 * @param template the file that gave the content, for messages
 * @param xhtml the content as the PDF has it, well-formed
 * @param frameTemplate the file that gives the frame, for messages
 * @param frame gives what is around the content, well-formed, from the parts that the navigation leads to; the content goes
 *     into its {@code <main>}
 * @param files gives style sheets and images by the names that the XHTML uses; nothing else is ever read
 * @param drawings gives what {@code <object>} elements show
 * @param pictures keeps what was drawn for other pages
 * @param language code of the language of all texts
 */
public record WebSource(
        String set,
        String template,
        String xhtml,
        String frameTemplate,
        Function<List<PagePart>, String> frame,
        Function<String, Optional<byte[]>> files,
        Drawings drawings,
        SharedPictures pictures,
        String language) {

    String contentLabel() {
        return set + "/" + template;
    }

    String frameLabel() {
        return set + "/" + frameTemplate;
    }
}
