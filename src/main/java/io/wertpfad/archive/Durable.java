package io.wertpfad.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files that are there wholly or not at all, and stay: written beside their place, forced to the disk, then renamed. What
 * a killed process leaves behind ends in {@code .tmp} and is overwritten by the next attempt.
 */
public final class Durable {

    private static final String UNFINISHED = ".tmp";

    private Durable() {}

    public static void write(Path target, byte[] content) throws IOException {
        Path unfinished = unfinished(target);
        Files.write(unfinished, content);
        finish(unfinished, target);
    }

    /**
     * As {@link #copy}, but the copy can be read before it has reached the disk; until then a power cut may tear it.
     *
     * @throws ChangedMeanwhile if the content is not the one with this SHA-256 any more
     */
    static Forcing copyForcingLater(Path source, String sha256, Path target) throws IOException {
        Path unfinished = unfinished(target);
        if (!Sha256.ofCopy(source, unfinished).equals(sha256)) {
            Files.delete(unfinished);
            throw new ChangedMeanwhile(source);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return Forcing.of(target);
    }

    /** Forces a file and its name to the disk. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        forceFolder(parent(file));
    }

    public static void copy(Path source, Path target) throws IOException {
        Path unfinished = unfinished(target);
        Files.copy(source, unfinished, StandardCopyOption.REPLACE_EXISTING);
        finish(unfinished, target);
    }

    /** Where to write what becomes {@code target} by {@link #finish}. */
    public static Path unfinished(Path target) throws IOException {
        Files.createDirectories(parent(target));
        return target.resolveSibling(target.getFileName() + UNFINISHED);
    }

    public static void finish(Path unfinished, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(parent(target));
    }

    /** Renames a file into another folder of the same disk; it lies in the one or in the other at any moment. */
    public static void move(Path source, Path target) throws IOException {
        Files.createDirectories(parent(target));
        Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(parent(target));
        forceFolder(parent(source));
    }

    private static Path parent(Path target) {
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("A file lies in a folder");
        }
        return parent;
    }

    /** Not every system can open a folder; where it can, the rename survives a power cut only with this. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }
}
