package io.wertpfad.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A file in its place that is still on its way to the disk, so that it can be read meanwhile. Nothing may be committed that
 * relies on it before {@link #await} has returned.
 */
public final class Forcing {

    /** Of a file that is on the disk already. */
    public static final Forcing DONE = new Forcing(null);

    private final @Nullable FutureTask<Boolean> task;

    private Forcing(@Nullable FutureTask<Boolean> task) {
        this.task = task;
    }

    /** Begins to force a file to the disk, on a thread of its own: it waits for the disk and computes nothing. */
    static Forcing of(Path file) {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            Durable.force(file);
            return true;
        });
        Thread thread = new Thread(task, "forcing");
        thread.setDaemon(true);
        thread.start();
        return new Forcing(task);
    }

    /** Returns once the file is on the disk. */
    public void await() throws IOException {
        if (task == null) {
            return;
        }
        boolean interrupted = false;
        while (true) {
            try {
                task.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
