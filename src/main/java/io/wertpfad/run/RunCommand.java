package io.wertpfad.run;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run}: the monthly run. */
@Command
final class RunCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--period", paramLabel = "2026-10", descriptionKey = "run.period")
    private @Nullable YearMonth period;

    @Option(names = "--customer", paramLabel = "ID", descriptionKey = "run.customer")
    private List<String> customers = List.of();

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "run.asOf")
    private @Nullable LocalDate asOf;

    @Option(names = "--revise", paramLabel = "REASON", descriptionKey = "run.revise")
    private @Nullable String reason;

    @Option(names = "--no-deliver", descriptionKey = "run.noDeliver")
    private boolean noDeliver;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (Session session = console.open(Session.Access.CHANGE, Map.of())) {
            YearMonth current = YearMonth.from(session.today());
            YearMonth reported = period == null ? current.minusMonths(1) : period;
            if (!reported.isBefore(current)) {
                throw CommandFailed.wrongUsage("run.not_over", reported, current.minusMonths(1));
            }
            MonthlyRun.Ran ran = session.get(MonthlyRun.class)
                    .run(
                            new MonthlyRun.Request(reported, customers, asOf, reason, !noDeliver, period == null),
                            console.progress());
            Retention.Removed removed = Retention.apply(session, console);
            Overview.refresh(session, console);
            new Report(console).ran(ran, session.workspace());
            new SentLines(console, session.zone()).say(ran.sent());
            RunSummary summary = RunSummary.of(session, ran, ran.exit());
            new Report(console).summary(summary, session.workspace());
            new Report(console).removed(removed);
            if (console.options().json) {
                console.json(RunJson.of(ran, summary, removed, session.workspace(), console.language()));
            }
            return summary.exit().code();
        }
    }
}
