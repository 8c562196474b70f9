package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets one at a time do something with a workspace. The system lets go of it when the process ends, however it ends. */
final class WorkspaceLock implements Closeable {

    /** Who changes the workspace. */
    static final String CHANGE = "wertpfad.lock";

    /** Who watches it; the changes in between are locked like those of any other command. */
    static final String WATCH = "watch.lock";

    /**
     * Of this process: the system's locks are those of processes, and closing any channel of a file lets go of the
     * process' lock on it, so a second attempt must not even open the file.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private WorkspaceLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Optional<WorkspaceLock> tryLock(Workspace workspace, String name) throws IOException {
        Files.createDirectories(workspace.data());
        Path file = workspace.data().toRealPath().resolve(name);
        if (!OURS.add(file)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } finally {
            if (lock == null) {
                if (channel != null) {
                    channel.close();
                }
                OURS.remove(file);
            }
        }
        return lock == null ? Optional.empty() : Optional.of(new WorkspaceLock(file, channel));
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OURS.remove(file);
        }
    }
}
