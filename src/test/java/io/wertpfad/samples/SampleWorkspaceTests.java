package io.wertpfad.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleWorkspaceTests {

    private static final Path INBOX = Path.of("input-samples", "inbox");
    private static final List<SampleFile> FILES = SampleWorkspace.files();
    private static final int TOTAL_LIMIT = 3_000_000;

    @TempDir
    private Path made;

    @Test
    void makesExactlyTheInboxThatIsInTheRepository() throws IOException {
        SampleWorkspace.write(made);

        assertThat(names(made)).isEqualTo(names(INBOX));
        for (String name : names(INBOX)) {
            assertThat(made.resolve(name)).hasSameBinaryContentAs(INBOX.resolve(name));
        }
    }

    /** A command that somebody ran on the samples themselves leaves a database there, which would be shipped. */
    @Test
    void shipsNothingButWhatUsersBringAlong() throws IOException {
        try (Stream<Path> shipped = Files.list(Path.of("input-samples"))) {
            assertThat(shipped.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("exports", "history", "inbox", "portfolio", "wertpfad.yaml");
        }
    }

    @Test
    void staysSmallEnoughToBeShipped() {
        assertThat(FILES.stream().mapToInt(file -> file.content().length).sum()).isLessThan(TOTAL_LIMIT);
    }

    @Test
    void holdsFilesOfEachCharset() {
        assertThat(FILES)
                .anyMatch(file -> file.content()[0] == (byte) 0xEF)
                .anyMatch(file -> !isUtf8(file) && text(file, "windows-1252").contains("Störung"))
                .anyMatch(file -> isUtf8(file) && file.content()[0] != (byte) 0xEF);
    }

    @Test
    void holdsOneCopyUnderAnotherName() {
        assertThat(FILES.stream().map(file -> ByteBuffer.wrap(file.content())).distinct())
                .hasSize(FILES.size() - 1);
    }

    @Test
    void loadsTheCorrectionAfterWhatItCorrects() throws IOException {
        assertThat(names(INBOX))
                .containsSubsequence(
                        "kreuzbach_qm_ausschuss_2026-09.csv", "kreuzbach_qm_ausschuss_2026-09_korrektur.csv");
    }

    @Test
    void addsUpToTheStoryWhateverTheGrain() {
        Story story = Story.of("use-case", "measure", "2026-01", "2026-12", 100).noise(0.1);
        Amount cents = Amount.of("EUR", 2);

        for (Grain grain : Grain.values()) {
            List<Row> rows = Rows.sums(story, grain, cents, "east", "west");

            story.months()
                    .forEach((month, value) -> assertThat(rows.stream()
                                    .filter(row -> row.month().equals(month))
                                    .map(row -> row.number(Field.VALUE))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                            .isEqualTo(cents.state(value)));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static String text(SampleFile file, String charset) {
        return new String(file.content(), Charset.forName(charset));
    }

    private static boolean isUtf8(SampleFile file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.content()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
