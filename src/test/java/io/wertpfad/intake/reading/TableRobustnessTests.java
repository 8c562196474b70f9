package io.wertpfad.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes are: no failure, no hang, and each line is accounted for once. */
@Timeout(60)
class TableRobustnessTests {

    private static final String LIKELY = "\"\"\"';;;,,\n\n\r\r\n\t|\\ abc 0123456789.,-";
    private static final int FILES = 300;

    @TempDir
    Path folder = Path.of("");

    static IntStream seeds() {
        return IntStream.range(0, FILES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void survivesRandomBytes(int seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(3000)];
        random.nextBytes(bytes);

        read(Files.write(folder.resolve("random.csv"), bytes));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void accountsForEachLineOfRandomText(int seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(2000); i > 0; i--) {
            text.append(LIKELY.charAt(random.nextInt(LIKELY.length())));
        }

        accountsForEachLine(text.toString());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void accountsForEachLineOfADamagedTable(int seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("Datum;Ort;Wert\n");
        for (int i = random.nextInt(200); i > 0; i--) {
            text.append("01.10.2026;\"Halle ").append(i).append("\";").append(i).append(",5\n");
        }
        for (int i = random.nextInt(20); i > 0; i--) {
            int place = random.nextInt(text.length());
            char damage = LIKELY.charAt(random.nextInt(LIKELY.length()));
            if (random.nextBoolean()) {
                text.insert(place, damage);
            } else {
                text.setCharAt(place, damage);
            }
        }

        accountsForEachLine(text.toString());
    }

    private void accountsForEachLine(String text) throws IOException {
        Path file = Files.write(folder.resolve("text.csv"), text.getBytes(StandardCharsets.UTF_8));

        Understood understood = read(file);

        if (understood != null) {
            assertThat(understood.lines).containsExactlyElementsOf(TableTests.allLines(text));
            assertThat(understood.data)
                    .allMatch(row ->
                            row.cells().size() == understood.table.header().size());
        }
    }

    private static @Nullable Understood read(Path file) throws IOException {
        try {
            return Understood.of(file, HeaderFinder.NONE);
        } catch (UnreadableTable refused) {
            assertThat(refused.reason().key()).startsWith("reading.");
            return null;
        }
    }
}
