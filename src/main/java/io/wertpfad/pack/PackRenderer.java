package io.wertpfad.pack;

import io.wertpfad.pack.pdf.AccessiblePdf;
import io.wertpfad.pack.pdf.Drawings;
import io.wertpfad.pack.pdf.PdfSource;
import io.wertpfad.pack.web.SharedPictures;
import io.wertpfad.pack.web.WebPage;
import io.wertpfad.pack.web.WebSource;
import io.wertpfad.text.Language;
import io.wertpfad.text.Templates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Renders packs from the templates of the set {@code steering-pack}. Safe for use by several threads; keep one, its fonts and
 * templates are read once.
 */
public final class PackRenderer {

    static final String SET = "steering-pack";
    static final String STYLE = "pack.css";
    static final String FRAME = "screen";
    private static final String FIRST_PAGE = "decide";

    private final Templates templates;
    private final ChartStyle style;
    private final IntPredicate ownFonts;
    private final SharedPictures pictures = new SharedPictures();

    /** Renders with the given templates. */
    public PackRenderer(Templates templates) {
        this.templates = templates;
        String css = templates
                .file(SET, STYLE)
                .map(sheet -> new String(sheet, StandardCharsets.UTF_8))
                .orElse("");
        this.style = ChartStyle.of(css);
        this.ownFonts = FontCheck.characters(css, file -> templates.file(SET, file));
    }

    /**
     * The pack in one language: the same content, templates and language give the same bytes.
     *
     * @throws io.wertpfad.text.TemplateMistake if a template cannot be used as it is
     */
    public Rendered render(PackContent content, Language language) {
        Printed printed = printed(content, language);
        return rendered(
                printed.whole(), printed.pdf(), printed.xhtml(), printed.drawings(), EmptyCharts.of(content, language));
    }

    /** As it is, if page 1 is one page then; else with a shorter one. */
    Printed printed(PackContent content, Language language) {
        FirstPage first = first(content, language);
        Document whole = Document.of(first);
        Drawings drawings = drawings(whole);
        String xhtml = xhtml(whole);
        return AccessiblePdf.beginningWithOnePage(source(whole, xhtml, drawings))
                .map(pdf -> new Printed(whole, xhtml, drawings, whole, pdf))
                .orElseGet(() -> {
                    Document shorter = whole.beginningWith(fitting(first, whole, drawings));
                    AccessiblePdf pdf = AccessiblePdf.of(source(shorter, xhtml(shorter), drawings));
                    return new Printed(whole, xhtml, drawings, shorter, pdf);
                });
    }

    /**
     * A pack on paper.
     *
     * @param whole with all that page 1 can say, and {@code xhtml} of it
     * @param paper what is printed of it
     */
    record Printed(Document whole, String xhtml, Drawings drawings, Document paper, AccessiblePdf pdf) {}

    /** The portfolio pack in one language, in the same way. */
    public Rendered render(PortfolioContent content, Language language) {
        Document document = Document.of(content, language);
        Drawings drawings = drawings(document);
        String xhtml = xhtml(document);
        AccessiblePdf pdf = AccessiblePdf.of(source(document, xhtml, drawings));
        return rendered(document, pdf, xhtml, drawings, List.of());
    }

    private Rendered rendered(
            Document document, AccessiblePdf pdf, String shown, Drawings drawings, List<String> emptyCharts) {
        return new Rendered(
                document.name(),
                document.imprint().edition(),
                document.language(),
                emptyCharts,
                pdf.boxes(),
                pdf.bytes(),
                WebPage.of(page(document, shown, drawings)),
                document.json());
    }

    /** The pack with all that page 1 can say, as it is shown and, if that is one page, printed. */
    Document document(PackContent content, Language language) {
        return Document.of(first(content, language));
    }

    private FirstPage first(PackContent content, Language language) {
        return FirstPage.whole(content, style, new Say(language));
    }

    /** As much as one page has room for, found by laying it out by itself. */
    private FirstPage fitting(FirstPage whole, Document document, Drawings drawings) {
        for (Extent extent : Extent.LESS) {
            FirstPage first = whole.with(extent);
            if (isOnePage(first, document, drawings)) {
                return tellingMore(first, document, drawings).orElse(first);
            }
        }
        return whole.with(Extent.LEAST);
    }

    /** The changes stand in a column of their own, which may have room where the decisions have none. */
    private Optional<FirstPage> tellingMore(FirstPage first, Document document, Drawings drawings) {
        return first.extent().tellingMore().stream()
                .map(first::with)
                .filter(more -> isOnePage(more, document, drawings))
                .findFirst();
    }

    private boolean isOnePage(FirstPage first, Document document, Drawings drawings) {
        String xhtml = templates.render(SET, FIRST_PAGE, document.language(), Document.model(first));
        return AccessiblePdf.beginsWithOnePage(source(document, xhtml, drawings));
    }

    String xhtml(Document document) {
        return templates.render(SET, document.template(), document.language(), document.model());
    }

    byte[] html(Document document, String xhtml) {
        return WebPage.of(page(document, xhtml, drawings(document)));
    }

    PdfSource source(Document document, String xhtml) {
        return source(document, xhtml, drawings(document));
    }

    private PdfSource source(Document document, String xhtml, Drawings drawings) {
        return new PdfSource(
                xhtml,
                file -> templates.file(SET, file),
                ownFonts,
                drawings,
                document.language().code(),
                document.title(),
                "Wertpfad " + document.imprint().productVersion(),
                document.subject(),
                document.imprint().packDate(),
                document.identity(),
                document.attachments());
    }

    private WebSource page(Document document, String xhtml, Drawings drawings) {
        return new WebSource(
                SET,
                document.template() + ".html",
                xhtml,
                FRAME + ".html",
                parts -> templates.render(
                        SET,
                        FRAME,
                        document.language(),
                        Map.of("parts", parts, "imprint", document.imprint(), "say", new Say(document.language()))),
                file -> templates.file(SET, file),
                drawings,
                pictures,
                document.language().code());
    }

    private Drawings drawings(Document document) {
        return new KnownDrawings(new PackDrawings(style, document.figures(), document.language()), templates);
    }
}
