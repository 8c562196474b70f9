package io.wertpfad.intake;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.ArchiveDamaged;
import io.wertpfad.archive.Forcing;
import io.wertpfad.archive.LogEntry;
import io.wertpfad.archive.Sha256;
import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.Receipt.Status;
import io.wertpfad.intake.reading.Stretches;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in, one at a time, wholly or not at all.
 *
 * <p>The order of work makes every step repeatable: the original goes to the archive and is read from there; the database
 * commits; receipt and rejected rows are written; the entry in the log is the commit of all of it; last, the file leaves
 * the inbox. A process killed anywhere in between does the same again, or finds it done.
 */
@Component
public class Intake {

    /** Beyond every sequence that another process may be writing under meanwhile. */
    private static final long OF_CHECK =
            Long.MAX_VALUE - ProcessHandle.current().pid();

    /** How often a check tries again when another process is changing the same months. */
    private static final int ATTEMPTS = 5;

    private final Workspace workspace;
    private final Archive archive;
    private FileReading reading;
    private FileReading rereading;
    private final IntakeSettings settings;
    private final List<FileKind> kinds;
    private final LoadedFiles files;
    private final ReceiptFiles receipts;
    private final RejectedFiles rejectedFiles;
    private final Leaving leaving;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Intake(
            Workspace workspace,
            Archive archive,
            IntakeSettings settings,
            List<FileKind> kinds,
            LoadedFiles files,
            ReceiptFiles receipts,
            TransactionTemplate transaction,
            Clock clock) {
        this.workspace = workspace;
        this.archive = archive;
        this.reading = new FileReading(kinds, files, settings);
        this.rereading = new FileReading(kinds, files, settings.withoutLimits());
        this.settings = settings;
        this.kinds = List.copyOf(kinds);
        this.files = files;
        this.receipts = receipts;
        this.rejectedFiles = new RejectedFiles(workspace);
        this.leaving = new Leaving(workspace);
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sets in how many stretches files are read. */
    void readIn(Stretches stretches) {
        reading = reading.in(stretches);
        rereading = rereading.in(stretches);
    }

    /** Whether the database holds enough of earlier files for these definitions. */
    boolean holdsEnoughFor(Definitions definitions) {
        return kinds.stream().allMatch(kind -> kind.holdsEnoughFor(definitions));
    }

    /** Takes a file of the inbox in and writes its receipt. */
    public Receipt take(Path file, Definitions definitions, long togetherSince) throws IOException {
        Instant now = clock.instant();
        String name = file.getFileName().toString();
        // First of all: what changes after this is another file and stays.
        Leaving.Mark mark = leaving.mark(file, archive.dataState() + 1);
        String sha256 = Sha256.of(file);
        Optional<LoadedFile> earlier = counting(sha256, definitions);
        if (earlier.isPresent()) {
            Receipt receipt = duplicate(name, sha256, earlier.get());
            receipts.write(receipt, now);
            leaving.leave(mark);
            return receipt;
        }
        LogEntry candidate = candidate(archive.dataState() + 1, name, sha256, now, definitions);
        if (Files.size(file) > settings.limits().size()) {
            Receipt receipt = reading.tooLarge(candidate);
            rejectedFiles.keepOriginal(file, sha256);
            receipts.write(receipt, now);
            leaving.leave(mark);
            return receipt;
        }
        Forcing forcing = archive.keep(file, sha256, name, now);
        Path rejectedRows = rejectedFiles.unfinishedRows(name);
        FileReading how = reading.foundIn(Placement.of(workspace, file));
        Receipt receipt =
                load(how, candidate, archive.original(candidate), definitions, togetherSince, rejectedRows, forcing);
        if (receipt.status() == Status.REJECTED) {
            archive.dismiss(candidate);
            rejectedFiles.keepOriginal(file, sha256);
        }
        rejectedFiles.keepRows(rejectedRows, name, receipt.rows().rejected() > 0);
        receipts.write(receipt, now);
        if (receipt.sequence() != null) {
            archive.append(entry(candidate, receipt));
            rejectedFiles.removeMended(file, settings.limits());
        }
        leaving.leave(mark);
        return receipt;
    }

    /** Why a file has to stay in the inbox until someone has mended a definition; empty if it need not. */
    public Optional<Message> waitsFor(Path file, Definitions definitions) throws IOException {
        String name = file.getFileName().toString();
        return reading.waits(name, file, definitions);
    }

    /** Reads a file as {@link #take} would, and leaves everything as it is. */
    public Receipt check(Path file, Definitions definitions) throws IOException {
        String name = file.getFileName().toString();
        String sha256 = Sha256.of(file);
        Optional<LoadedFile> earlier = counting(sha256, definitions);
        if (earlier.isPresent()) {
            return duplicate(name, sha256, earlier.get());
        }
        LogEntry candidate = candidate(OF_CHECK, name, sha256, clock.instant(), definitions);
        if (Files.size(file) > settings.limits().size()) {
            return reading.tooLarge(candidate);
        }
        FileReading how = reading.foundIn(Placement.of(workspace, file));
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> {
                    status.setRollbackOnly();
                    return read(how, candidate, file, definitions, Long.MAX_VALUE, null);
                });
            } catch (ConcurrencyFailureException | DuplicateKeyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static LogEntry candidate(long sequence, String name, String sha256, Instant now, Definitions definitions) {
        return new LogEntry(sequence, now, name, sha256, "unknown", "unknown", definitions.versions());
    }

    /** Puts into the database again what an entry of the log says. */
    public void replay(LogEntry entry, Definitions definitions) {
        Receipt receipt =
                load(rereading, entry, archive.original(entry), definitions, Long.MAX_VALUE, null, Forcing.DONE);
        if (receipt.status() == Status.REJECTED) {
            throw new ArchiveDamaged(Message.of(Intake.class, "replay.refused", entry.sequence(), entry.name()));
        }
    }

    /** Finishes what a killed process left: forgets what it had not committed, lets go of what it had. */
    public void recover() throws IOException {
        forgetAfter(archive.dataState());
        leaving.recover(archive);
    }

    /** Makes the database forget everything after a data state. */
    public void forgetAfter(long dataState) {
        transaction.executeWithoutResult(status -> {
            kinds.forEach(kind -> kind.forgetAfter(dataState));
            files.forgetAfter(dataState);
        });
    }

    private Receipt load(
            FileReading how,
            LogEntry candidate,
            Path original,
            Definitions definitions,
            long togetherSince,
            @Nullable Path rejectedRows,
            Forcing forcing) {
        return transaction.execute(status -> {
            Receipt receipt = read(how, candidate, original, definitions, togetherSince, rejectedRows);
            await(forcing);
            if (receipt.status() == Status.REJECTED) {
                status.setRollbackOnly();
            }
            return receipt;
        });
    }

    /** Before anything is committed, the original is on the disk. */
    private static void await(Forcing forcing) {
        try {
            forcing.await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Receipt read(
            FileReading how,
            LogEntry entry,
            Path content,
            Definitions definitions,
            long togetherSince,
            @Nullable Path rejectedRows) {
        try {
            return how.read(entry, content, definitions, togetherSince, rejectedRows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<LoadedFile> counting(String sha256, Definitions definitions) {
        return files.newest(sha256)
                .filter(file -> file.definitions().equals(definitions.versions().hash()))
                .filter(file -> kinds.stream().allMatch(kind -> kind.countsWhole(file.sequence())));
    }

    private static Receipt duplicate(String name, String sha256, LoadedFile earlier) {
        return new Receipt(
                name,
                sha256,
                Status.DUPLICATE,
                earlier.kind(),
                null,
                null,
                Receipt.Rows.NONE,
                Problems.NONE,
                List.of(),
                List.of(),
                earlier);
    }

    private static LogEntry entry(LogEntry candidate, Receipt receipt) {
        return new LogEntry(
                candidate.sequence(),
                candidate.loadedAt(),
                candidate.name(),
                candidate.sha256(),
                String.valueOf(receipt.kind()),
                receipt.status().code(),
                candidate.versions());
    }

    /** Brings the page that lists all receipts up to date. */
    public void writeIndex() throws IOException {
        receipts.writeIndex();
    }

    /** The newest receipts, at most so many, of files that a person has to look at. */
    public List<ReceiptLine> troubled(int most) throws IOException {
        return receipts.troubled(most);
    }

    /** The language of what this workspace writes for people. */
    public Language language() {
        return settings.language();
    }
}
