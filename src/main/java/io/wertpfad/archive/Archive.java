package io.wertpfad.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The originals of a workspace and the log that says in which order they came.
 *
 * <p>Order of work for what is accepted: {@link #keep} the original, commit the database, {@link #append} the entry. The
 * entry is the commit: what the database holds beyond the log's last sequence never happened, and what it lacks is
 * replayed. Only one process at a time may append; readers may come at any time.
 */
public final class Archive {

    private final Workspace workspace;
    private final Log log;
    private final List<LogEntry> entries;

    private Archive(Workspace workspace, Log log, List<LogEntry> entries) {
        this.workspace = workspace;
        this.log = log;
        this.entries = entries;
    }

    /**
     * Reads the log.
     *
     * @throws ArchiveDamaged if it cannot be understood, or is gone while archived originals are there
     */
    public static Archive open(Workspace workspace) throws IOException {
        Log log = new Log(workspace.archive().resolve("log.jsonl"));
        return new Archive(workspace, log, new ArrayList<>(log.read()));
    }

    /** All entries in the order of their sequence. */
    public List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    /** The data state: the last sequence, 0 for an empty log. */
    public long dataState() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).sequence();
    }

    /** The data state at an instant: the last sequence that was loaded before it. */
    public long dataStateBefore(Instant instant) {
        return entries.stream()
                .filter(entry -> entry.loadedAt().isBefore(instant))
                .mapToLong(LogEntry::sequence)
                .max()
                .orElse(0);
    }

    public Optional<LogEntry> entry(long sequence) {
        return entries.stream().filter(e -> e.sequence() == sequence).findFirst();
    }

    /** Where the original of an entry lies. */
    public Path original(LogEntry entry) {
        return place(entry.loadedAt(), entry.sha256(), entry.name());
    }

    /** Where a content lies that was kept together with an entry. */
    public Path kept(LogEntry entry, String sha256, String name) {
        return place(entry.loadedAt(), sha256, name);
    }

    /**
     * Copies an original into the archive; harmless if it is already there. It can be read at once; its entry must not be
     * appended before it has reached the disk. What a power cut tears before that is copied again, as its content is
     * compared with its SHA-256.
     *
     * @throws ChangedMeanwhile if the source is not the content with this SHA-256 any more
     */
    public Forcing keep(Path source, String sha256, String name, Instant loadedAt) throws IOException {
        Path place = place(loadedAt, sha256, name);
        if (!Files.exists(place) || !Sha256.of(place).equals(sha256)) {
            log.begin();
            return Durable.copyForcingLater(source, sha256, place);
        }
        return Forcing.DONE;
    }

    public void keep(byte[] content, String name, Instant loadedAt) throws IOException {
        log.begin();
        Durable.write(place(loadedAt, Sha256.of(content), name), content);
    }

    /** Takes back what was kept for an entry that is not to be, unless an accepted one has the same original. */
    public void dismiss(LogEntry candidate) throws IOException {
        Path place = original(candidate);
        if (entries.stream().map(this::original).noneMatch(place::equals)) {
            Files.deleteIfExists(place);
        }
    }

    /** Commits what was kept: the entry is on the disk when this returns. */
    public void append(LogEntry entry) throws IOException {
        if (entry.sequence() != dataState() + 1) {
            throw new IllegalArgumentException(
                    "Sequence " + entry.sequence() + " does not follow data state " + dataState());
        }
        log.append(entry);
        entries.add(entry);
    }

    /** By month of loading in UTC, so that the place does not depend on where the workspace is opened. */
    private Path place(Instant loadedAt, String sha256, String name) {
        YearMonth month = YearMonth.from(loadedAt.atOffset(ZoneOffset.UTC));
        String file = Sha256.shortened(sha256) + "-" + FileNames.safe(name);
        return workspace.archive().resolve(month.toString()).resolve(file);
    }
}
