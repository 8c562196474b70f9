package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Lets one process at a time change a workspace. The system lets go of it when the process ends, however it ends. */
final class WorkspaceLock implements Closeable {

    private final FileChannel channel;

    private WorkspaceLock(FileChannel channel) {
        this.channel = channel;
    }

    static Optional<WorkspaceLock> tryLock(Workspace workspace) throws IOException {
        Files.createDirectories(workspace.data());
        FileChannel channel = FileChannel.open(
                workspace.data().resolve("wertpfad.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new WorkspaceLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
