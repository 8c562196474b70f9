package io.wertpfad.pack;

import io.wertpfad.decision.Recommendation;
import io.wertpfad.decision.Verdict;
import io.wertpfad.pack.web.PagePart;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.text.TemplateMistake;
import io.wertpfad.text.TemplateModel;
import io.wertpfad.text.Templates;
import io.wertpfad.trend.Assessment;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;

/** What the templates of the packs are held against, before any pack is rendered. */
public final class PackTemplates {

    /** The templates that are rendered by themselves, with the variables of each. All others are inserted by one of them. */
    static final Map<String, Map<String, Type>> VARIABLES = Map.of(
            "pack",
            Map.of("pack", PackContent.class, "say", Say.class, "pages", Pages.class, "first", FirstPage.class),
            "portfolio",
            Map.of("portfolio", PortfolioContent.class, "say", Say.class),
            "screen",
            Map.of("parts", listOf(PagePart.class), "imprint", Imprint.class, "say", Say.class));

    private static final String SCREEN_STYLE = "screen.css";
    private static final Map<String, Set<String>> OF_A_MEASURE = Map.of("data-measure", Set.of());

    /** The drawings, the attributes that each needs, and what may be written there; nothing where only the model knows it. */
    static final Map<String, Map<String, Set<String>>> DRAWINGS = Map.ofEntries(
            Map.entry("chart/measure", OF_A_MEASURE),
            Map.entry("chart/categories", OF_A_MEASURE),
            Map.entry("chart/life-cycle", OF_A_MEASURE),
            Map.entry("value/measure", OF_A_MEASURE),
            Map.entry("value/total", Map.of("data-total", Set.of())),
            Map.entry("path/value", Map.of()),
            Map.entry("symbol/verdict", symbol(Verdict.values())),
            Map.entry("symbol/variation", symbol(Assessment.Variation.values())),
            Map.entry("symbol/assurance", symbol(Assessment.Assurance.values())),
            Map.entry("symbol/signal", symbol(Assessment.Kind.values())),
            Map.entry("symbol/advice", symbol(Recommendation.Advice.values())),
            Map.entry("symbol/status", symbol(UseCase.Status.values())));

    private PackTemplates() {}

    /** All that is wrong with the templates, by file and line; nothing is rendered. */
    public static List<TemplateMistake> mistakes(Templates templates) {
        List<TemplateMistake> mistakes =
                new ArrayList<>(templates.mistakes(PackRenderer.SET, new TemplateModel(VARIABLES, DRAWINGS)));
        mistakes.addAll(StyleCheck.of(
                PackRenderer.SET + "/" + PackRenderer.STYLE,
                sheet(templates, PackRenderer.STYLE),
                sheet(new Templates(null), PackRenderer.STYLE),
                name -> templates.file(PackRenderer.SET, name)));
        mistakes.addAll(StyleCheck.ofScreen(PackRenderer.SET + "/" + SCREEN_STYLE, sheet(templates, SCREEN_STYLE)));
        mistakes.sort(Comparator.comparing(TemplateMistake::template).thenComparing(TemplateMistake::line));
        return mistakes;
    }

    /** Fonts that the style sheet of paper names and does not have, so that the next one of the list takes their place. */
    static List<TemplateMistake> replacedFonts(Templates templates) {
        return FontCheck.replacedFonts(
                PackRenderer.SET + "/" + PackRenderer.STYLE, sheet(templates, PackRenderer.STYLE));
    }

    private static String sheet(Templates templates, String name) {
        return templates
                .file(PackRenderer.SET, name)
                .map(css -> new String(css, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static Type listOf(Class<?> element) {
        return ResolvableType.forClassWithGenerics(List.class, element).getType();
    }

    private static Map<String, Set<String>> symbol(Enum<?>[] constants) {
        return Map.of(
                "data-code",
                Arrays.stream(constants)
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
