package io.wertpfad.pack;

import io.wertpfad.decision.Verdict;
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

/** What the templates of the packs are held against, before any pack is rendered. */
public final class PackTemplates {

    /** The templates that are rendered by themselves, with the variables of each. All others are inserted by one of them. */
    static final Map<String, Map<String, Type>> VARIABLES =
            Map.of("pack", Map.of("pack", PackContent.class, "say", Say.class, "pages", Pages.class));

    /** The drawings, the attributes that each needs, and what may be written there; nothing where only the model knows it. */
    static final Map<String, Map<String, Set<String>>> DRAWINGS = Map.of(
            "chart/measure", Map.of("data-measure", Set.of()),
            "symbol/verdict", Map.of("data-code", codes(Verdict.values())),
            "symbol/variation", Map.of("data-code", codes(Assessment.Variation.values())),
            "symbol/assurance", Map.of("data-code", codes(Assessment.Assurance.values())),
            "symbol/signal", Map.of("data-code", codes(Assessment.Kind.values())));

    private PackTemplates() {}

    /** All that is wrong with the templates, by file and line; nothing is rendered. */
    public static List<TemplateMistake> mistakes(Templates templates) {
        List<TemplateMistake> mistakes =
                new ArrayList<>(templates.mistakes(PackRenderer.SET, new TemplateModel(VARIABLES, DRAWINGS)));
        mistakes.addAll(StyleCheck.of(
                PackRenderer.SET + "/" + PackRenderer.STYLE, style(templates), style(new Templates(null))));
        mistakes.sort(Comparator.comparing(TemplateMistake::template).thenComparing(TemplateMistake::line));
        return mistakes;
    }

    private static String style(Templates templates) {
        return templates
                .file(PackRenderer.SET, PackRenderer.STYLE)
                .map(css -> new String(css, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static Set<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
