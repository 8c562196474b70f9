package io.wertpfad.run;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came of a command as a user types it, run within the tests' own process. */
record Command(int code, String out, String err) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Command run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new CommandLineInterface(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
        return new Command(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** In a workspace, on the pack date of October 2026. */
    static Command in(Path workspace, String... args) {
        return on("2026-11-05", workspace, args);
    }

    static Command on(String today, Path workspace, String... args) {
        List<String> all = new ArrayList<>(List.of("--workspace", workspace.toString(), "--today", today));
        all.addAll(List.of(args));
        return run(all.toArray(String[]::new));
    }

    /** The one JSON document on standard output; anything beside it is an error. */
    JsonNode json() {
        return JSON.readTree(out);
    }

    String all() {
        return out + err;
    }
}
