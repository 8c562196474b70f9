package io.wertpfad.pack;

import io.wertpfad.pack.pdf.StyleSheetCheck;
import io.wertpfad.pack.pdf.StyleSheetCheck.Misread;
import io.wertpfad.text.Message;
import io.wertpfad.text.NearestNames;
import io.wertpfad.text.TemplateMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The style sheet of the packs: what cannot be read of it, and whether it has all the colours of the charts. The shipped one
 * says which there are.
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

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("\\.chart-([a-z-]+)\\s*\\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("(?:^|[;\\s])color:\\s*([^;]*)");
    private static final Pattern WRITTEN = Pattern.compile("#[0-9a-fA-F]{6}\\s*");

    private final String label;
    private final List<TemplateMistake> mistakes = new ArrayList<>();

    private StyleCheck(String label) {
        this.label = label;
    }

    /** All that is wrong with a style sheet, beside the shipped one. */
    static List<TemplateMistake> of(String label, String css, String shipped) {
        StyleCheck check = new StyleCheck(label);
        StyleSheetCheck.of(css).forEach(check::misread);
        check.colours(rules(css), rules(shipped).keySet());
        return check.mistakes;
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

    /** The same with all lines where they were. */
    static String withoutComments(String css) {
        return COMMENT.matcher(css).replaceAll(c -> c.group().replaceAll("[^\n]", " "));
    }

    /** The rules that give the charts a colour. */
    private static Map<String, Rule> rules(String css) {
        String plain = withoutComments(css);
        Map<String, Rule> rules = new TreeMap<>();
        Matcher rule = RULE.matcher(plain);
        while (rule.find()) {
            Matcher colour = COLOUR.matcher(rule.group(2));
            if (colour.find()) {
                int line = 1
                        + (int) plain.substring(0, rule.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                rules.put(rule.group(1), new Rule(line, colour.group(1).strip()));
            }
        }
        return rules;
    }

    private void report(int line, String key, Object... arguments) {
        mistakes.add(TemplateMistake.at(label, line, Message.of(StyleCheck.class, key, arguments)));
    }

    private record Rule(int line, String colour) {}
}
