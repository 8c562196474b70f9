package io.wertpfad.run;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.Workspace;
import io.wertpfad.delivery.Delivery;
import io.wertpfad.delivery.Ledger;
import io.wertpfad.intake.Intake;
import io.wertpfad.pack.Revisions;
import io.wertpfad.pack.Revisions.Recorded;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Removes what the settings say has been kept for long enough, and nothing that a reported month needs to be made again: never
 * an original, a definition, a record or the PDF of a recorded pack in the archive (older ones are issued from it), nothing in
 * {@code rejected/}, which nobody else has, and no pack that waits for release or is still to be sent.
 */
@Component
final class Retention {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final Workspace workspace;
    private final Archive archive;
    private final Revisions revisions;
    private final Ledger ledger;
    private final Intake intake;
    private final Settings settings;
    private final Clock clock;

    Retention(
            Workspace workspace,
            Archive archive,
            Revisions revisions,
            Ledger ledger,
            Intake intake,
            Settings settings,
            Clock clock) {
        this.workspace = workspace;
        this.archive = archive;
        this.revisions = revisions;
        this.ledger = ledger;
        this.intake = intake;
        this.settings = settings;
        this.clock = clock;
    }

    /** Removes it after a command has done its work; what cannot be removed is told, and is no failure of the command. */
    static Removed apply(Session session, Console console) {
        try {
            return session.get(Retention.class).apply();
        } catch (IOException | RuntimeException e) {
            console.error(console.words(Message.of(Retention.class, "retention.failed")));
            FailureReason.of(e).forEach(reason -> console.error("  " + console.words(reason)));
            return Removed.NOTHING;
        }
    }

    /** Removes it; only a process that may change the workspace does. */
    Removed apply() throws IOException {
        LocalDate today = LocalDate.now(clock.withZone(settings.zone()));
        return new Removed(receipts(today), outbox(today), archive(today));
    }

    private int receipts(LocalDate today) throws IOException {
        int removed = 0;
        for (Path folder : Folders.list(workspace.receipts(), Files::isDirectory)) {
            if (isOver(folder, today)) {
                removed += Folders.list(folder, file -> file.toString().endsWith(".json"))
                        .size();
                Folders.delete(folder);
            }
        }
        if (removed > 0) {
            intake.writeIndex();
        }
        return removed;
    }

    private boolean isOver(Path dayFolder, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(dayFolder.getFileName().toString());
            return RetentionSettings.isOver(settings.retention().receipts(), day, today);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private int outbox(LocalDate today) throws IOException {
        OutboxFiles outbox = OutboxFiles.outbox(workspace);
        int removed = 0;
        for (YearMonth period : outbox.periods()) {
            if (RetentionSettings.isOver(settings.retention().outbox(), period.atEndOfMonth(), today)) {
                for (String customer : outbox.customers(period)) {
                    if (!isOpen(period, customer)) {
                        removed += packs(period, customer);
                    }
                }
            }
        }
        return removed;
    }

    private boolean isOpen(YearMonth period, String customer) throws IOException {
        return !OutboxFiles.held(workspace).packs(period, customer).isEmpty()
                || ledger.of(period).stream()
                        .filter(d -> d.customer().equals(customer))
                        .anyMatch(d -> d.state() != Delivery.State.SENT && d.state() != Delivery.State.REPLACED);
    }

    /** Only packs that the archive has a record of, and no file that somebody else put there. */
    private int packs(YearMonth period, String customer) throws IOException {
        Set<String> recorded = new TreeSet<>();
        revisions.of(customer).stream()
                .map(Recorded::revision)
                .filter(r -> r.period().equals(period))
                .forEach(r -> recorded.addAll(r.packs().keySet()));
        Path folder = workspace.outbox(period, customer);
        int removed = 0;
        for (OutboxFiles.Pack pack : OutboxFiles.outbox(workspace).packs(period, customer)) {
            if (recorded.contains(pack.name())) {
                for (String ending : pack.endings()) {
                    Files.delete(folder.resolve(pack.name() + ending));
                }
                removed++;
            }
        }
        for (Path emptied : List.of(folder, workspace.outbox().resolve(period.toString()))) {
            if (Folders.isEmpty(emptied)) {
                Files.delete(emptied);
            }
        }
        return removed;
    }

    /** What a killed command had put there and nothing ever referred to. */
    private int archive(LocalDate today) throws IOException {
        if (settings.retention().archive().isEmpty()) {
            return 0;
        }
        Set<Path> needed = needed();
        int removed = 0;
        for (Path month : Folders.list(workspace.archive(), Files::isDirectory)) {
            if (MONTH.matcher(month.getFileName().toString()).matches()) {
                for (Path file : Folders.list(month, Files::isRegularFile)) {
                    LocalDate written =
                            LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), settings.zone());
                    if (!needed.contains(file)
                            && RetentionSettings.isOver(settings.retention().archive(), written, today)) {
                        Files.delete(file);
                        removed++;
                    }
                }
            }
        }
        return removed;
    }

    private Set<Path> needed() {
        Set<Path> needed = new HashSet<>();
        archive.entries().forEach(entry -> needed.add(archive.original(entry)));
        for (String customer : revisions.customers()) {
            for (Recorded recorded : revisions.of(customer)) {
                recorded.revision().packs().keySet().forEach(pack -> needed.add(revisions.pdf(recorded, pack)));
            }
        }
        return needed;
    }

    /** How many receipts, packs in the outbox and forgotten files in the archive were removed. */
    record Removed(int receipts, int packs, int archive) {

        static final Removed NOTHING = new Removed(0, 0, 0);

        boolean isNothing() {
            return equals(NOTHING);
        }
    }
}
