package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of {@code trend} in the documentation says and draws what it is said to. */
class TrendDocumentationTests {

    private static final Path DOCS = Path.of("src", "docs");
    private static final Pattern EXAMPLE = Pattern.compile(
            "```\\nwertpfad (?<command>--lang en trend [^\\n]*)\\n```\\n.*?```\\n(?<output>.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void showsWhatTheCommandGives() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(DOCS.resolve("operating.md")));
        assertThat(example.find()).isTrue();
        Path chart = folder.resolve("chart.svg");
        String shown = DOCS.resolve("infections.svg").toString().replace('\\', '/');
        List<String> arguments = List.of(
                example.group("command").replace(shown, chart.toString()).split(" "));

        Command trend = Command.run(arguments.toArray(String[]::new));

        assertThat(trend.code()).as(trend.all()).isZero();
        assertThat(trend.out().replace('\u00a0', ' ').lines().toList())
                .isEqualTo(example.group("output").lines().toList());
        assertThat(chart).hasSameTextualContentAs(DOCS.resolve("infections.svg"));
    }

    @Test
    void namesEveryOption() throws IOException {
        String docs = Files.readString(DOCS.resolve("operating.md"));
        String usage = Command.run("--lang", "en", "trend", "--help").out();
        String common = Command.run("--lang", "en", "--help").out();

        Matcher option = Pattern.compile("--[a-z-]+").matcher(usage.substring(usage.indexOf('\n')));
        while (option.find()) {
            if (!common.contains(option.group())) {
                assertThat(docs).contains(option.group());
            }
        }
    }
}
