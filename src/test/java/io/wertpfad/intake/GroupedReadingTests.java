package io.wertpfad.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.intake.reading.Stretches;
import io.wertpfad.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a file holds: taken by the group and in stretches, it comes to the same as row by row. */
class GroupedReadingTests {

    private static final Stretches MANY = new Stretches(3, 1);
    private static final int FILES_EACH = 8;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    static Stream<Long> seeds() {
        return IntStream.range(0, 6).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takesRandomExportsAsRowByRow(long seed) {
        RandomExports exports = new RandomExports(seed);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < FILES_EACH; i++) {
            files.put("export-" + i + ".csv", exports.next());
        }
        assertTakenAlike(files);
    }

    @Test
    void takesTheSamplesAndTheCorpusAsRowByRow() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Path root : List.of(Path.of("input-samples"), Path.of("src/test/resources/intake"))) {
            try (Stream<Path> found = Files.walk(root)) {
                found.filter(file -> file.toString().endsWith(".csv"))
                        .sorted()
                        .forEach(file -> files.put(files.size() + "-" + file.getFileName(), bytes(file)));
            }
        }
        assertThat(files).hasSizeGreaterThan(20);
        assertTakenAlike(files);
    }

    @Test
    void takesAFurtherTableOfTheSameColumnsForNoRows() {
        String header = "use_case;measure;date;value\n";
        String rows = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "nw;downtime;2026-10-" + (10 + i % 20) + ";" + i + "\n")
                .collect(Collectors.joining());
        String plan = rows.replace(";downtime;", ";repair;");
        assertTakenAlike(Map.of("twice.csv", utf8(header + rows + header + rows)));
        assertTakenAlike(Map.of("gap.csv", utf8(header + rows + "\nuse_case;measure;date;plan\n" + rows + plan)));
        assertTakenAlike(Map.of("pages.csv", utf8(header + rows + header + "nw;downtime;2026-10-11;1\n" + plan)));
    }

    @Test
    void takesTotalsForNoRowsWhateverTheFirstColumnHolds() {
        String rows = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> i + ";nw;downtime;2026-10-" + (10 + i % 20) + ";" + i + "\n")
                .collect(Collectors.joining());
        String total = "Summe;nw;downtime;2026-10-12;1830\n";
        assertTakenAlike(Map.of("nr.csv", utf8("Nr;use_case;measure;date;value\n" + rows + total)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void assertTakenAlike(Map<String, byte[]> files) {
        IntakeFixture grouped = IntakeFixture.in(folder.resolve("grouped")).readIn(MANY);
        IntakeFixture plain = IntakeFixture.in(folder.resolve("plain")).readIn(Stretches.NONE);
        files.forEach((name, content) -> {
            Receipt ours = grouped.put(name, content).ingest().get(0);
            Receipt theirs = plain.put(name, content).ingest().get(0);
            assertThat(json(ours)).as(name).isEqualTo(json(theirs));
            assertThat(grouped.hasRejected(name)).isEqualTo(plain.hasRejected(name));
            if (plain.hasRejected(name)) {
                assertThat(grouped.rejected(name)).isEqualTo(plain.rejected(name));
            }
        });
        assertThat(ProjectionDump.of(grouped.template())).isEqualTo(ProjectionDump.of(plain.template()));
    }

    private static String json(Receipt receipt) {
        return JSON.writeValueAsString(ReceiptJson.of(receipt, false, Language.DE));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
