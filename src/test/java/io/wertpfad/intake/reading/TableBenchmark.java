package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows per second of a {@link Table}, with and without reading its numbers and dates, beside plain Commons CSV that is told
 * charset and dialect. Run {@code main}; the arguments are the number of rows (default four million) and of rounds (default four).
 */
final class TableBenchmark {

    private static final Charset CHARSET = Charset.forName("windows-1252");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TableBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
        Path plain = write(rows, false);
        Path quoted = write(rows, true);
        try {
            for (Path file : new Path[] {plain, quoted}) {
                String name = file.equals(plain) ? "plain" : "all cells quoted";
                System.out.printf(Locale.ROOT, "%s: %,d rows, %,d MB%n", name, rows, Files.size(file) >> 20);
                measure("Commons CSV", rows, rounds, () -> commonsCsv(file));
                measure("Table", rows, rounds, () -> table(file));
                measure("Table, numbers and dates in two passes", rows, rounds, () -> numbersAndDates(file));
            }
        } finally {
            Files.delete(plain);
            Files.delete(quoted);
        }
    }

    private static Path write(int rows, boolean quoted) throws IOException {
        Path file = Files.createTempFile("table", ".csv");
        String quote = quoted ? "\"" : "";
        String between = quote + ";" + quote;
        try (BufferedWriter writer = Files.newBufferedWriter(file, CHARSET)) {
            writer.write("Use Case;Kennzahl;Datum;Standort;Wert;Einheit\r\n");
            for (int i = 0; i < rows; i++) {
                String date = String.format(Locale.ROOT, "%02d.%02d.2026", 1 + i % 28, 1 + i / 28 % 12);
                String value = i % 1000 + "," + i % 97;
                writer.write(quote + String.join(between, "nw-downtime", "stillstand", date, "Köln", value, "h"));
                writer.write(quote + "\r\n");
            }
        }
        return file;
    }

    private static void measure(String what, int rows, int rounds, LongSupplier pass) {
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            long beginCpu = THREADS.getCurrentThreadCpuTime();
            long cells = pass.getAsLong();
            double seconds = (System.nanoTime() - begin) / 1e9;
            double cpu = (THREADS.getCurrentThreadCpuTime() - beginCpu) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "  %-40s %6.2f s %,12.0f rows/s, %6.2f s of the processor %,12.0f rows/s (%d)%n",
                    what,
                    seconds,
                    rows / seconds,
                    cpu,
                    rows / cpu,
                    cells);
        }
    }

    private static long commonsCsv(Path file) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
        try (BufferedReader reader = Files.newBufferedReader(file, CHARSET);
                CSVParser parser =
                        CSVParser.builder().setReader(reader).setFormat(format).get()) {
            long length = 0;
            for (CSVRecord row : parser) {
                length += row.get(4).length();
            }
            return length;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long table(Path file) {
        try {
            Counter counter = new Counter();
            Table.open(file, HeaderFinder.NONE).read(counter);
            return counter.length;
        } catch (IOException | UnreadableTable e) {
            throw new IllegalStateException(e);
        }
    }

    private static long numbersAndDates(Path file) {
        try {
            Table table = Table.open(file, HeaderFinder.NONE);
            NumberColumn numbers = new NumberColumn();
            DateColumn dates = new DateColumn();
            table.read(new Counter() {
                @Override
                public void data(Row row) {
                    dates.see(row.cells().get(2), row.line());
                    numbers.see(row.cells().get(4), row.line());
                }
            });
            Defaults defaults = Defaults.of(Locale.GERMANY);
            NumberReading number = numbers.decide(defaults);
            DateReading date = dates.decide(defaults);
            Counter counter = new Counter() {
                @Override
                public void data(Row row) {
                    boolean dated = date.parse(row.cells().get(2)) instanceof ParsedDate.Span;
                    boolean valued = number.parse(row.cells().get(4)) instanceof Parsed.Value;
                    length += dated && valued ? 1 : 0;
                }
            };
            table.read(counter);
            return counter.length;
        } catch (IOException | UnreadableTable e) {
            throw new IllegalStateException(e);
        }
    }

    private static class Counter implements RowHandler {
        long length;

        @Override
        public void data(Row row) {
            length += row.cells().get(4).length();
        }

        @Override
        public void broken(Row row, Message reason, String code) {
            throw new IllegalStateException(code);
        }

        @Override
        public void ignored(int firstLine, int lastLine, Ignored reason) {
            throw new IllegalStateException(reason.code());
        }
    }
}
