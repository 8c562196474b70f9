package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The corpus {@code run/messy.yaml} through the commands {@code read} and {@code check}, as a user would run them. */
class MessyFilesTests {

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicContainer> areReadAndExplained() throws IOException {
        List<JsonNode> cases = cases();
        Path files = Files.createDirectories(folder.resolve("files"));
        List<String> all = new ArrayList<>();
        for (JsonNode messy : cases) {
            Path file = files.resolve(messy.path("file").asString());
            Files.write(file, content(messy));
            all.add(file.toString());
        }
        read(all, "strict");
        read(all, "lenient", "--lenient");
        Map<String, JsonNode> receipts = check(all);
        return cases.stream()
                .map(messy -> dynamicContainer(
                        messy.path("file").asString() + ": " + messy.path("why").asString(),
                        tests(messy, receipts.get(messy.path("file").asString()))));
    }

    private static Stream<DynamicTest> tests(JsonNode messy, JsonNode receipt) {
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] how : new String[][] {{"table", "strict"}, {"lenient", "lenient"}}) {
            if (messy.has(how[0])) {
                tests.add(dynamicTest(
                        "is read as a table (" + how[1] + ")",
                        () -> assertThat(copy(messy, how[1]))
                                .isEqualTo(messy.path(how[0]).asString())));
            }
        }
        if (messy.path("unreadable").asBoolean()) {
            tests.add(dynamicTest(
                    "is no table", () -> assertThat(place(messy, "strict")).doesNotExist()));
        }
        expect(tests, messy, receipt, "status", node -> node.asString());
        expect(tests, messy, receipt, "rows", MessyFilesTests::rows);
        expect(tests, messy, receipt, "ignored", MessyFilesTests::ignored);
        expect(tests, messy, receipt, "problems", MessyFilesTests::problems);
        expect(tests, messy, receipt, "warnings", MessyFilesTests::warnings);
        messy.path("read_as")
                .properties()
                .forEach(expected -> tests.add(dynamicTest(
                        "says " + expected.getKey(),
                        () -> assertThat(receipt.path("read_as").path(expected.getKey()))
                                .isEqualTo(expected.getValue()))));
        tests.add(dynamicTest("loses no row", () -> {
            JsonNode rows = receipt.path("rows");
            assertThat(rows.path("read").asLong())
                    .isEqualTo(rows.path("accepted").asLong()
                            + rows.path("rejected").asLong());
            assertThat(rows.path("ignored").asLong())
                    .isEqualTo(receipt.path("read_as").path("ignored_lines").size());
        }));
        return tests.stream();
    }

    private static void expect(
            List<DynamicTest> tests, JsonNode messy, JsonNode receipt, String what, Function<JsonNode, Object> found) {
        if (messy.has(what)) {
            Object expected = messy.path(what).isArray()
                    ? messy.path(what).valueStream().map(JsonNode::asString).toList()
                    : messy.path(what).asString();
            JsonNode source = what.equals("status") ? receipt.path(what) : receipt;
            tests.add(dynamicTest(
                    "has its " + what, () -> assertThat(found.apply(source)).isEqualTo(expected)));
        }
    }

    private static List<String> rows(JsonNode receipt) {
        return Stream.of("read", "accepted", "rejected")
                .map(name -> receipt.path("rows").path(name).asString())
                .toList();
    }

    private static List<String> ignored(JsonNode receipt) {
        return receipt.path("read_as")
                .path("ignored_lines")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> problems(JsonNode receipt) {
        return receipt.path("problems")
                .valueStream()
                .map(problem -> text(problem.path("line")) + " " + text(problem.path("column")) + " "
                        + problem.path("code").asString())
                .toList();
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "-" : node.asString();
    }

    private static List<String> warnings(JsonNode receipt) {
        return receipt.path("warnings")
                .valueStream()
                .map(warning -> warning.path("code").asString())
                .toList();
    }

    private static String copy(JsonNode messy, String how) throws IOException {
        return Files.readString(place(messy, how)).replace("\r\n", "\n");
    }

    private static Path place(JsonNode messy, String how) {
        return folder.resolve(how).resolve(messy.path("file").asString());
    }

    private static void read(List<String> files, String to, String... options) {
        List<String> arguments = new ArrayList<>(List.of("read"));
        arguments.addAll(List.of(options));
        arguments.addAll(files);
        arguments.addAll(List.of("--to", folder.resolve(to).toString()));
        Command command = Command.run(arguments.toArray(String[]::new));
        assertThat(command.code()).as("some have to be named").isEqualTo(1);
    }

    private static Map<String, JsonNode> check(List<String> files) throws IOException {
        Path workspace = folder.resolve("workspace");
        Files.createDirectories(workspace.resolve("portfolio"));
        try (InputStream portfolio = MessyFilesTests.class.getResourceAsStream("/intake/portfolio.yaml")) {
            Files.write(workspace.resolve("portfolio/nordwind.yaml"), portfolio.readAllBytes());
        }
        List<String> arguments = new ArrayList<>(List.of("--json", "check"));
        arguments.addAll(files);
        Command command = Command.in(workspace, arguments.toArray(String[]::new));
        assertThat(command.code()).isEqualTo(1);
        Map<String, JsonNode> receipts = new HashMap<>();
        command.json()
                .valueStream()
                .forEach(receipt -> receipts.put(receipt.path("file").asString(), receipt));
        return receipts;
    }

    private static byte[] content(JsonNode messy) {
        String text = messy.path("text").asString().replace('␀', '\0');
        String ended = messy.has("ends") ? text.replace("\n", messy.path("ends").asString()) : text;
        String marked = messy.path("bom").asBoolean() ? '\ufeff' + ended : ended;
        return marked.getBytes(Charset.forName(messy.path("charset").asString("UTF-8")));
    }

    private static List<JsonNode> cases() {
        try (InputStream corpus = MessyFilesTests.class.getResourceAsStream("/run/messy.yaml")) {
            return YAMLMapper.builder().build().readTree(corpus).valueStream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
