package io.wertpfad.pack;

import io.wertpfad.pack.PortfolioComposition.Reported;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import io.wertpfad.text.TemplateMistake;
import io.wertpfad.text.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What templates look like: the packs of an invented customer that show everything a pack can show. */
public final class Preview {

    private final PackContent internal;
    private final PackContent customer;
    private final PortfolioContent portfolio;

    /** Judges the invented customer, once for any number of renderings. */
    public Preview() {
        PackSource source = SamplePack.source();
        this.internal = PackContent.of(source, Edition.INTERNAL);
        this.customer = PackContent.of(source, Edition.CUSTOMER);
        LocalDate packDate = source.packDate();
        this.portfolio = new PortfolioComposition(
                        source.period(),
                        packDate,
                        source.revision(),
                        List.of(new Reported(source.customer(), internal)),
                        List.of("beispiel"))
                .content();
    }

    /** A pack that can be shown, as its files are called: {@code internal_de}. */
    public enum Part {
        INTERNAL_DE,
        INTERNAL_EN,
        CUSTOMER_DE,
        CUSTOMER_EN,
        PORTFOLIO_DE,
        PORTFOLIO_EN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        Language language() {
            return name().endsWith("DE") ? Language.DE : Language.EN;
        }

        public static List<String> codes() {
            return Arrays.stream(values()).map(Part::code).toList();
        }
    }

    /**
     * Renders packs with the templates.
     *
     * @return those that could be rendered, and what is wrong: with the templates as they stand, else what rendering came upon
     */
    public Shown show(Templates templates, List<Part> parts) {
        List<TemplateMistake> wrong = PackTemplates.mistakes(templates);
        if (!wrong.isEmpty()) {
            return new Shown(List.of(), wrong, List.of());
        }
        PackRenderer renderer = new PackRenderer(templates);
        List<Shown> shown =
                parts.parallelStream().map(part -> attempt(renderer, part)).toList();
        List<TemplateMistake> met = new ArrayList<>();
        shown.stream().flatMap(s -> s.mistakes().stream()).forEach(mistake -> {
            // The next pack has the same mistake, as a rule.
            if (met.stream().noneMatch(m -> m.message().equals(mistake.message()))) {
                met.add(mistake);
            }
        });
        return new Shown(
                shown.stream().flatMap(s -> s.packs().stream()).toList(), met, PackTemplates.replacedFonts(templates));
    }

    private Shown attempt(PackRenderer renderer, Part part) {
        try {
            return new Shown(List.of(render(renderer, part)), List.of(), List.of());
        } catch (TemplateMistake e) {
            return new Shown(List.of(), List.of(e), List.of());
        }
    }

    private Rendered render(PackRenderer renderer, Part part) {
        return switch (part) {
            case INTERNAL_DE, INTERNAL_EN -> renderer.render(internal, part.language());
            case CUSTOMER_DE, CUSTOMER_EN -> renderer.render(customer, part.language());
            case PORTFOLIO_DE, PORTFOLIO_EN -> renderer.render(portfolio, part.language());
        };
    }

    /**
     * What came of it: all packs that were asked for, or mistakes.
     *
     * @param hints what may be as it was meant
     */
    public record Shown(List<Rendered> packs, List<TemplateMistake> mistakes, List<TemplateMistake> hints) {

        public Shown {
            packs = List.copyOf(packs);
            mistakes = List.copyOf(mistakes);
            hints = List.copyOf(hints);
        }
    }
}
