package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.delivery.ScriptedServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Kills runs at seeded moments until so many were killed, finishes each, and compares it with an undisturbed one: files, log,
 * database and mails, of which each may have come once more if that was counted. Start it
 * with the number of kills and, optionally, the seed and the folder to work in.
 */
final class KillHarness {

    private static final int MOST_KILLS_OF_A_RUN = 6;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Path folder;
    private final Random dice;
    private int kills;

    private KillHarness(Path folder, long seed) {
        this.folder = folder;
        this.dice = new Random(seed);
    }

    public static void main(String[] args) throws IOException {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 40;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        Path folder = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("wertpfad-kills");
        new KillHarness(folder, seed).run(kills);
    }

    private void run(int wanted) {
        long begin = System.nanoTime();
        Snapshot expected;
        Set<String> messages;
        try (ScriptedServer server = ScriptedServer.plain()) {
            Path undisturbed = workspace("undisturbed", server);
            RealProcess.start(undisturbed, "run", "--period", "2026-10").end();
            expected = Snapshot.of(undisturbed);
            messages =
                    server.mails().stream().map(ScriptedServer.Mail::messageId).collect(Collectors.toSet());
        }
        long whole = (System.nanoTime() - begin) / 1_000_000;
        out.println("undisturbed: " + whole + " ms, " + messages.size() + " mails");
        for (int round = 1; kills < wanted; round++) {
            try (ScriptedServer server = ScriptedServer.plain()) {
                round(round, workspace("run-" + round, server), server, whole, expected, messages);
            }
        }
    }

    private Path workspace(String name, ScriptedServer server) {
        return QueuedWorkspace.mailed(SmallWorkspace.in(folder.resolve(name)), server.port());
    }

    private void round(
            int round, Path workspace, ScriptedServer server, long whole, Snapshot expected, Set<String> messages) {
        int before = kills;
        while (kills - before < MOST_KILLS_OF_A_RUN && kill(workspace, server, whole)) {
            kills++;
        }
        for (String last : List.of("run --period 2026-10", "deliver")) {
            RealProcess process = RealProcess.start(workspace, last.split(" "));
            int code = process.end();
            if (code > Exit.DONE_WITH_REMARKS.code()) {
                throw new IllegalStateException(
                        "Round " + round + ": " + last + " ended with " + code + ": " + process.output());
            }
        }
        Snapshot.of(workspace).isSameAs(expected);
        Map<String, Long> sent = server.mails().stream()
                .collect(Collectors.groupingBy(ScriptedServer.Mail::messageId, Collectors.counting()));
        assertThat(sent.keySet()).isEqualTo(messages);
        assertThat(sent.values()).allMatch(times -> times <= 2);
        int repeated = server.mails().size() - messages.size();
        assertThat(Dump.repeated(workspace)).as("counted repetitions").isGreaterThanOrEqualTo(repeated);
        out.println("round " + round + ": " + (kills - before) + " kills, same result, " + repeated
                + " mails repeated; " + kills + " kills in all");
    }

    /** Half of the moments are seen in the workspace or by the mail server, half come after any time. */
    private boolean kill(Path workspace, ScriptedServer server, long whole) {
        Moments moments = new Moments(workspace);
        int mails = server.mails().size() + 1 + dice.nextInt(4);
        List<BooleanSupplier> seen = List.of(
                moments.entries(1 + dice.nextInt(9)),
                moments.files("receipts", ".json", 1 + dice.nextInt(6)),
                moments.files("receipts", ".tmp", 1),
                moments.files("data", "leaving.json", 1),
                moments.files("rejected", ".csv", 1),
                moments.files("outbox", ".pdf", 1 + dice.nextInt(2)),
                moments.files("held", ".pdf", 1),
                moments.files("archive", "_r1.json", 1 + dice.nextInt(2)),
                () -> server.mails().size() >= mails,
                () -> server.mails().size() >= mails);
        BooleanSupplier moment = dice.nextBoolean()
                ? Moments.after(seen.get(dice.nextInt(seen.size())), (long) dice.nextInt(4) * dice.nextInt(100))
                : Moments.after(() -> true, dice.nextInt((int) whole));
        return RealProcess.start(workspace, "run", "--period", "2026-10").killWhen(moment);
    }
}
