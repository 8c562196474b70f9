package io.wertpfad.run;

import io.wertpfad.intake.ReceiptJson;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ingest}: loads what is complete in the inbox. */
@Command
final class IngestCommand implements Callable<Integer> {

    private final Console console;

    IngestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (Session session = console.open(Session.Access.CHANGE, Map.of())) {
            Ingest.Ingested ingested = session.get(Ingest.class).run(console.progress());
            Overview.refresh(session, console);
            new Report(console).ingested(ingested, session.workspace());
            if (console.options().json) {
                console.json(ReceiptJson.document(ingested.receipts(), false, console.language()));
            }
            return (ingested.hasRemarks() ? Exit.DONE_WITH_REMARKS : Exit.DONE).code();
        }
    }
}
