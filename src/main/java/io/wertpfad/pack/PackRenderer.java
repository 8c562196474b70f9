package io.wertpfad.pack;

import io.wertpfad.pack.PackContent.Identity;
import io.wertpfad.pack.pdf.AccessiblePdf;
import io.wertpfad.pack.pdf.Attachment;
import io.wertpfad.pack.pdf.Drawings;
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
    static final String FRAME = "screen";

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
        byte[] json = Sidecar.json(content, language);
        String xhtml = xhtml(content, language);
        byte[] pdf = AccessiblePdf.of(source(content, language, xhtml, json));
        byte[] html = WebPage.of(page(
                "pack.html",
                xhtml,
                Imprint.of(content),
                new PackDrawings(style, PackCharts.of(content), language),
                language));
        return new Rendered(name(content, language), content.identity().edition(), pdf, html, json);
    }

    WebSource page(String template, String xhtml, Imprint imprint, Drawings drawings, Language language) {
        return new WebSource(
                SET,
                template,
                xhtml,
                FRAME + ".html",
                parts -> templates.render(
                        SET,
                        FRAME,
                        language,
                        Map.of("parts", parts, "imprint", imprint, "say", new Say(language))),
                file -> templates.file(SET, file),
                drawings,
                language.code());
    }

    String xhtml(PackContent content, Language language) {
        return templates.render(
                SET, "pack", language, Map.of("pack", content, "say", new Say(language), "pages", new Pages(content)));
    }

    PdfSource source(PackContent content, Language language, String xhtml, byte[] json) {
        Identity identity = content.identity();
        String name = name(content, language);
        return new PdfSource(
                xhtml,
                file -> templates.file(SET, file),
                new PackDrawings(style, PackCharts.of(content), language),
                language.code(),
                title(identity, language),
                "Wertpfad " + identity.productVersion(),
                say(language, "pack.subject", content.contentHash()),
                identity.packDate(),
                Sidecar.hash(content.contentHash() + name),
                List.of(
                        new Attachment(name + ".json", "application/json", say(language, "attachment.json"), json),
                        new Attachment(
                                name + ".csv",
                                "text/csv",
                                say(language, "attachment.csv"),
                                SeriesCsv.of(content, language))));
    }

    private static String name(PackContent content, Language language) {
        int revision = content.identity().revision();
        return content.name() + "_" + language.code() + (revision > 1 ? "_r" + revision : "");
    }

    private static String title(Identity identity, Language language) {
        return say(language, "pack.title", identity.customerName(), Dates.month(identity.period(), language));
    }

    private static String say(Language language, String key, Object... arguments) {
        return Message.of(PackRenderer.class, key, arguments).in(language);
    }
}
