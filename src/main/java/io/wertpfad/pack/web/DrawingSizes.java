package io.wertpfad.pack.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * In which size drawings are laid out for the screen, taken from the style sheets: rules {@code object} and {@code
 * object[type="chart/…"]} with {@code --width} and {@code --height} in points. The last rule counts; the attributes {@code
 * data-screen-width} and {@code data-screen-height} of an object count more.
 */
final class DrawingSizes {

    private static final Pattern RULE = Pattern.compile("(?<![\\w-])object(?:\\[type=\"([^\"]+)\"])?\\s*\\{([^}]*)}");
    private static final Pattern LENGTH = Pattern.compile("--(width|height):\\s*([0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern OWN = Pattern.compile("[0-9]{1,5}(\\.[0-9]+)?");
    private static final double DEFAULT = 200;
    private static final double SYMBOL = 10;

    private final List<Rule> rules = new ArrayList<>();

    DrawingSizes(String css) {
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            Matcher length = LENGTH.matcher(rule.group(2));
            while (length.find()) {
                String type = rule.group(1) == null ? "" : rule.group(1);
                rules.add(new Rule(type, length.group(1), Double.parseDouble(length.group(2))));
            }
        }
    }

    double of(Element object, String side) {
        String own = object.getAttribute("data-screen-" + side);
        if (OWN.matcher(own).matches()) {
            return Double.parseDouble(own);
        }
        String type = object.getAttribute("type");
        if (type.startsWith("symbol/")) {
            return SYMBOL;
        }
        double size = DEFAULT;
        for (Rule rule : rules) {
            if (rule.side().equals(side)
                    && (rule.type().isEmpty() || rule.type().equals(type))) {
                size = rule.points();
            }
        }
        return size;
    }

    private record Rule(String type, String side, double points) {}
}
