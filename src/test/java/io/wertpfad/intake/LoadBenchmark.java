package io.wertpfad.intake;

import com.sun.management.OperatingSystemMXBean;
import io.wertpfad.archive.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Rows and megabytes per second from a file in the inbox to committed roll-ups, receipt and log entry, beside plain Commons
 * CSV and DuckDB on the same rows, in one run. Run {@code main}; the arguments are the number of rows (default four million)
 * and of rounds (default five: the first is cold, the median of the others warm), and a folder for the file (default a
 * temporary one; there the file is kept and used again).
 */
final class LoadBenchmark {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path folder;
    private final int rows;
    private final int rounds;

    private LoadBenchmark(Path folder, int rows, int rounds) {
        this.folder = folder;
        this.rows = rows;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = arguments.length > 2
                ? Files.createDirectories(Path.of(arguments[2]))
                : Files.createTempDirectory("load");
        new LoadBenchmark(folder, rows, rounds).run();
    }

    private void run() throws Exception {
        Path file = LoadFile.in(folder, rows);
        long size = Files.size(file);
        long begin = System.nanoTime();
        Path utf8 = LoadFile.inUtf8(file);
        double transcoding = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,d rows, %,d MB, heap %,d MB, %d processors; seconds: cold (first round), warm (median of %d more)%n",
                rows,
                size >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                SYSTEM.getAvailableProcessors(),
                rounds - 1);
        Timing ours = measure("Wertpfad, inbox to committed roll-ups", size, () -> load(file));
        Timing parsing = measure("Commons CSV, parsing only", size, () -> LoadPeers.commonsCsv(file));
        Timing duck = measure("DuckDB, file in UTF-8 to committed groups", size, () -> duckDb(utf8));
        measure("  of ours: SHA-256", size, () -> Sha256.of(file));
        measure("  of ours: copy, forced to the disk", size, () -> copy(file));
        System.out.printf(Locale.ROOT, "DuckDB cannot read windows-1252: transcoding took %.2f s more%n", transcoding);
        System.out.printf(
                Locale.ROOT,
                "Our time over DuckDB's: cold %.2f, warm %.2f (with its transcoding: %.2f, %.2f);"
                        + " over parsing alone: cold %.2f, warm %.2f%n",
                ours.cold() / duck.cold(),
                ours.warm() / duck.warm(),
                ours.cold() / (duck.cold() + transcoding),
                ours.warm() / (duck.warm() + transcoding),
                ours.cold() / parsing.cold(),
                ours.warm() / parsing.warm());
        Files.delete(utf8);
    }

    private Timing measure(String what, long size, Callable<?> work) throws Exception {
        List<Double> seconds = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long beginCpu = SYSTEM.getProcessCpuTime();
            long begin = System.nanoTime();
            work.call();
            seconds.add((System.nanoTime() - begin) / 1e9);
            processor.add((SYSTEM.getProcessCpuTime() - beginCpu) / 1e9);
        }
        Timing timing = new Timing(seconds.get(0), median(seconds));
        System.out.printf(
                Locale.ROOT,
                "%-44s cold %6.2f s, warm %6.2f s: %,11.0f rows/s %7.1f MB/s; processor time %6.2f s %6.2f s%n",
                what,
                timing.cold(),
                timing.warm(),
                rows / timing.warm(),
                size / 1e6 / timing.warm(),
                processor.get(0),
                median(processor));
        return timing;
    }

    /** The median of all rounds but the first, which found nothing compiled. */
    private static double median(List<Double> rounds) {
        List<Double> warm = new ArrayList<>(rounds.size() > 1 ? rounds.subList(1, rounds.size()) : rounds);
        Collections.sort(warm);
        return warm.get(warm.size() / 2);
    }

    private Receipt load(Path file) throws IOException {
        Path workspace = Files.createTempDirectory(folder, "workspace");
        JdbcConnectionPool database =
                JdbcConnectionPool.create("jdbc:h2:" + workspace.resolve("data/wertpfad"), "sa", "");
        try {
            Receipt receipt = load(file, workspace, database);
            if (receipt.rows().accepted() != rows) {
                throw new IllegalStateException("Not all rows were accepted: " + receipt.rows());
            }
            return receipt;
        } finally {
            database.dispose();
            delete(workspace);
        }
    }

    /** Takes the file in as {@code ingest} does. A link spares the copying that analysts would do. */
    static Receipt load(Path file, Path workspace, DataSource database) throws IOException {
        IntakeFixture fixture = IntakeFixture.with(TestDatabase.prepare(database), workspace);
        Path inbox = Files.createDirectories(workspace.resolve("inbox"));
        Files.createLink(inbox.resolve("load.csv"), file);
        return fixture.ingest().get(0);
    }

    private BigDecimal duckDb(Path utf8) throws Exception {
        Path place = Files.createTempDirectory(folder, "duck");
        try {
            return LoadPeers.duckDb(utf8, place.resolve("duck.db"));
        } finally {
            delete(place);
        }
    }

    private Path copy(Path file) throws IOException {
        Path copy = folder.resolve("copy.csv");
        io.wertpfad.archive.Durable.copy(file, copy);
        Files.delete(copy);
        return copy;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(LoadBenchmark::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Timing(double cold, double warm) {}
}
