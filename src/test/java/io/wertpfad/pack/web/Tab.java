package io.wertpfad.pack.web;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A page that a browser shows. */
public record Tab(Browser browser, String target, String session) implements AutoCloseable {

    public JsonNode call(String method, Map<String, ?> parameters) {
        return browser.call(session, method, parameters);
    }

    void resize(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** What an expression gives, a promise awaited; the page's own policy does not hold for it. */
    public JsonNode evaluate(String expression) {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.get("result").has("value") ? answer.get("result").get("value") : answer.get("result");
    }

    /** Presses and releases a key. */
    public void press(String key, int code) {
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
        }
    }

    /** Whatever the browser complained about. */
    public List<String> complaints() {
        return Stream.of("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
                .flatMap(event -> browser.events(session, event).stream())
                .map(JsonNode::toString)
                .toList();
    }

    /** The whole page as PNG, or a part of it. */
    byte[] picture(int top, int height) {
        JsonNode size = call("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        int rest = size.get("height").asInt() - top;
        Map<String, Integer> clip = Map.of(
                "x", 0, "y", top, "width", size.get("width").asInt(), "height", Math.min(height, rest), "scale", 1);
        return Base64.getDecoder()
                .decode(call("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip))
                        .get("data")
                        .asString());
    }

    @Override
    public void close() {
        browser.call("", "Target.closeTarget", Map.of("targetId", target));
    }
}
