package io.wertpfad.run;

import io.wertpfad.delivery.ScriptedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Starts many commands at once on one workspace, with the embedded database and as machines that share folders and a PostgreSQL, and
 * compares what they leave with what one after the other would have left: files, log, database, jobs and mails.
 *
 * <p>Start it with the number of rounds for each database and, optionally, the folder to work in. At the end it prints a table, and
 * ends with 1 if there was a difference.
 */
final class ConcurrencyHarness {

    private static final String RUN = "run --period 2026-10";
    private static final String RELEASE = "release --period 2026-10 --customer nordwind";
    private static final List<String> FIRST_WAVE = List.of(RUN, "ingest", RUN, "watch", "deliver", RELEASE);
    private static final List<String> SECOND_WAVE = List.of(RELEASE, "deliver", "watch", RELEASE);
    private static final List<String> LAST = List.of(RELEASE, "deliver");
    private static final List<String> FILES = List.of("nordwind_instandsetzungen.csv", "nordwind_puenktlichkeit.csv");
    private static final int MACHINES = 3;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Path folder;
    private boolean same = true;

    private ConcurrencyHarness(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("wertpfad-at-once");
        System.exit(new ConcurrencyHarness(folder).run(rounds) ? 0 : 1);
    }

    private boolean run(int rounds) throws IOException {
        KillRound.Result expected;
        try (ScriptedServer server = ScriptedServer.plain()) {
            Path workspace = workspace("alone", server);
            ConcurrencyRound round = new ConcurrencyRound(List.of(workspace));
            round.alone(List.of(RUN));
            round.alone(LAST);
            expected = KillRound.Result.of(workspace, server);
        }
        out.println("alone: " + expected.snapshot().log().size() + " entries of the log, "
                + expected.mails().size() + " mails");
        Line embedded = new Line();
        for (int round = 1; round <= rounds; round++) {
            embedded(round, expected, embedded);
        }
        Line shared = new Line();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            for (int round = 1; round <= rounds; round++) {
                shared(postgres, round, expected, shared);
            }
        }
        out.println();
        out.print(Line.text("database", "rounds", "processes", "ended with", "mails", "twice", "differences", "time"));
        out.print(embedded.text("H2, one folder"));
        out.print(shared.text("PostgreSQL, " + MACHINES + " machines"));
        return same;
    }

    private void embedded(int number, KillRound.Result expected, Line line) throws IOException {
        try (ScriptedServer server = ScriptedServer.plain()) {
            Path workspace = workspace("h2-" + number, server);
            String url = "jdbc:h2:file:" + workspace.resolve("data").resolve("wertpfad");
            play(workspace, List.of(workspace), url, "", server, expected, line);
        }
    }

    private void shared(EmbeddedPostgres postgres, int number, KillRound.Result expected, Line line)
            throws IOException {
        try (ScriptedServer server = ScriptedServer.plain()) {
            Path workspace = workspace("postgres-" + number, server);
            String url = SharedWorkspace.on(postgres, "round_" + number, workspace);
            List<Path> machines = SharedWorkspace.machines(workspace, folder.resolve("machines-" + number), MACHINES);
            play(workspace, machines, url, "postgres", server, expected, line);
            Folders.delete(folder.resolve("machines-" + number));
        }
    }

    private void play(
            Path workspace,
            List<Path> machines,
            String url,
            String user,
            ScriptedServer server,
            KillRound.Result expected,
            Line line)
            throws IOException {
        long begin = System.nanoTime();
        ConcurrencyRound round = new ConcurrencyRound(machines);
        round.wave(FIRST_WAVE);
        if (Files.readAllLines(workspace.resolve("archive/log.jsonl")).size()
                < expected.snapshot().log().size()) {
            // Whoever came first was not one that reports.
            round.alone(List.of(RUN));
        }
        round.wave(SECOND_WAVE);
        round.alone(LAST);
        List<String> differences = round.differences(url, user, server);
        KillRound.Result result = KillRound.Result.of(workspace, Dump.of(url, user), server);
        try {
            result.snapshot().isSameAs(expected.snapshot());
        } catch (AssertionError e) {
            differences.add(e.getMessage());
        }
        if (!result.mails().equals(expected.mails())) {
            differences.add("other mails: " + result.mails().keySet());
        }
        line.add(round.codes(), server, differences.size(), System.nanoTime() - begin);
        differences.forEach(difference -> out.println("DIFFERENCE in " + workspace + ": " + difference));
        out.println(workspace.getFileName() + ": ended with " + round.codes() + ", "
                + server.mails().size() + " mails");
        same &= differences.isEmpty();
        if (differences.isEmpty()) {
            Folders.delete(workspace);
        }
    }

    /** The watch looks often, so that it meets the others, and whoever finds the workspace taken waits for only a moment. */
    private Path workspace(String name, ScriptedServer server) throws IOException {
        Path workspace = QueuedWorkspace.mailed(
                SmallWorkspace.in(folder.resolve(name), List.of("nordwind"), FILES), server.port());
        Files.writeString(
                workspace.resolve("wertpfad.yaml"),
                "  lock:\n    wait: 2s\n  schedule:\n    poll: 100ms\n",
                StandardOpenOption.APPEND);
        return workspace;
    }

    /** A line of the table. */
    private static final class Line {

        private final Map<Integer, Integer> codes = new TreeMap<>();
        private int rounds;
        private long mails;
        private long twice;
        private int differences;
        private long nanos;

        private void add(Map<Integer, Integer> ended, ScriptedServer server, int found, long took) {
            ended.forEach((code, times) -> codes.merge(code, times, Integer::sum));
            rounds++;
            mails += server.mails().size();
            twice += ConcurrencyRound.twice(server);
            differences += found;
            nanos += took;
        }

        private String text(String database) {
            return text(
                    database,
                    rounds,
                    codes.values().stream().mapToInt(times -> times).sum(),
                    codes,
                    mails,
                    twice,
                    differences,
                    Duration.ofNanos(nanos).toSeconds() + " s");
        }

        private static String text(Object... cells) {
            return String.format(Locale.ROOT, "%-24s %6s %10s %-28s %6s %6s %12s %8s%n", cells);
        }
    }
}
