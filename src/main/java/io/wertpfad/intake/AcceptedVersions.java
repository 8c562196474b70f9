package io.wertpfad.intake;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.LogEntry;
import io.wertpfad.archive.Sha256;
import io.wertpfad.archive.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The accepted versions of one kind of definition files, as the archive's log has them. */
final class AcceptedVersions {

    private final Archive archive;
    private final String kind;
    private final Clock clock;

    AcceptedVersions(Archive archive, String kind, Clock clock) {
        this.archive = archive;
        this.kind = kind;
        this.clock = clock;
    }

    /**
     * Archives and logs what is new, and what is gone.
     *
     * @param sound files without mistakes
     * @param there names of all files that lie in the folder; one that merely cannot be used is there
     */
    void accept(Map<String, byte[]> sound, Set<String> there) throws IOException {
        Map<String, String> accepted = upTo(archive.dataState());
        for (Map.Entry<String, String> file : accepted.entrySet()) {
            if (!there.contains(file.getKey())) {
                log(file.getKey(), file.getValue(), LogEntry.REMOVED, clock.instant());
            }
        }
        for (Map.Entry<String, byte[]> file : sound.entrySet()) {
            String sha256 = Sha256.of(file.getValue());
            if (!sha256.equals(accepted.get(file.getKey()))) {
                Instant instant = clock.instant();
                archive.keep(file.getValue(), file.getKey(), instant);
                log(file.getKey(), sha256, "accepted", instant);
            }
        }
    }

    private void log(String name, String sha256, String status, Instant instant) throws IOException {
        archive.append(new LogEntry(archive.dataState() + 1, instant, name, sha256, kind, status, Versions.NONE));
    }

    /** SHA-256 of the last version of each file up to a data state. */
    Map<String, String> upTo(long dataState) {
        Map<String, String> accepted = new TreeMap<>();
        for (LogEntry entry : entries()) {
            if (entry.sequence() <= dataState) {
                if (entry.status().equals(LogEntry.REMOVED)) {
                    accepted.remove(entry.name());
                } else {
                    accepted.put(entry.name(), entry.sha256());
                }
            }
        }
        return accepted;
    }

    /** All entries of the kind in the order of the log. */
    List<LogEntry> entries() {
        return archive.entries().stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }

    /** The files that these versions are, by name. */
    Map<String, byte[]> contents(Map<String, String> versions) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (Map.Entry<String, String> version : versions.entrySet()) {
            contents.put(version.getKey(), content(version.getValue()));
        }
        return contents;
    }

    byte[] content(String sha256) throws IOException {
        LogEntry entry = entries().stream()
                .filter(e -> e.sha256().equals(sha256) && !e.status().equals(LogEntry.REMOVED))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The log has no such version of a definition"));
        return Files.readAllBytes(archive.original(entry));
    }
}
