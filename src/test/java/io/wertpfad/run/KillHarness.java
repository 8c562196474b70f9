package io.wertpfad.run;

import io.wertpfad.delivery.ScriptedServer;
import io.wertpfad.run.KillRound.Step;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Kills the commands of a month again and again: loading, reporting, releasing a held edition, sending copies. Each round does so on
 * a workspace of its own and compares it, when all is done, with one that nobody disturbed: files, log, database and mails, of which
 * at most one may have come once more for each kill, with the same Message-ID, and counted in the ledger.
 *
 * <p>Start it with the number of kills and, optionally, the seed and the folder to work in. Each round follows from the seed and its number, as far as
 * the machine is equally fast. It prints each kill with what it hit, at the end a table, and ends with 1 if there was a difference; the workspaces of such
 * rounds stay.
 */
final class KillHarness {

    private static final String RUN = "run --period 2026-10";
    private static final String RELEASE = "release --period 2026-10 --customer nordwind";
    private static final String RESEND = "deliver --resend sales@hersteller.example";
    /** Writes the overview once more if a command was killed just before it did, and sends nothing. */
    private static final String NOTHING_LEFT = "deliver";

    private static final long START = 1_500;
    private static final long LONG = 1_000;
    private static final long SHORT = 60;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final KillTable table = new KillTable();
    private final Path folder;
    private final long seed;

    private KillHarness(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    public static void main(String[] args) throws IOException {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 40;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        Path folder = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("wertpfad-kills");
        System.exit(new KillHarness(folder, seed).run(kills) ? 0 : 1);
    }

    private boolean run(int wanted) throws IOException {
        long begin = System.nanoTime();
        KillRound.Result expected = undisturbed();
        out.println("undisturbed: " + expected.mails().size() + " mails, " + since(begin));
        boolean same = true;
        for (int round = 1; table.kills() < wanted; round++) {
            same &= round(round, expected);
        }
        out.println();
        out.print(table);
        out.println("seed " + seed + ", " + since(begin) + " in all");
        return same;
    }

    private KillRound.Result undisturbed() {
        try (ScriptedServer server = ScriptedServer.plain()) {
            Path workspace = workspace("undisturbed", server);
            for (String command : List.of(RUN, RELEASE, RESEND, NOTHING_LEFT)) {
                RealProcess process = RealProcess.start(workspace, command.split(" "));
                if (process.end() > Exit.DONE_WITH_REMARKS.code()) {
                    throw new IllegalStateException(command + ": " + process.output());
                }
            }
            return KillRound.Result.of(workspace, server);
        }
    }

    private boolean round(int round, KillRound.Result expected) throws IOException {
        long begin = System.nanoTime();
        Random dice = new Random(seed * 1_000 + round);
        try (ScriptedServer server = ScriptedServer.plain()) {
            Path workspace = workspace("round-" + round, server);
            KillRound play =
                    new KillRound(workspace, server, table, news -> out.println("  round " + round + ", " + news));
            List<String> differences = play.play(steps(dice, round), expected);
            differences.forEach(difference -> out.println(
                    "DIFFERENCE in round " + round + " of seed " + seed + " (" + workspace + "): " + difference));
            out.println("round " + round + (differences.isEmpty() ? ": same result, " : ": OTHER RESULT, ")
                    + table.kills() + " kills in all, " + since(begin));
            if (differences.isEmpty()) {
                Folders.delete(workspace);
            }
            return differences.isEmpty();
        }
    }

    /** Every second round loads by a command of its own; the others leave that to the run. */
    private static List<Step> steps(Random dice, int round) {
        Set<String> hit = new HashSet<>();
        List<Kill> load = List.of(early(dice), in(Phase.INGEST, dice), in(Phase.INGEST, dice), in(Phase.INGEST, dice));
        List<Kill> report = List.of(
                early(dice),
                in(Phase.ASSESSMENT, dice),
                in(Phase.RENDERING, dice),
                in(Phase.BETWEEN, dice),
                in(Phase.RENDERING, dice),
                in(Phase.RECORDING, dice),
                in(Phase.ASSESSMENT, dice),
                in(Phase.RENDERING, dice),
                Kill.atSomeMail(dice, 4, hit),
                Kill.atSomeMail(dice, 3, hit),
                Kill.atSomeMail(dice, 2, hit),
                in(Phase.END, dice));
        List<Kill> release = List.of(early(dice), in(Phase.RELEASE, dice), Kill.atSomeMail(dice, 1, hit));
        List<Kill> copies = List.of(in(Phase.COPIES, dice), Kill.atSomeMail(dice, 2, new HashSet<>()));
        List<Step> steps = new ArrayList<>();
        if (round % 2 == 0) {
            steps.add(new Step("ingest", load, false));
            steps.add(new Step(RUN, report, false));
        } else {
            List<Kill> both = new ArrayList<>(load);
            both.addAll(report);
            steps.add(new Step(RUN, both, false));
        }
        steps.add(new Step(RELEASE, release, false));
        steps.add(new Step(RESEND, copies, true));
        steps.add(new Step(NOTHING_LEFT, List.of(), false));
        return steps;
    }

    private static Kill early(Random dice) {
        return new Kill.After((long) (dice.nextDouble() * START));
    }

    /** Short phases are over after a moment. */
    private static Kill in(Phase phase, Random dice) {
        long most =
                phase == Phase.RECORDING || phase == Phase.BETWEEN || phase == Phase.RELEASE || phase == Phase.COPIES
                        ? SHORT
                        : LONG;
        return new Kill.InPhase(phase, (long) (Math.pow(dice.nextDouble(), 2) * most));
    }

    private Path workspace(String name, ScriptedServer server) {
        return QueuedWorkspace.mailed(SmallWorkspace.in(folder.resolve(name)), server.port());
    }

    private static String since(long begin) {
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return took.toMinutes() + " min " + took.toSecondsPart() + " s";
    }
}
