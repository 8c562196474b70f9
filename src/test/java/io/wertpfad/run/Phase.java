package io.wertpfad.run;

import java.util.List;
import java.util.stream.Stream;

/** Which part of its work a process is in, seen by the stack of its main thread. */
enum Phase {
    START_UP("start-up"),
    INGEST("ingest", "io.wertpfad.run.Ingest.run"),
    ASSESSMENT(
            "assessment",
            "io.wertpfad.pack.PackSources.",
            "io.wertpfad.run.PackJob.source",
            "io.wertpfad.pack.PackContent.",
            "io.wertpfad.pack.PortfolioComposition."),
    RENDERING(
            "rendering",
            "io.wertpfad.run.CheckedPack.",
            "io.wertpfad.run.PackJob.render",
            "io.wertpfad.run.PortfolioJob."),
    RECORDING("queue and record", "io.wertpfad.pack.Revisions.record", "io.wertpfad.delivery.Dispatch."),
    RELEASE("release", "io.wertpfad.delivery.Releases.release"),
    COPIES("resend", "io.wertpfad.delivery.Copies."),
    DELIVERY("delivery", "io.wertpfad.delivery.Mailing."),
    END(
            "after the work",
            "io.wertpfad.run.Overview.",
            "io.wertpfad.run.Retention.",
            "io.wertpfad.run.RunSummary.",
            "io.wertpfad.run.Session.close",
            "java.lang.Runtime.exit"),
    /** Within a run, but in none of the others: the job's own records above all. */
    BETWEEN("between steps", "io.wertpfad.run.MonthlyRun.");

    /** What is done within another phase comes first. */
    private static final List<Phase> INNERMOST_FIRST =
            List.of(COPIES, RELEASE, DELIVERY, RECORDING, INGEST, ASSESSMENT, RENDERING, END, BETWEEN);

    private final String words;
    private final String frames;

    Phase(String words, String... frames) {
        this.words = words;
        this.frames = String.join(" ", frames);
    }

    String words() {
        return words;
    }

    /** The one that a thread dump shows. */
    static Phase in(String dump) {
        List<String> main = dump.lines()
                .dropWhile(line -> !line.startsWith("\"main\""))
                .takeWhile(line -> !line.isBlank())
                .map(String::strip)
                .toList();
        if (main.isEmpty() && dump.contains("DestroyJavaVM")) {
            return END;
        }
        return INNERMOST_FIRST.stream()
                .filter(phase -> phase.isIn(main))
                .findFirst()
                .orElse(START_UP);
    }

    private boolean isIn(List<String> stack) {
        return Stream.of(frames.split(" "))
                .anyMatch(frame -> stack.stream().anyMatch(line -> line.startsWith("at " + frame)));
    }
}
