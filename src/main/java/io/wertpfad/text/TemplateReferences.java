package io.wertpfad.text;

import io.wertpfad.text.Markup.Attribute;
import io.wertpfad.text.Markup.Element;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What templates and style sheets refer to: files of the set and drawings that there are, and nothing outside. */
final class TemplateReferences {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern URL =
            Pattern.compile("((?i:@import))\\b(?:\\s+(?:url\\()?\\s*[\"']?[^\"');\\n]*)?|url\\(\\s*[\"']?([^\"')]*)");
    private static final Pattern LINK = Pattern.compile("#.*");
    private static final Set<String> FILES = Set.of("src", "href", "xlink:href");

    private final TemplateSet set;
    private final Map<String, Map<String, Set<String>>> drawings;
    private final Set<String> styles = new HashSet<>();

    TemplateReferences(TemplateSet set, Map<String, Map<String, Set<String>>> drawings) {
        this.set = set;
        this.drawings = drawings;
    }

    /** Looks at all of a template, also at what no page inserts. */
    void check(TemplateSource template) {
        String file = template.name() + ".html";
        template.document().walk(element -> {
            if (element.name().equals("object")) {
                drawing(file, element);
            }
            if (isPicture(element) && !has(element, "alt")) {
                set.report(file, element.line(), message("template.no_alt", shown(element)));
            }
            for (Attribute attribute : element.attributes()) {
                if (FILES.contains(attribute.name())) {
                    reference(file, element, attribute);
                } else if (attribute.name().equals("style")) {
                    urls(file, attribute.line(), attribute.value());
                } else if (attribute.isEvaluated() && loads(element, attribute)) {
                    set.report(file, attribute.line(), message("template.no_written_name", attribute.name()));
                }
            }
            if (element.name().equals("style")) {
                set.report(file, element.line(), message("template.no_style"));
                element.texts().forEach(text -> urls(file, text.line(), text.text()));
            }
        });
    }

    /** Whether it could bring in a file that nobody has looked at. */
    private static boolean loads(Element element, Attribute attribute) {
        String name = attribute.name();
        return name.equals("th:src")
                || (name.equals("th:href") && !element.name().equals("a"))
                || ((name.startsWith("th:style") || name.startsWith("th:attr"))
                        && attribute.value().contains("url("));
    }

    /** Other drawings than charts may stand beside words that say the same. */
    private static boolean isPicture(Element element) {
        return element.name().equals("img")
                || element.attribute("type")
                        .filter(type ->
                                element.name().equals("object") && type.value().startsWith("chart/"))
                        .isPresent();
    }

    private static String shown(Element picture) {
        return picture.attribute(picture.name().equals("img") ? "src" : "type")
                .map(Attribute::value)
                .orElse("<img>");
    }

    private void reference(String file, Element element, Attribute attribute) {
        String value = attribute.value();
        if (element.name().equals("a")) {
            if (!LINK.matcher(value).matches()) {
                set.report(file, attribute.line(), message("template.no_link", value));
            }
        } else if (!value.startsWith("#") || element.name().equals("link")) {
            need(file, attribute.line(), value);
        }
    }

    private void need(String file, int line, String name) {
        Optional<byte[]> bytes = set.files().find(name);
        if (bytes.isEmpty()) {
            boolean outside = !name.matches("[A-Za-z0-9][A-Za-z0-9_.-]*");
            set.report(
                    file,
                    line,
                    outside
                            ? message("template.outside", name)
                            : message(
                                    "template.no_such_file",
                                    name,
                                    TemplateExpressions.nearest(
                                            name, set.files().names())));
        } else if (name.endsWith(".css") && styles.add(name)) {
            urls(name, 1, new String(bytes.get(), StandardCharsets.UTF_8));
        }
    }

    /** The files that a style sheet names. */
    private void urls(String file, int firstLine, String css) {
        String plain = COMMENT.matcher(css).replaceAll(c -> c.group().replaceAll("[^\n]", " "));
        Matcher url = URL.matcher(plain);
        while (url.find()) {
            int line = firstLine
                    + (int) plain.substring(0, url.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            if (url.group(1) != null) {
                set.report(file, line, message("template.no_import", file));
            } else {
                need(file, line, url.group(2).strip());
            }
        }
    }

    private void drawing(String file, Element element) {
        Optional<Attribute> type = element.attribute("type");
        String name = type.map(Attribute::value).orElse("");
        int line = type.map(Attribute::line).orElse(element.line());
        Map<String, Set<String>> needed = drawings.get(name);
        if (needed == null) {
            set.report(
                    file,
                    line,
                    message("template.no_drawing", name, TemplateExpressions.nearest(name, drawings.keySet())));
            return;
        }
        new TreeMap<>(needed).forEach((attribute, valid) -> {
            if (!has(element, attribute)) {
                set.report(file, element.line(), message("template.drawing_lacks", name, attribute));
            }
            element.attribute(attribute)
                    .filter(written -> !valid.contains(written.value()))
                    .ifPresent(written -> set.report(file, written.line(), wrong(written, valid)));
        });
    }

    private static Message wrong(Attribute written, Set<String> valid) {
        return valid.isEmpty()
                ? message("template.drawing_by_model", written.name(), written.value())
                : message(
                        "template.drawing_code",
                        written.name(),
                        written.value(),
                        TemplateExpressions.nearest(written.value(), valid));
    }

    private static boolean has(Element element, String attribute) {
        return element.attribute(attribute).isPresent()
                || element.attribute("th:" + attribute).isPresent()
                || Stream.of("th:attr", "th:attrappend", "th:attrprepend")
                        .flatMap(name -> element.attribute(name).stream())
                        .anyMatch(a -> Pattern.compile("(^|,)\\s*" + Pattern.quote(attribute) + "\\s*=")
                                .matcher(a.value())
                                .find());
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(TemplateReferences.class, key, arguments);
    }
}
