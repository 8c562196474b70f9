package io.wertpfad.pack;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Colours and sizes of the charts, taken from the style sheet of the templates: the rules {@code .chart-<name>} with
 * {@code color} and {@code font-size} in points.
 */
record ChartStyle(Map<String, Color> colours, Map<String, Float> sizes) {

    private static final Pattern RULE = Pattern.compile("\\.chart-([a-z-]+)\\s*\\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("(?:^|[;\\s])color:\\s*#([0-9a-fA-F]{6})");
    private static final Pattern SIZE = Pattern.compile("font-size:\\s*([0-9.]+)pt");
    private static final float DEFAULT_SIZE = 7;
    private static final int HEXADECIMAL = 16;

    ChartStyle {
        colours = Map.copyOf(colours);
        sizes = Map.copyOf(sizes);
    }

    static ChartStyle of(String css) {
        Map<String, Color> colours = new HashMap<>();
        Map<String, Float> sizes = new HashMap<>();
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            Matcher colour = COLOUR.matcher(rule.group(2));
            if (colour.find()) {
                colours.put(rule.group(1), new Color(Integer.parseInt(colour.group(1), HEXADECIMAL)));
            }
            Matcher size = SIZE.matcher(rule.group(2));
            if (size.find()) {
                sizes.put(rule.group(1), Float.valueOf(size.group(1)));
            }
        }
        return new ChartStyle(colours, sizes);
    }

    /** Black where a style sheet of one's own leaves a rule out. */
    Color colour(String name) {
        return colours.getOrDefault(name, Color.BLACK);
    }

    float size(String name) {
        return sizes.getOrDefault(name, DEFAULT_SIZE);
    }
}
