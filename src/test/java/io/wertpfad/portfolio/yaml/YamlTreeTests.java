package io.wertpfad.portfolio.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.text.Language;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTreeTests {

    @Test
    void knowsWhereEachNodeStands() {
        YamlTree tree = read("a: 1\nlist:\n  - {b: x}\n  - 'y'\n");
        assertThat(tree.faults()).isEmpty();
        Mapping root = (Mapping) tree.root().orElseThrow();
        assertThat(root.place()).isEqualTo(new Place(1, 1, ""));
        Sequence list = (Sequence) value(root, "list");
        assertThat(list.place()).isEqualTo(new Place(3, 3, "list"));
        Mapping item = (Mapping) list.items().get(0);
        assertThat(value(item, "b")).isEqualTo(new Scalar(new Place(3, 9, "list[0].b"), "x", false));
        assertThat(list.items().get(1)).isEqualTo(new Scalar(new Place(4, 5, "list[1]"), "y", true));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, empty",
        "'# only a comment', 0, empty",
        "'---', 0, empty",
        "'~', 0, empty",
        "'a: 1\n---\nb: 2', 2, several_documents",
        "'a: *x', 1, alias",
        "'a: &x 1\nb: *x', 2, alias",
        "'<<: *x', 1, alias",
        "'a: !!binary x', 1, tag",
        "'a: !mine {b: 1}', 1, tag",
        "'? [a]\n: b', 1, key_is_no_text",
        "'a: 1\na: 2', 2, duplicate_key",
        "'a:\n\tb: 1', 2, tab",
        "'a: \"x\nb: 1', 1, open_quote",
        "'a: \"C:\\q\"', 1, escape",
        "'a: {b: 1\nc: 2', 1, open_brace",
        "'a: [1, 2\nc: 2', 1, open_bracket",
        "'a: b: c', 1, colon",
        "'a:\n  - b\n c: 1', 3, indentation",
        "'a: - b', 1, indentation",
        "'a: |\n x\nb', 3, missing_colon",
        "'a: @b', 1, quote_it",
        "'a: %b', 1, quote_it",
        "'a: }', 1, syntax",
        "'%YAML 3.0\n---\na: 1', 0, syntax",
        "'a: \u0007', 1, control_character",
        "'a: 1\nb: \u0000', 2, control_character",
        "'a: 1\nb: \u009D', 2, control_character",
        "'a: 1\nb: \"x\\x07\"', 2, control_character",
        "'a: [\"\\u0000\"]', 1, control_character",
    })
    void saysInOurWordsWhatIsWrong(String text, int line, String key) {
        YamlTree tree = read(text);
        assertThat(tree.faults()).hasSize(1);
        Fault fault = tree.faults().get(0);
        assertThat(fault.message().key()).isEqualTo(key);
        assertThat(fault.place().line()).isEqualTo(line);
        assertThat(fault.message().in(Language.DE)).isNotBlank();
    }

    @Test
    void keepsPathsInOneLine() {
        Mapping root = (Mapping) read("\"a\\nb\": 1").root().orElseThrow();
        assertThat(root.entries()).containsOnlyKeys("a\nb");
        assertThat(value(root, "a\nb").place().path()).isEqualTo("a b");
    }

    @Test
    void takesAByteOrderMarkAndLineEndsOfWindows() {
        YamlTree tree = read("\uFEFFa: 1\r\nb: ä\r\n");
        assertThat(tree.faults()).isEmpty();
        assertThat(value((Mapping) tree.root().orElseThrow(), "b"))
                .isEqualTo(new Scalar(new Place(2, 4, "b"), "ä", false));
    }

    @Test
    void namesTheLineWhereAFileStopsToBeUtf8() {
        byte[] content = "a: 1\nb: Gerät\n".getBytes(Charset.forName("windows-1252"));
        assertThat(YamlTree.read(content).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.message().key()).isEqualTo("not_utf8");
            assertThat(fault.place()).isEqualTo(new Place(2, 7, ""));
        });
        assertThat(YamlTree.read("a: 1".getBytes(StandardCharsets.UTF_16)).faults())
                .extracting(fault -> fault.message().key())
                .containsExactly("not_utf8");
        assertThat(YamlTree.read(new byte[] {'a', ':', ' ', (byte) 0xC3}).faults())
                .extracting(fault -> fault.message().key())
                .containsExactly("not_utf8");
    }

    @Test
    void refusesWhatIsMeantToExhaustTheReader() {
        assertThat(YamlTree.read(new byte[YamlTree.LARGEST + 1]).faults())
                .extracting(fault -> fault.message().key())
                .containsExactly("too_large");
        assertThat(read("[".repeat(200_000)).faults())
                .extracting(fault -> fault.message().key())
                .containsExactly("too_deep");
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%1$d: &a%1$d [*a%2$d, *a%2$d]%n".formatted(i, i - 1));
        }
        assertThat(read(bomb.toString()).faults())
                .extracting(fault -> fault.message().key())
                .hasSize(78)
                .containsOnly("alias");
    }

    @Test
    void readsNoValueOnlyWhereNothingStands() {
        Mapping root =
                (Mapping) read("a:\nb: ~\nc: ''\nd: NULL\ne: nothing\n").root().orElseThrow();
        assertThat(root.entries().values().stream().map(entry -> ((Scalar) entry.value()).isNothing()))
                .containsExactly(true, true, false, true, false);
    }

    private static YamlTree read(String text) {
        return YamlTree.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Node value(Mapping mapping, String key) {
        return Objects.requireNonNull(mapping.entries().get(key)).value();
    }
}
