package io.wertpfad.pack;

import io.wertpfad.pack.PackContent.Identity;
import io.wertpfad.pack.pdf.AccessiblePdf;
import io.wertpfad.pack.pdf.Attachment;
import io.wertpfad.pack.pdf.PdfSource;
import io.wertpfad.pack.web.WebPage;
import io.wertpfad.pack.web.WebSource;
import io.wertpfad.text.Dates;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Templates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Renders packs from the templates of the set {@code steering-pack}. Safe for use by several threads; keep one, its fonts and
 * templates are read once.
 */
public final class PackRenderer {

    static final String SET = "steering-pack";
    static final String STYLE = "pack.css";

    private final Templates templates;
    private final ChartStyle style;

    /** Renders with the given templates. */
    public PackRenderer(Templates templates) {
        this.templates = templates;
        this.style = ChartStyle.of(templates
                .file(SET, STYLE)
                .map(css -> new String(css, StandardCharsets.UTF_8))
                .orElse(""));
    }

    /**
     * The pack in one language: the same content, templates and language give the same bytes.
     *
     * @throws io.wertpfad.text.TemplateMistake if a template cannot be used as it is
     */
    public Rendered render(PackContent content, Language language) {
        Identity identity = content.identity();
        String revision = identity.revision() > 1 ? "_r" + identity.revision() : "";
        String name = content.name() + "_" + language.code() + revision;
        byte[] json = Sidecar.json(content, language);
        List<Attachment> attachments = List.of(
                new Attachment(name + ".json", "application/json", say(language, "attachment.json"), json),
                new Attachment(
                        name + ".csv", "text/csv", say(language, "attachment.csv"), SeriesCsv.of(content, language)));
        String xhtml = templates.render(
                SET, "pack", language, Map.of("pack", content, "say", new Say(language), "pages", new Pages(content)));
        PackDrawings drawings = new PackDrawings(style, PackCharts.of(content), language);
        byte[] pdf = AccessiblePdf.of(new PdfSource(
                xhtml,
                file -> templates.file(SET, file),
                drawings,
                language.code(),
                title(identity, language),
                "Wertpfad " + identity.productVersion(),
                say(language, "pack.subject", content.contentHash()),
                identity.packDate(),
                Sidecar.hash(content.contentHash() + name),
                attachments));
        byte[] html = WebPage.of(new WebSource(
                SET,
                "pack.html",
                xhtml,
                "screen.html",
                parts -> templates.render(
                        SET,
                        "screen",
                        language,
                        Map.of("parts", parts, "imprint", Imprint.of(content), "say", new Say(language))),
                file -> templates.file(SET, file),
                drawings,
                language.code()));
        return new Rendered(name, content.identity().edition(), pdf, html, json);
    }

    private static String title(Identity identity, Language language) {
        return say(language, "pack.title", identity.customerName(), Dates.month(identity.period(), language));
    }

    private static String say(Language language, String key, Object... arguments) {
        return Message.of(PackRenderer.class, key, arguments).in(language);
    }
}
