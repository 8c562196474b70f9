package io.wertpfad.intake;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Time and memory that {@code ingest} takes for one large file, in a process of its own with a small heap. Arguments: number
 * of rows (default ten million), heap (default {@code 256m}), then any of {@code sum} (rows of a sum over many days and
 * segments) and {@code median} (as many different values of one measure).
 */
final class IngestBenchmark {

    private static final Charset CHARSET = Charset.forName("windows-1252");

    private IngestBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000_000;
        String heap = arguments.length > 1 ? arguments[1] : "256m";
        List<String> kinds =
                arguments.length > 2 ? List.of(arguments).subList(2, arguments.length) : List.of("sum", "median");
        for (String kind : kinds) {
            Path workspace = Files.createTempDirectory("ingest");
            IntakeFixture.write(workspace.resolve("portfolio/nordwind.yaml"), IntakeFixture.resource("portfolio.yaml"));
            write(
                    Files.createDirectories(workspace.resolve("inbox")).resolve("large.csv"),
                    rows,
                    kind.equals("median"));
            measure(workspace, rows, heap, kind);
        }
    }

    private static void write(Path file, int rows, boolean median) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, CHARSET)) {
            writer.write("Use Case;Kennzahl;Datum;Standort;Wert;Einheit\r\n");
            String[] places = {"Köln", "Görlitz", "Bremen", "Zürich"};
            for (int i = 0; i < rows; i++) {
                String date = String.format(Locale.ROOT, "%02d.%02d.2026", 1 + i % 28, median ? 10 : 1 + i / 28 % 10);
                String value = median ? (i * 7919L % rows) + ",25" : i % 1000 + "," + i % 97;
                String place = median ? "" : places[i / 280 % 4];
                writer.write("nw;" + (median ? "wait" : "downtime") + ';' + date + ';' + place + ';' + value);
                writer.write(median ? ";min\r\n" : ";h\r\n");
            }
        }
    }

    private static void measure(Path workspace, int rows, String heap, String kind) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder command = new ProcessBuilder(
                java,
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                "io.wertpfad.run.Wertpfad",
                "--workspace",
                workspace.toString(),
                "--today",
                "2026-11-05",
                "ingest");
        long begin = System.nanoTime();
        Process process = command.redirectErrorStream(true)
                .redirectOutput(new File(workspace.toFile(), "out.txt"))
                .start();
        long resident = 0;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            resident = Math.max(resident, resident(process.pid()));
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %,d rows, %.1f s, exit %d, peak resident %,d MB, database %,d MB, -Xmx%s, %s%n",
                kind,
                rows,
                (System.nanoTime() - begin) / 1e9,
                process.exitValue(),
                resident >> 10,
                Files.size(workspace.resolve("data/wertpfad.mv.db")) >> 20,
                heap,
                workspace);
    }

    /** Peak resident memory in KB, where the system tells it. */
    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
