package io.wertpfad.run;

import io.wertpfad.pack.PortfolioContent;
import io.wertpfad.pack.PortfolioText;
import io.wertpfad.pack.Sidecar;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code status}: what is missing, due, overdue, failed and held. */
@Command
final class StatusCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--portfolio", descriptionKey = "status.portfolio")
    private boolean portfolio;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (Session session = console.open(Session.Access.LOOK, Map.of())) {
            if (portfolio) {
                return portfolio(session.get(PortfolioStatus.class).on(session.today()))
                        .code();
            }
            Status status = session.get(StatusQuery.class).of(session.today());
            for (String line : new StatusLines(status, console.language(), session.zone()).lines()) {
                console.line(line);
            }
            if (console.options().json) {
                Map<String, @Nullable Object> json = StatusJson.of(status, console.language());
                console.json(json);
            }
            return (status.hasRemarks() ? Exit.DONE_WITH_REMARKS : Exit.DONE).code();
        }
    }

    private Exit portfolio(PortfolioStatus.Known known) {
        PortfolioContent content = known.content();
        known.problems().forEach(problem -> console.error(problem.in(console.language())));
        PortfolioText.of(content, console.language()).forEach(console::line);
        if (console.options().json) {
            console.json(Sidecar.document(content, console.language()));
        }
        return content.leftOut().isEmpty() && known.problems().isEmpty() ? Exit.DONE : Exit.DONE_WITH_REMARKS;
    }
}
