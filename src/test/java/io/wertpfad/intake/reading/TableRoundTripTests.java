package io.wertpfad.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random tables, written by Commons CSV in random dialects with random things around them, are read back exactly. */
class TableRoundTripTests {

    private static final int TABLES = 400;
    private static final List<String> CHARSETS = List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE");
    private static final List<String> WORDS = List.of(
            "Köln",
            "Halle 3",
            "nw-downtime",
            "5\" Rohr",
            "Ersatz; aus Lager",
            "a, b",
            "say \"hi\"",
            "Zeile 1\nZeile 2",
            "x|y",
            "don't",
            "",
            "n/a",
            "Störung: Band",
            "€",
            "\ttab",
            "Total loss");

    @TempDir
    Path folder = Path.of("");

    static IntStream seeds() {
        return IntStream.range(0, TABLES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsBackWhatWasWritten(int seed) throws Exception {
        Written written = new Written(new Random(seed));
        Path file = Files.write(folder.resolve("table.csv"), written.bytes());

        Understood understood = Understood.of(file, HeaderFinder.NONE);

        assertThat(understood.table.header()).isEqualTo(written.header);
        assertThat(understood.cells()).isEqualTo(written.rows);
        assertThat(understood.broken).isEmpty();
        assertThat(understood.lines).containsExactlyElementsOf(TableTests.allLines(written.text.toString()));
        assertThat(understood.table.dialect().delimiter()).isEqualTo(written.delimiter);
    }

    /** A random table as a text. */
    private static final class Written {

        private final Random random;
        private final List<String> header = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final char delimiter;
        private final String charset;

        Written(Random random) throws IOException {
            this.random = random;
            this.delimiter = pick(List.of(';', ',', '\t', '|'));
            this.charset = pick(CHARSETS);
            fill();
            print();
        }

        byte[] bytes() {
            return text.toString().getBytes(Charset.forName(charset));
        }

        private void fill() {
            int texts = 1 + random.nextInt(4);
            header.addAll(List.of("Datum", "Wert"));
            IntStream.range(0, texts).forEach(i -> header.add("Größe " + i));
            int count = 2 + random.nextInt(30);
            for (int i = 0; i < count; i++) {
                List<String> row = new ArrayList<>();
                row.add(String.format(Locale.ROOT, "%02d.%02d.2026", 1 + random.nextInt(28), 1 + random.nextInt(12)));
                row.add(String.format(Locale.ROOT, "%d,%02d", random.nextInt(1000), random.nextInt(100)));
                IntStream.range(0, texts).forEach(column -> row.add(pick(WORDS)));
                rows.add(row);
            }
        }

        private void print() throws IOException {
            String lineEnd = pick(List.of("\n", "\r\n", "\r"));
            if (charset.startsWith("UTF") && random.nextBoolean()) {
                text.append('\uFEFF');
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                text.append("Auswertung ").append(i).append(lineEnd);
            }
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(delimiter)
                    .setRecordSeparator(lineEnd)
                    .setQuoteMode(pick(List.of(QuoteMode.MINIMAL, QuoteMode.ALL, QuoteMode.NON_NUMERIC)))
                    .get();
            try (CSVPrinter printer = new CSVPrinter(text, format)) {
                printer.printRecord(header);
                printer.printRecords(rows);
                if (random.nextBoolean()) {
                    printer.println();
                    printer.printRecord("Summe", "1.234,00");
                }
            }
            if (random.nextBoolean()) {
                text.append("Quelle: SAP, Stand 31.10.2026").append(lineEnd);
            }
            if (random.nextBoolean()) {
                text.setLength(text.length() - lineEnd.length());
            }
        }

        private <T> T pick(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
