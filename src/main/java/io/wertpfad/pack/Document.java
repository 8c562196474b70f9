package io.wertpfad.pack;

import io.wertpfad.pack.pdf.Attachment;
import io.wertpfad.text.Dates;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is rendered in one language: a template with what it can name, its charts, and what the files say of themselves.
 *
 * @param name of the files, without ending
 * @param template of the set
 * @param model what the template can name
 * @param figures the drawings that it can place
 * @param subject says what the document is, with the hash of its content
 * @param identity the same for the same content, else another
 * @param imprint of what and as of when it speaks
 * @param json the sidecar
 * @param data what is attached besides
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be written, never compared
record Document(
        String name,
        Language language,
        String template,
        Map<String, Object> model,
        PackFigures figures,
        String title,
        String subject,
        String identity,
        Imprint imprint,
        byte[] json,
        List<Attachment> data) {

    Document {
        model = Map.copyOf(model);
        data = List.copyOf(data);
    }

    static Document of(FirstPage first) {
        PackContent content = first.pack();
        Language language = first.say().language();
        PackContent.Identity identity = content.identity();
        String name = name(content.name(), language, identity.revision());
        return new Document(
                name,
                language,
                "pack",
                model(first),
                PackFigures.of(content),
                say(language, "pack.title", identity.customerName(), Dates.month(identity.period(), language)),
                say(language, "pack.subject", content.contentHash()),
                Sidecar.hash(content.contentHash() + name),
                Imprint.of(content),
                Sidecar.json(content, language),
                List.of(new Attachment(
                        name + ".csv", "text/csv", say(language, "attachment.csv"), SeriesCsv.of(content, language))));
    }

    static Document of(PortfolioContent content, Language language) {
        String name = name(content.name(), language, content.revision());
        return new Document(
                name,
                language,
                "portfolio",
                Map.of("portfolio", content, "say", new Say(language)),
                PackFigures.NONE,
                say(language, "portfolio.title", Dates.month(content.period(), language)),
                say(language, "pack.subject", content.contentHash()),
                Sidecar.hash(content.contentHash() + name),
                Imprint.of(content),
                Sidecar.json(content, language),
                List.of());
    }

    static Map<String, Object> model(FirstPage first) {
        return Map.of("pack", first.pack(), "say", first.say(), "pages", new Pages(first.pack()), "first", first);
    }

    /** The same with another page 1. */
    Document beginningWith(FirstPage first) {
        return new Document(
                name, language, template, model(first), figures, title, subject, identity, imprint, json, data);
    }

    /** All that is attached to the PDF: the sidecar first. */
    List<Attachment> attachments() {
        return Stream.concat(
                        Stream.of(new Attachment(
                                name + ".json", "application/json", say(language, "attachment.json"), json)),
                        data.stream())
                .toList();
    }

    private static String name(String name, Language language, int revision) {
        return name + "_" + language.code() + (revision > 1 ? "_r" + revision : "");
    }

    private static String say(Language language, String key, Object... arguments) {
        return Message.of(Document.class, key, arguments).in(language);
    }
}
