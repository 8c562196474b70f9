package io.wertpfad.run;

import io.wertpfad.archive.ArchiveDamaged;
import io.wertpfad.text.Message;
import io.wertpfad.text.TemplateMistake;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Why something failed, in words for its operator; what only programmers understand is named by its kind. */
final class FailureReason {

    private FailureReason() {}

    static List<Message> of(Throwable failure) {
        if (failure instanceof CommandFailed failed) {
            return failed.reasons();
        }
        if (failure instanceof ArchiveDamaged damaged) {
            return List.of(damaged.problem());
        }
        List<Throwable> chain = new ArrayList<>();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            chain.add(t);
        }
        for (Throwable t : chain) {
            if (t instanceof TemplateMistake mistake) {
                return List.of(mistake.message());
            }
        }
        return List.of(Shutdown.isUnderWay() ? Message.of(FailureReason.class, "failed.stopped") : machine(chain));
    }

    /** What the system said about which file or of the database; everything else is a defect of ours. */
    private static Message machine(List<Throwable> chain) {
        for (Throwable t : chain) {
            if (t instanceof FileSystemException file) {
                return Message.of(FailureReason.class, "failed.file", String.valueOf(file.getFile()), words(file));
            }
            if (t instanceof SQLException sql) {
                return Message.of(FailureReason.class, "failed.database", String.valueOf(sql.getSQLState()));
            }
            if (t instanceof IOException io && io.getMessage() != null && t == chain.get(chain.size() - 1)) {
                return Message.of(FailureReason.class, "failed.io", io.getMessage());
            }
        }
        return Message.of(
                FailureReason.class,
                "failed",
                chain.get(chain.size() - 1).getClass().getSimpleName());
    }

    private static Object words(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return Message.of(FailureReason.class, "failed.access");
        }
        if (e instanceof NoSuchFileException) {
            return Message.of(FailureReason.class, "failed.no_file");
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return Message.of(FailureReason.class, "failed.in_the_way");
        }
        return Objects.requireNonNullElse(e.getReason(), e.getClass().getSimpleName());
    }
}
