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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Why something failed, in words for its operator; what only programmers understand is named by its kind. */
final class FailureReason {

    /** How systems say it: no room, more than is granted, larger than files may be. */
    private static final List<String> NO_ROOM = List.of(
            "No space left on device",
            "Disk quota exceeded",
            "File too large",
            "not enough space on the disk",
            "Kein Speicherplatz",
            "kein Speicherplatz");

    /** PostgreSQL's. */
    private static final String DISK_FULL = "53100";

    private FailureReason() {}

    static List<Message> of(Throwable failure) {
        if (failure instanceof CommandFailed failed) {
            return failed.reasons();
        }
        if (failure instanceof ArchiveDamaged damaged) {
            return List.of(damaged.problem());
        }
        return mistakeInTemplate(failure)
                .map(mistake -> List.of(mistake.message()))
                .orElseGet(() -> List.of(
                        Shutdown.isUnderWay()
                                ? Message.of(FailureReason.class, "failed.stopped")
                                : machine(chain(failure))));
    }

    /** What its user can mend in the workspace is wrong usage; the rest may pass. */
    static Exit exit(Throwable failure) {
        return failure instanceof ArchiveDamaged || mistakeInTemplate(failure).isPresent()
                ? Exit.WRONG_USAGE
                : Exit.FAILED;
    }

    private static Optional<TemplateMistake> mistakeInTemplate(Throwable failure) {
        return chain(failure).stream()
                .filter(TemplateMistake.class::isInstance)
                .map(TemplateMistake.class::cast)
                .findFirst();
    }

    private static List<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    }

    /** What the system said about which file or of the database; everything else is a defect of ours. */
    private static Message machine(List<Throwable> chain) {
        Optional<Message> noRoom = noRoom(chain.get(0));
        if (noRoom.isPresent()) {
            return noRoom.get();
        }
        for (Throwable t : chain) {
            if (t instanceof FileSystemException file) {
                return Message.of(FailureReason.class, "failed.file", String.valueOf(file.getFile()), words(file));
            }
            if (t instanceof SQLException sql && StoreGuard.isBroken(sql)) {
                return Message.of(FailureReason.class, "failed.store", temporary());
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

    /** That there is no room on a disk, if that is why something failed, and what the system said of which file. */
    static Optional<Message> noRoom(Throwable failure) {
        List<Throwable> chain = chain(failure);
        boolean server = chain.stream().anyMatch(t -> t instanceof SQLException e && DISK_FULL.equals(e.getSQLState()));
        if (server) {
            return Optional.of(Message.of(FailureReason.class, "failed.full_server"));
        }
        return chain.stream()
                .filter(t -> t instanceof IOException && t.getMessage() != null)
                .map(t -> String.valueOf(t.getMessage()))
                .filter(words -> NO_ROOM.stream().anyMatch(words::contains))
                .findFirst()
                .map(words -> Message.of(FailureReason.class, "failed.full", words, temporary()));
    }

    private static String temporary() {
        return System.getProperty("java.io.tmpdir", "");
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
