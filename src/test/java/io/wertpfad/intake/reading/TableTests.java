package io.wertpfad.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wertpfad.text.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTests {

    @TempDir
    Path folder = Path.of("");

    static Stream<Case> cases() {
        return Corpus.read("tables.yaml", Case[].class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void understandsFilesAsTheyCome(Case expected) throws Exception {
        Path file = write(expected.text(), Charset.forName(or(expected.inCharset(), "UTF-8")));

        Understood understood = Understood.of(file, HeaderFinder.NONE);

        Table table = understood.table;
        assertThat(table.header()).isEqualTo(expected.header());
        assertThat(understood.cells()).isEqualTo(or(expected.rows(), List.of()));
        assertThat(understood.broken).isEqualTo(or(expected.broken(), List.of()));
        assertThat(understood.ignored).isEqualTo(or(expected.ignored(), List.of()));
        assertThat(String.valueOf(table.dialect().delimiter()))
                .isEqualTo(
                        or(expected.delimiter(), String.valueOf(table.dialect().delimiter())));
        assertThat(table.charset()).isEqualTo(or(expected.charset(), table.charset()));
        assertThat(table.headerLine()).isEqualTo(or(expected.headerLine(), table.headerLine()));
        List<Integer> lines = understood.data.stream().map(Row::line).toList();
        assertThat(lines).isEqualTo(or(expected.lines(), lines));
        assertThat(understood.lines).as("each line once").containsExactlyElementsOf(allLines(expected.text()));
    }

    @Test
    void takesTheHeaderWithTheMostKnownNames() throws Exception {
        Path file = write("Bericht;Datum\nfoo;bar\nDatum;Wert\n01.10.2026;5\n", StandardCharsets.UTF_8);
        HeaderFinder finder = cells ->
                (int) cells.stream().filter(List.of("Datum", "Wert")::contains).count();

        Understood understood = Understood.of(file, finder);

        assertThat(understood.table.headerLine()).isEqualTo(3);
        assertThat(understood.ignored).containsExactly("1 preamble", "2 preamble");
    }

    @Test
    void readsAsOftenAsNeeded() throws Exception {
        Understood understood = Understood.of(write("a;b\n1;2\n", StandardCharsets.UTF_8), HeaderFinder.NONE);

        understood.table.read(understood);

        assertThat(understood.cells()).containsExactly(List.of("1", "2"), List.of("1", "2"));
    }

    @Test
    void readsOverALineWithoutEnd() throws Exception {
        String text = "a;b\n1;2\n3;" + "x".repeat(Records.MAX_LENGTH + 10) + "\n5;6\n";

        Understood understood = Understood.of(write(text, StandardCharsets.UTF_8), HeaderFinder.NONE);

        assertThat(understood.broken).containsExactly("3 too_long");
        assertThat(understood.cells()).containsExactly(List.of("1", "2"), List.of("5", "6"));
    }

    @Test
    void seesInTheWholeFileThatItIsNotUtf8() throws Exception {
        String text = "a;b\n" + "1;2\n".repeat(100_000) + "3;Köln\n";

        Understood understood = Understood.of(write(text, Charset.forName("windows-1252")), HeaderFinder.NONE);

        assertThat(understood.table.charset()).isEqualTo("windows-1252");
        assertThat(understood.data.get(100_000).cells()).containsExactly("3", "Köln");
    }

    @Test
    void obeysWhatIsPrescribed() throws Exception {
        Path file = write("Größe,1;Maß\n1,5;2\n", StandardCharsets.UTF_8);

        Table latin = Table.open(file, HeaderFinder.NONE, new Prescribed(StandardCharsets.ISO_8859_1, ','));

        assertThat(latin.charset()).isEqualTo("ISO-8859-1");
        assertThat(latin.dialect().delimiter()).isEqualTo(',');
    }

    @Test
    void refusesAFileInAnotherCharsetThanPrescribed() throws Exception {
        Path file = write("Größe;Maß\n1,5;2\n", StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> Table.open(file, HeaderFinder.NONE, new Prescribed(StandardCharsets.UTF_8, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\uFEFF", "\n\n;;\n", "PK\u0003\u0004…", "%PDF-1.7\n", "<!DOCTYPE html>\n", "a\0\1\2\3\4\5\6"
            })
    void refusesWhatIsNoTable(String text) throws Exception {
        Path file = write(text, StandardCharsets.UTF_8);

        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> Table.open(file, HeaderFinder.NONE))
                .satisfies(refused -> {
                    assertThat(refused.reason().in(Language.DE)).isNotBlank();
                    assertThat(refused.reason().in(Language.EN)).isNotBlank();
                });
    }

    /** The numbers of all lines of a text, the last of which may lack a line end. */
    static List<Integer> allLines(String text) {
        return IntStream.rangeClosed(1, (int) text.lines().count()).boxed().toList();
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("table.csv"), text.getBytes(charset));
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    record Case(
            String name,
            String why,
            String text,
            @Nullable String inCharset,
            @Nullable String charset,
            @Nullable String delimiter,
            @Nullable Integer headerLine,
            List<String> header,
            @Nullable List<List<String>> rows,
            @Nullable List<Integer> lines,
            @Nullable List<String> broken,
            @Nullable List<String> ignored) {
        @Override
        public String toString() {
            return name + ": " + why;
        }
    }
}
