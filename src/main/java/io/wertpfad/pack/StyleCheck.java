package io.wertpfad.pack;

import io.wertpfad.pack.StyleBlocks.Fault;
import io.wertpfad.pack.StyleBlocks.Nesting;
import io.wertpfad.pack.pdf.StyleSheetCheck;
import io.wertpfad.pack.pdf.StyleSheetCheck.Misread;
import io.wertpfad.text.Message;
import io.wertpfad.text.NearestNames;
import io.wertpfad.text.TemplateMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The style sheets of the packs: what is never closed or cannot be read of them, whether there are all fonts that they name, and
 * all the colours of the charts. The shipped one says which there are.
 */
final class StyleCheck {

    /** What only browsers know; it is meant for the HTML edition, and does no harm in the PDF. */
    private static final Set<String> BROWSERS_ONLY = Set.of(
            "order",
            "gap",
            "flex",
            "grid",
            "inset",
            "filter",
            "opacity",
            "transform",
            "hyphens",
            "appearance",
            "columns",
            "column-gap",
            "row-gap",
            "overflow-x",
            "overflow-y",
            "text-overflow",
            "box-shadow",
            "border-radius",
            "outline",
            "outline-color",
            "outline-style",
            "outline-width",
            "outline-offset",
            "word-break",
            "break-inside",
            "break-before",
            "break-after",
            "scroll-margin-top",
            "text-shadow",
            "text-align-last",
            "min-inline-size",
            "max-inline-size");

    private static final Pattern RULE = Pattern.compile("\\.chart-([a-z-]+)\\s*\\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("(?:^|[;\\s])color:\\s*([^;]*)");
    private static final Pattern WRITTEN = Pattern.compile("#[0-9a-fA-F]{6}\\s*");

    private final String label;
    private final List<TemplateMistake> mistakes = new ArrayList<>();

    private StyleCheck(String label) {
        this.label = label;
    }

    /**
     * All that is wrong with the style sheet of paper and screen, beside the shipped one.
     *
     * @param files of the set, by name
     */
    static List<TemplateMistake> of(
            String label, String css, String shipped, Function<String, Optional<byte[]>> files) {
        StyleCheck check = new StyleCheck(label);
        StyleBlocks blocks = StyleBlocks.of(css, Nesting.NONE);
        check.faults(blocks);
        blocks.plain().ifPresent(plain -> {
            check.misread(plain, blocks.faults());
            check.colours(rules(plain), rules(shipped).keySet());
            check.mistakes.addAll(FontCheck.of(label, plain, files));
        });
        return check.mistakes;
    }

    /**
     * What is wrong with the style sheet of the screen: browsers know more than the renderer, and fall back by themselves on
     * fonts that they have, so that only what tears the sheet apart can be told.
     */
    static List<TemplateMistake> ofScreen(String label, String css) {
        StyleCheck check = new StyleCheck(label);
        check.faults(StyleBlocks.of(css, Nesting.ALLOWED));
        return check.mistakes;
    }

    private void faults(StyleBlocks blocks) {
        blocks.faults().forEach(fault -> report(fault.line(), fault.key(), fault.argument()));
    }

    private void misread(String plain, List<Fault> faults) {
        for (Misread misread : StyleSheetCheck.of(plain)) {
            if (faults.stream().noneMatch(fault -> fault.covers(misread.line()))) {
                misread(misread);
            }
        }
    }

    private void misread(Misread misread) {
        if (misread.property().isEmpty()) {
            report(misread.line(), "style.misread", misread.reason());
            return;
        }
        List<String> nearest = NearestNames.of(misread.property(), StyleSheetCheck.properties());
        if (!nearest.isEmpty() && !misread.property().startsWith("-") && !BROWSERS_ONLY.contains(misread.property())) {
            report(misread.line(), "style.no_property", misread.property(), nearest);
        }
    }

    private void colours(Map<String, Rule> rules, Set<String> needed) {
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(rules.keySet());
        Set<String> valid = new TreeSet<>();
        needed.forEach(name -> valid.add(".chart-" + name));
        rules.forEach((name, rule) -> {
            if (!WRITTEN.matcher(rule.colour()).matches()) {
                report(rule.line(), "style.no_colour", ".chart-" + name, rule.colour());
            }
            List<String> meant = NearestNames.of(name, missing);
            if (!needed.contains(name) && !meant.isEmpty()) {
                report(rule.line(), "style.no_chart_class", ".chart-" + name, ".chart-" + meant.get(0));
                missing.remove(meant.get(0));
            }
        });
        missing.forEach(name -> report(0, "style.colour_missing", ".chart-" + name, valid));
    }

    /** The rules that give the charts a colour. */
    private static Map<String, Rule> rules(String plain) {
        Map<String, Rule> rules = new TreeMap<>();
        Matcher rule = RULE.matcher(plain);
        while (rule.find()) {
            Matcher colour = COLOUR.matcher(rule.group(2));
            if (colour.find()) {
                rules.put(
                        rule.group(1),
                        new Rule(line(plain, rule.start()), colour.group(1).strip()));
            }
        }
        return rules;
    }

    static int line(String css, int place) {
        return 1 + (int) css.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    private void report(int line, String key, Object... arguments) {
        mistakes.add(TemplateMistake.at(label, line, Message.of(StyleCheck.class, key, arguments)));
    }

    private record Rule(int line, String colour) {}
}
