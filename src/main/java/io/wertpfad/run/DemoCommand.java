package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import io.wertpfad.measurement.Measurements;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code demo}: the samples, copied and run. */
@Command
final class DemoCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "demo.dir")
    private Path folder = Path.of("target", "demo");

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Workspace workspace = new Workspace(folder);
        Samples.copy(workspace.root());
        console.say("demo.copied", workspace.root());
        // Nobody else writes to files that were just copied: there is nothing to wait for.
        try (Session session = console.open(workspace, Session.Access.CHANGE, Map.of("wertpfad.intake.settle", "0s"))) {
            Ingest.Ingested ingested = session.get(Ingest.class).run(console.progress());
            YearMonth last = YearMonth.from(session.today()).minusMonths(1);
            YearMonth newest = session.get(Measurements.class)
                    .newestMonth(session.dataState())
                    .filter(month -> month.isBefore(last))
                    .orElse(last);
            MonthlyRun.Ran ran = session.get(MonthlyRun.class)
                    .run(new MonthlyRun.Request(newest, List.of(), null, null, false, false), console.progress())
                    .with(ingested);
            Overview.refresh(session, console);
            new Report(console).ran(ran, workspace);
            boolean made = ran.failures().isEmpty()
                    && !ran.made().isEmpty()
                    && ran.made().stream().noneMatch(PackJob.Made::hasRemarks);
            Exit exit = made ? Exit.DONE : ran.failures().isEmpty() ? Exit.DONE_WITH_REMARKS : Exit.FAILED;
            RunSummary summary = RunSummary.of(session, ran, exit);
            new Report(console).summary(summary, workspace);
            if (console.options().json) {
                console.json(RunJson.of(ran, summary, Retention.Removed.NOTHING, workspace, console.language()));
            }
            return exit.code();
        }
    }
}
