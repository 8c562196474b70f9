package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.Inbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What lies in a workspace for an ingest to take: the complete files of the inbox, and the definitions. Seen without opening
 * the database, as {@code watch} looks every few seconds.
 */
record Arrivals(Set<Seen> files, Set<Seen> definitions) {

    static final Arrivals NONE = new Arrivals(Set.of(), Set.of());

    static Arrivals in(Workspace workspace, Duration settle) throws IOException, InterruptedException {
        Inbox.Found found = new Inbox(workspace, settle, Duration.ZERO).find();
        Set<Seen> definitions = new HashSet<>();
        for (Path folder : List.of(workspace.portfolio(), workspace.exports())) {
            definitions.addAll(seen(Folders.list(folder, Files::isRegularFile)));
        }
        return new Arrivals(seen(found.complete()), definitions);
    }

    /** Whether there is anything that was not there before: what an ingest left where it lay is not taken up again. */
    boolean bringsMoreThan(Arrivals before) {
        return !before.files.containsAll(files) || redefines(before);
    }

    /** Whether portfolio or export definitions are other ones. */
    boolean redefines(Arrivals before) {
        return !before.definitions.equals(definitions);
    }

    private static Set<Seen> seen(List<Path> files) throws IOException {
        Set<Seen> seen = new HashSet<>();
        for (Path file : files) {
            Seen.of(file).ifPresent(seen::add);
        }
        return seen;
    }

    /** A file as it was. */
    record Seen(Path file, long size, FileTime time) {

        /** Empty if it is gone again: then it is nothing to take. */
        private static Optional<Seen> of(Path file) throws IOException {
            try {
                return Optional.of(new Seen(file, Files.size(file), Files.getLastModifiedTime(file)));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        }
    }
}
