package io.wertpfad.intake;

import io.wertpfad.archive.Workspace;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The folder into which analysts drop files, with its subfolders. A file is taken only when nobody writes to it any more,
 * and only if it lies there itself: a link could show anything of the machine.
 */
public final class Inbox {

    private static final List<String> UNFINISHED =
            List.of(".part", ".partial", ".filepart", ".crdownload", ".tmp", ".lock");
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final Comparator<Path> BY_NAME = Comparator.comparing(Inbox::folded, Inbox::byCodePoint)
            .thenComparing(Inbox::name, Inbox::byCodePoint)
            .thenComparing(Path::toString, Inbox::byCodePoint);

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

    /** The complete files in the order in which they are loaded, and what was not complete in time or cannot be taken. */
    public Found find() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Stillness stillness = new Stillness(workspace.inbox(), settle);
        while (true) {
            Contents contents = new Contents();
            contents.add(workspace.inbox());
            List<Path> settled = new ArrayList<>();
            List<Path> unsettled = new ArrayList<>();
            for (Path file : contents.files) {
                if (isLocked(file)) {
                    unsettled.add(file);
                } else {
                    stillness.of(file).ifPresent(still -> (still ? settled : unsettled).add(file));
                }
            }
            boolean waited = System.nanoTime() - begin >= wait.toNanos();
            if (unsettled.isEmpty() || waited) {
                settled.sort(BY_NAME);
                unsettled.sort(BY_NAME);
                return new Found(settled, unsettled, contents.refused);
            }
            Thread.sleep(PAUSE.toMillis());
        }
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

    /** A name that the encoding of the system cannot express comes back as another one. */
    private static boolean isNameable(Path file) {
        try {
            return file.resolveSibling(name(file)).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String folded(Path file) {
        return name(file).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static int byCodePoint(String a, String b) {
        return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }

    /**
     * What lies in the inbox.
     *
     * @param refused what can never be taken as it lies there, each with its reason
     */
    public record Found(List<Path> complete, List<Path> unsettled, List<Message> refused) {

        public Found {
            complete = List.copyOf(complete);
            unsettled = List.copyOf(unsettled);
            refused = List.copyOf(refused);
        }
    }

    /** Files that are meant to be taken, and reasons why others are not. */
    private final class Contents {

        private final List<Path> files = new ArrayList<>();
        private final List<Message> refused = new ArrayList<>();

        private void add(Path folder) throws IOException {
            if (!Files.isDirectory(folder)) {
                return;
            }
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, Inbox::isMeant)) {
                List<Path> sorted = new ArrayList<>();
                inside.forEach(sorted::add);
                sorted.sort(BY_NAME);
                for (Path path : sorted) {
                    sort(path);
                }
            }
        }

        private void sort(Path path) throws IOException {
            if (!isNameable(path)) {
                refuse("unnameable", path, System.getProperty("sun.jnu.encoding", "?"));
            } else if (Files.isSymbolicLink(path)) {
                refuse("link", path);
            } else if (!Files.isReadable(path) && Files.exists(path)) {
                refuse("unreadable", path);
            } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                add(path);
            } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                files.add(path);
            } else if (Files.exists(path)) {
                refuse("special", path);
            }
        }

        private void refuse(String reason, Path path, Object... more) {
            List<Object> arguments = new ArrayList<>(List.of(workspace.name(path)));
            arguments.addAll(Arrays.asList(more));
            refused.add(Message.of(Inbox.class, "inbox." + reason, arguments.toArray()));
        }
    }
}
