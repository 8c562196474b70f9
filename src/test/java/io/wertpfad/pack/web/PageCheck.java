package io.wertpfad.pack.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What every page that we make must pass in a browser. */
public final class PageCheck {

    private static final int TAB_KEY = 9;

    private PageCheck() {}

    /** Nothing to complain about, nothing beyond the edge or cut off, nothing that keeps anybody out. */
    public static void passes(Tab tab) throws IOException {
        assertThat(tab.complaints()).isEmpty();
        assertThat(strings(tab, "wideElements.js")).as("beyond the page").isEmpty();
        assertThat(strings(tab, "cutTexts.js")).as("cut off").isEmpty();
        tab.evaluate(axe());
        assertThat(strings(tab, "violations.js")).as("axe").isEmpty();
    }

    /** Where the tab key stops, one after the other: place in the page, whether it can be seen there, and text. */
    public static List<String> stops(Tab tab) throws IOException {
        tab.call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        int stops = tab.evaluate(script("focusable.js")).asInt();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < stops; i++) {
            tab.press("Tab", TAB_KEY);
            seen.add(tab.evaluate(script("focused.js")).asString());
        }
        return seen;
    }

    /** Each stop is seen, and they come in the order of the page. */
    public static void inReadingOrder(List<String> stops) {
        for (int i = 0; i < stops.size(); i++) {
            assertThat(stops.get(i)).startsWith(i + " seen ");
        }
    }

    static List<String> strings(Tab tab, String script) throws IOException {
        List<String> strings = new ArrayList<>();
        tab.evaluate(script(script)).forEach(node -> strings.add(node.asString()));
        return strings;
    }

    static String axe() throws IOException {
        return read("/axe.min.js");
    }

    private static String script(String name) throws IOException {
        return read("/io/wertpfad/pack/web/" + name);
    }

    private static String read(String resource) throws IOException {
        try (InputStream stream = PageCheck.class.getResourceAsStream(resource)) {
            assertThat(stream).as(resource).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
