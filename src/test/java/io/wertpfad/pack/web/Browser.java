package io.wertpfad.pack.web;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium without a window, told what to do through its DevTools protocol on the loopback interface. */
public final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> incoming;
    private final AtomicInteger calls = new AtomicInteger();
    private final List<JsonNode> events = new ArrayList<>();

    private Browser(Process process, WebSocket socket, BlockingQueue<JsonNode> incoming) {
        this.process = process;
        this.socket = socket;
        this.incoming = incoming;
    }

    /** The browser on this machine's path, if there is one. */
    public static Optional<Path> installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts a browser.
     *
     * @param profile an empty folder
     */
    public static Browser start(Path program, Path profile) throws IOException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BlockingQueue<JsonNode> incoming = new LinkedBlockingQueue<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address(process)), new Listener(incoming))
                .join();
        return new Browser(process, socket, incoming);
    }

    private static String address(Process process) throws IOException {
        // Left open: the browser would end with its error stream.
        BufferedReader errors =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                Thread drain = new Thread(() -> errors.lines().forEach(ignored -> {}));
                drain.setDaemon(true);
                drain.start();
                return matcher.group(1);
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The browser did not start: " + said);
    }

    /** Opens a file in a tab of its own, as wide as a screen of that many pixels; it has loaded when this returns. */
    public Tab open(Path file, int width, int height) {
        String target = call("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        String session = call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString();
        Tab tab = new Tab(this, target, session);
        tab.call("Page.enable", Map.of());
        tab.call("Log.enable", Map.of());
        tab.call("Runtime.enable", Map.of());
        tab.resize(width, height);
        tab.call("Page.navigate", Map.of("url", file.toUri().toString()));
        await(session, "Page.loadEventFired");
        return tab;
    }

    JsonNode call(String session, String method, Map<String, ?> parameters) {
        int id = calls.incrementAndGet();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(JSON.writeValueAsString(message), true).join();
        while (true) {
            JsonNode answer = next();
            if (answer.has("id") && answer.get("id").asInt() == id) {
                if (answer.has("error")) {
                    throw new IllegalStateException(method + ": " + answer.get("error"));
                }
                return answer.get("result");
            }
            events.add(answer);
        }
    }

    private void await(String session, String method) {
        while (events(session, method).isEmpty()) {
            events.add(next());
        }
    }

    /** The events of a tab so far. */
    List<JsonNode> events(String session, String method) {
        return events.stream()
                .filter(e -> e.has("method") && e.get("method").asString().equals(method))
                .filter(e -> e.has("sessionId") && e.get("sessionId").asString().equals(session))
                .map(e -> e.get("params"))
                .toList();
    }

    private JsonNode next() {
        try {
            JsonNode message = incoming.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IllegalStateException("The browser does not answer");
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        call("", "Browser.close", Map.of());
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Puts messages together, which may come in pieces. */
    private static final class Listener implements WebSocket.Listener {

        private final BlockingQueue<JsonNode> incoming;
        private final StringBuilder message = new StringBuilder();

        Listener(BlockingQueue<JsonNode> incoming) {
            this.incoming = incoming;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                incoming.add(JSON.readTree(message.toString()));
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
