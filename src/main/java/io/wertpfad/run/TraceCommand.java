package io.wertpfad.run;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code trace}: the rows behind a figure. */
@Command
final class TraceCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--use-case", paramLabel = "ID", required = true, descriptionKey = "trace.useCase")
    private String useCase = "";

    @Option(names = "--measure", paramLabel = "ID", required = true, descriptionKey = "trace.measure")
    private String measure = "";

    @Option(names = "--period", paramLabel = "2026-10", required = true, descriptionKey = "trace.period")
    @SuppressWarnings("NullAway.Init") // required
    private YearMonth period;

    @Option(names = "--pack", paramLabel = "2026-12", descriptionKey = "trace.pack")
    private @Nullable YearMonth pack;

    @Option(names = "--revision", paramLabel = "N", descriptionKey = "trace.revision")
    private @Nullable Integer revision;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "trace.asOf")
    private @Nullable LocalDate asOf;

    @Option(names = "--superseded", descriptionKey = "trace.superseded")
    private boolean superseded;

    @Option(names = "--all", descriptionKey = "trace.all")
    private boolean all;

    TraceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (asOf != null && (pack != null || revision != null)) {
            throw CommandFailed.wrongUsage("trace.two_states");
        }
        try (Session session = console.open(Session.Access.LOOK, Map.of());
                Spool rows = Spool.open()) {
            TraceJson json = new TraceJson(console.language());
            TraceQuery query = session.get(TraceQuery.class);
            Traced traced = query.trace(new TraceQuery.Request(useCase, measure, period, pack, revision, asOf), row -> {
                json.see(row);
                if (superseded || row.supersededBy() == null) {
                    rows.add(json.row(row));
                }
            });
            if (console.options().json) {
                console.json(json.document(traced, rows));
            } else {
                new TraceLines(traced, json, console).print(rows, all);
            }
            return (traced.hasRemarks() ? Exit.DONE_WITH_REMARKS : Exit.DONE).code();
        }
    }
}
