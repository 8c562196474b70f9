package io.wertpfad.intake;

import io.wertpfad.archive.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The folder into which analysts drop files. A file is taken only when nobody writes to it any more. */
public final class Inbox {

    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".lock");
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Workspace workspace;
    private final Duration settle;
    private final Duration wait;

    /**
     * An inbox.
     *
     * @param settle how long size and time of a file must have stayed the same
     * @param wait how long to wait for files that are still being written
     */
    public Inbox(Workspace workspace, Duration settle, Duration wait) {
        this.workspace = workspace;
        this.settle = settle;
        this.wait = wait;
    }

    /** The complete files in the order in which they are loaded, and those that were not complete in time. */
    public Found find() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Map<Path, Seen> seen = new HashMap<>();
        while (true) {
            List<Path> settled = new ArrayList<>();
            List<Path> unsettled = new ArrayList<>();
            for (Path file : candidates()) {
                (!isLocked(file) && isSettled(file, seen) ? settled : unsettled).add(file);
            }
            boolean waited = System.nanoTime() - begin >= wait.toNanos();
            if (unsettled.isEmpty() || waited) {
                return new Found(settled, unsettled);
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** By case-folded name, compared by code point: the order in which they were found must not matter. */
    private List<Path> candidates() throws IOException {
        if (!Files.isDirectory(workspace.inbox())) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(workspace.inbox(), workspace.steeringInbox())) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    inside.filter(Files::isRegularFile).filter(Inbox::isMeant).forEach(files::add);
                }
            }
        }
        return files.stream()
                .sorted(Comparator.comparing(Inbox::folded, Inbox::byCodePoint)
                        .thenComparing(file -> file.getFileName().toString(), Inbox::byCodePoint)
                        .thenComparing(file -> file))
                .toList();
    }

    private static boolean isLocked(Path file) {
        return Files.exists(file.resolveSibling(file.getFileName() + ".lock"));
    }

    private static boolean isMeant(Path file) {
        String name = folded(file);
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    private boolean isSettled(Path file, Map<Path, Seen> seen) throws IOException {
        Seen now = new Seen(Files.size(file), Files.getLastModifiedTime(file), System.nanoTime());
        Seen before = seen.get(file);
        if (before == null || before.size() != now.size() || !before.time().equals(now.time())) {
            seen.put(file, now);
            before = now;
        }
        long age = System.currentTimeMillis() - now.time().toMillis();
        return age >= settle.toMillis() || now.at() - before.at() >= settle.toNanos();
    }

    private static String folded(Path file) {
        return file.getFileName().toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static int byCodePoint(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return java.util.Arrays.compare(left, right);
    }

    /** What lies in the inbox. */
    public record Found(List<Path> complete, List<Path> unsettled) {}

    private record Seen(long size, FileTime time, long at) {}
}
