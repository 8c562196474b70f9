package io.wertpfad.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Kills runs at seeded moments until so many were killed, finishes each, and compares it with an undisturbed one. Start it
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
        Path undisturbed = SmallWorkspace.in(folder.resolve("undisturbed"));
        long begin = System.nanoTime();
        RealProcess.start(undisturbed, "run", "--period", "2026-10").end();
        long whole = (System.nanoTime() - begin) / 1_000_000;
        Snapshot expected = Snapshot.of(undisturbed);
        out.println("undisturbed: " + whole + " ms");
        for (int round = 1; kills < wanted; round++) {
            Path workspace = SmallWorkspace.in(folder.resolve("run-" + round));
            int before = kills;
            while (kills - before < MOST_KILLS_OF_A_RUN && kill(workspace, whole)) {
                kills++;
            }
            RealProcess last = RealProcess.start(workspace, "run", "--period", "2026-10");
            int code = last.end();
            if (code > Exit.DONE_WITH_REMARKS.code()) {
                throw new IllegalStateException("Round " + round + " ended with " + code + ": " + last.output());
            }
            Snapshot.of(workspace).isSameAs(expected);
            out.println("round " + round + ": " + (kills - before) + " kills, same result; " + kills + " in all");
        }
    }

    /** Half of the moments are seen in the workspace, half come after any time. */
    private boolean kill(Path workspace, long whole) {
        Moments moments = new Moments(workspace);
        List<BooleanSupplier> seen = List.of(
                moments.entries(1 + dice.nextInt(9)),
                moments.files("receipts", ".json", 1 + dice.nextInt(6)),
                moments.files("receipts", ".tmp", 1),
                moments.files("data", "leaving.json", 1),
                moments.files("rejected", ".csv", 1),
                moments.files("outbox", ".pdf", 1 + dice.nextInt(2)),
                moments.files("held", ".pdf", 1),
                moments.files("archive", "_r1.json", 1 + dice.nextInt(2)));
        BooleanSupplier moment = dice.nextBoolean()
                ? Moments.after(seen.get(dice.nextInt(seen.size())), (long) dice.nextInt(4) * dice.nextInt(100))
                : Moments.after(() -> true, dice.nextInt((int) whole));
        return RealProcess.start(workspace, "run", "--period", "2026-10").killWhen(moment);
    }
}
