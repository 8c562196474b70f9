package io.wertpfad.run;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.ChangedMeanwhile;
import io.wertpfad.archive.Sha256;
import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.DefinitionFiles;
import io.wertpfad.intake.DefinitionVersions;
import io.wertpfad.intake.Definitions;
import io.wertpfad.intake.Inbox;
import io.wertpfad.intake.Intake;
import io.wertpfad.intake.Projection;
import io.wertpfad.intake.Receipt;
import io.wertpfad.intake.export.ExportDefinitions;
import io.wertpfad.intake.export.ExportFiles;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.text.Course;
import io.wertpfad.text.Message;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Loads what is complete in the inbox: one job per file. */
@Component
final class Ingest {

    private final Workspace workspace;
    private final Archive archive;
    private final Inbox inbox;
    private final Intake intake;
    private final DefinitionVersions versions;
    private final Projection projection;
    private final PackCalendar calendar;
    private final Jobs jobs;

    Ingest(
            Workspace workspace,
            Archive archive,
            Inbox inbox,
            Intake intake,
            DefinitionVersions versions,
            Projection projection,
            PackCalendar calendar,
            Jobs jobs) {
        this.workspace = workspace;
        this.archive = archive;
        this.inbox = inbox;
        this.intake = intake;
        this.versions = versions;
        this.projection = projection;
        this.calendar = calendar;
        this.jobs = jobs;
    }

    Ingested run(Progress progress) throws Exception {
        DefinitionFiles files = DefinitionFiles.in(workspace);
        if (versions.accept(files)) {
            try (Progress.Announced stage = progress.announce(Message.of(Ingest.class, "stage.catch_up"))) {
                projection.catchUp(stage);
            }
        }
        Definitions definitions = versions.current(files);
        Inbox.Found found = found(progress);
        List<Receipt> receipts = new ArrayList<>();
        List<Message> staying = new ArrayList<>(found.refused());
        long togetherSince = archive.dataState() + 1;
        try (Progress.Stage stage = progress.begin(
                Message.of(Ingest.class, "stage.load"), found.complete().size())) {
            for (Path file : found.complete()) {
                Optional<Message> waits = intake.waitsFor(file, definitions);
                if (waits.isPresent()) {
                    staying.add(waits.get());
                } else {
                    takeOrSayWhyNot(file, definitions, togetherSince, receipts, staying);
                }
                stage.step(file.getFileName().toString());
            }
        } catch (CommandFailed stopped) {
            intake.writeIndex();
            throw stopped;
        }
        intake.writeIndex();
        return new Ingested(
                Portfolio.of(files.portfolio(), calendar),
                versions.read(files.exports()),
                receipts,
                found.unsettled().stream().map(workspace::name).toList(),
                staying);
    }

    private Inbox.Found found(Progress progress) throws Exception {
        Progress.Waits waiting = progress.wait(Message.of(Ingest.class, "stage.settling"));
        try {
            return inbox.find();
        } finally {
            waiting.close();
        }
    }

    /** What is found by who takes nothing: the export definitions as they lie in their folder now. */
    Ingested nothing(Portfolio portfolio) {
        return new Ingested(
                portfolio, versions.read(ExportFiles.in(workspace.exports())), List.of(), List.of(), List.of());
    }

    /**
     * A file that is gone, is still written to, or brings out a defect of ours, stays where it is and holds up no other. What may stand in the
     * database of it is forgotten, as after a kill.
     */
    private void takeOrSayWhyNot(
            Path file, Definitions definitions, long togetherSince, List<Receipt> receipts, List<Message> staying)
            throws Exception {
        try {
            Receipt receipt = take(file, definitions, togetherSince);
            Events.received(receipt);
            receipts.add(receipt);
        } catch (CommandFailed | DataAccessException | TransactionException | UncheckedIOException e) {
            throw e;
        } catch (NoSuchFileException | ChangedMeanwhile | RuntimeException e) {
            if (e instanceof NoSuchFileException && Files.exists(file)) {
                throw e;
            }
            projection.catchUp(Course.SILENT);
            staying.add(whyNot(file, e));
        }
    }

    private Message whyNot(Path file, Exception e) {
        String name = workspace.name(file);
        if (e instanceof NoSuchFileException) {
            return Message.of(Ingest.class, "ingest.gone", name);
        }
        if (e instanceof ChangedMeanwhile) {
            return Message.of(Ingest.class, "ingest.changed", name);
        }
        Events.trouble(e);
        return Message.of(Ingest.class, "ingest.failed", name, e.getClass().getSimpleName());
    }

    /** The job is this content, read with these definitions; a file that comes again is a further attempt. */
    private Receipt take(Path file, Definitions definitions, long togetherSince) throws Exception {
        String sha256 = Sha256.of(file);
        List<Receipt> receipt = new ArrayList<>();
        jobs.run(
                Jobs.INGEST,
                nextAttempt(
                        file.getFileName().toString(),
                        sha256,
                        definitions.versions().hash()),
                List.of(new Jobs.NamedWork(
                        "take", true, memory -> receipt.add(intake.take(file, definitions, togetherSince)))));
        return receipt.get(0);
    }

    private JobParameters nextAttempt(String name, String sha256, String definitions) {
        long attempt = 1;
        JobParameters parameters = parameters(name, sha256, definitions, attempt);
        while (jobs.completed(Jobs.INGEST, parameters)) {
            attempt++;
            parameters = parameters(name, sha256, definitions, attempt);
        }
        return parameters;
    }

    private static JobParameters parameters(String name, String sha256, String definitions, long attempt) {
        return new JobParametersBuilder()
                .addString("file", name)
                .addString("sha256", sha256)
                .addString("definitions", definitions)
                .addLong("attempt", attempt)
                .toJobParameters();
    }

    /**
     * What an ingest found: the portfolio and the export definitions as they lie in their folders, a receipt per file, files not complete yet, and why
     * others cannot be taken as they lie there.
     */
    record Ingested(
            Portfolio portfolio,
            ExportDefinitions exports,
            List<Receipt> receipts,
            List<String> unsettled,
            List<Message> refused) {

        boolean hasRemarks() {
            return !portfolio.problems().isEmpty()
                    || !exports.problems().isEmpty()
                    || !unsettled.isEmpty()
                    || !refused.isEmpty()
                    || receipts.stream().anyMatch(Receipt::needsAttention);
        }
    }
}
