package io.wertpfad.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether files lie still: by their age, told by the clock of the file system they are on (that of a network share may be
 * minutes away from ours), otherwise because we have seen them unchanged for long enough.
 */
final class Stillness {

    /** The coarsest clock of a file system still in use counts in steps of two seconds. */
    private static final Duration COARSEST = Duration.ofSeconds(2);

    private final Path folder;
    private final Duration settle;
    private final Map<Path, Seen> seen = new HashMap<>();
    private @Nullable FileTime clock;

    Stillness(Path folder, Duration settle) {
        this.folder = folder;
        this.settle = settle;
    }

    /** Whether a file has not changed for long enough; empty if it is gone. */
    Optional<Boolean> of(Path file) throws IOException {
        Seen now;
        try {
            now = new Seen(Files.size(file), lastChange(file), System.nanoTime());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (settle.isZero()) {
            return Optional.of(true);
        }
        Seen before = seen.get(file);
        if (before == null || before.size() != now.size() || !before.time().equals(now.time())) {
            seen.put(file, now);
            before = now;
        }
        boolean watched = now.at() - before.at() >= settle.toNanos();
        return Optional.of(watched || isOld(now.time()));
    }

    private boolean isOld(FileTime time) {
        if (clock == null) {
            clock = clock();
        }
        return clock != null
                && clock.toMillis() - time.toMillis() >= settle.plus(COARSEST).toMillis();
    }

    /** The later of the times of content and of attributes: copying programs set the former back to that of the source. */
    private static FileTime lastChange(Path file) throws IOException {
        FileTime content = Files.getLastModifiedTime(file);
        try {
            FileTime attributes = (FileTime) Files.getAttribute(file, "unix:ctime");
            return attributes.compareTo(content) > 0 ? attributes : content;
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return content;
        }
    }

    /** What time a new file gets here; null where none can be written. */
    private @Nullable FileTime clock() {
        try {
            Path probe = Files.createTempFile(folder, ".clock", ".tmp");
            try {
                return Files.getLastModifiedTime(probe);
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            return null;
        }
    }

    private record Seen(long size, FileTime time, long at) {}
}
