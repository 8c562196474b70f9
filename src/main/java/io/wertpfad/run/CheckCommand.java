package io.wertpfad.run;

import io.wertpfad.intake.DefinitionFiles;
import io.wertpfad.intake.DefinitionVersions;
import io.wertpfad.intake.Definitions;
import io.wertpfad.intake.Intake;
import io.wertpfad.intake.Receipt;
import io.wertpfad.intake.ReceiptJson;
import io.wertpfad.text.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check}: reads files without loading them. */
@Command
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "check.file")
    private List<Path> files = List.of();

    CheckCommand(Console console) {
        this.console = console;
    }

    CheckCommand(Console console, List<Path> files) {
        this(console);
        this.files = files;
    }

    @Override
    public Integer call() throws Exception {
        List<Message> missing = files.stream()
                .filter(file -> !Files.isRegularFile(file))
                .map(file -> Message.of(CheckCommand.class, "check.no_file", file))
                .toList();
        if (!missing.isEmpty()) {
            throw new CommandFailed(Exit.WRONG_USAGE, missing);
        }
        try (Session session = console.open(Session.Access.READ_FILES, Map.of())) {
            Definitions definitions =
                    session.get(DefinitionVersions.class).current(DefinitionFiles.in(session.workspace()));
            List<Receipt> receipts = new ArrayList<>();
            for (Path file : files) {
                receipts.add(session.get(Intake.class).check(file, definitions));
            }
            Report report = new Report(console);
            report.problems(definitions.portfolio());
            report.problems(definitions.exports());
            receipts.forEach(report::checked);
            if (console.options().json) {
                console.json(ReceiptJson.document(receipts, true, console.language()));
            }
            boolean remarks = receipts.stream().anyMatch(Receipt::needsAttention)
                    || !definitions.portfolio().problems().isEmpty()
                    || !definitions.exports().problems().isEmpty();
            return (remarks ? Exit.DONE_WITH_REMARKS : Exit.DONE).code();
        }
    }
}
