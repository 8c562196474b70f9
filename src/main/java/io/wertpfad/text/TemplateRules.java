package io.wertpfad.text;

import io.wertpfad.text.Markup.Attribute;
import io.wertpfad.text.Markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What no template may hold, whatever its model: ways around the escaping, ways out of the folder, and what would be printed as it
 * stands because nobody evaluates it.
 */
final class TemplateRules {

    /** What the engine evaluates. {@code th:attr} and its like also set {@code data-} and {@code aria-} attributes. */
    static final Set<String> EVALUATED = Set.of(
            "text",
            "each",
            "if",
            "unless",
            "switch",
            "case",
            "with",
            "fragment",
            "insert",
            "replace",
            "remove",
            "attr",
            "attrappend",
            "attrprepend",
            "class",
            "classappend",
            "id",
            "href",
            "src",
            "alt",
            "title",
            "lang",
            "style",
            "styleappend",
            "colspan",
            "rowspan",
            "scope",
            "width",
            "height",
            "value",
            "role",
            "for",
            "type",
            "start");

    /** Of document types only the one without an address and without declarations, which could set attributes unseen. */
    private static final Pattern UNESCAPED =
            Pattern.compile("\\[\\(|<!--/\\*/|<\\?|<!ENTITY|(?i:<!DOCTYPE(?!\\s+html\\s*>))[^>\\n]*");

    private static final Pattern EVALUATED_TWICE = Pattern.compile("__.*?__", Pattern.DOTALL);
    private static final Set<String> REFUSED_ELEMENTS = Set.of(
            "script",
            "iframe",
            "frame",
            "frameset",
            "embed",
            "applet",
            "base",
            "form",
            "input",
            "button",
            "textarea",
            "select",
            "video",
            "audio",
            "source",
            "track",
            "picture",
            "portal",
            "template",
            "noscript");
    private static final Set<String> REFUSED_ATTRIBUTES =
            Set.of("data", "srcset", "poster", "background", "action", "formaction", "ping", "manifest", "srcdoc");

    private final List<TemplateMistake> mistakes = new ArrayList<>();
    private final String label;

    private TemplateRules(String label) {
        this.label = label;
    }

    /** All that is wrong with a template that is well-formed. */
    static List<TemplateMistake> check(String label, String source, Element document) {
        TemplateRules rules = new TemplateRules(label);
        Matcher matcher = UNESCAPED.matcher(source);
        while (matcher.find()) {
            int line = 1
                    + (int) source.substring(0, matcher.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            rules.refuse(line, "template.unescaped", matcher.group().strip());
        }
        document.walk(rules::element);
        return rules.mistakes;
    }

    private void element(Element element) {
        String name = element.name();
        if (REFUSED_ELEMENTS.contains(name) || (name.contains(":") && !name.equals("th:block"))) {
            refuse(element.line(), "template.no_element", "<" + name + ">");
        }
        element.attributes().forEach(attribute -> attribute(element, attribute));
        element.texts().forEach(text -> {
            Matcher inlined = TemplateWalk.INLINED.matcher(text.text());
            while (inlined.find()) {
                twice(text.line(), inlined.group(1));
            }
        });
    }

    private void attribute(Element element, Attribute attribute) {
        if (attribute.isEvaluated()) {
            String name = attribute.name().substring("th:".length());
            if (name.equals("utext")) {
                refuse(attribute.line(), "template.unescaped", attribute.name());
            } else if (!EVALUATED.contains(name) && !name.startsWith("data-") && !name.startsWith("aria-")) {
                mistakes.add(new TemplateMistake(
                        label,
                        attribute.line(),
                        Message.of(
                                TemplateRules.class,
                                "template.no_attribute",
                                attribute.name(),
                                TemplateExpressions.nearest(name, EVALUATED).stream()
                                        .map(valid -> "th:" + valid)
                                        .toList()),
                        null));
            }
            twice(attribute.line(), attribute.value());
        } else if (attribute.name().startsWith("on") || REFUSED_ATTRIBUTES.contains(attribute.name())) {
            refuse(attribute.line(), "template.no_plain_attribute", attribute.name());
        } else if (element.name().equals("meta") && attribute.name().equals("http-equiv")) {
            refuse(attribute.line(), "template.no_plain_attribute", attribute.name());
        }
    }

    /** Between double underscores, what an expression gives would be evaluated as an expression again. */
    private void twice(int line, String value) {
        Matcher matcher = EVALUATED_TWICE.matcher(value);
        if (matcher.find()) {
            refuse(line, "template.unescaped", matcher.group());
        }
    }

    private void refuse(int line, String key, String what) {
        mistakes.add(new TemplateMistake(label, line, Message.of(TemplateRules.class, key, what), null));
    }

    /** The plain names of what the engine evaluates, for messages and documentation. */
    static Set<String> evaluated() {
        Set<String> names = new TreeSet<>();
        EVALUATED.forEach(name -> names.add("th:" + name.toLowerCase(Locale.ROOT)));
        return names;
    }
}
