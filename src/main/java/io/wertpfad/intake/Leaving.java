package io.wertpfad.intake;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.Durable;
import io.wertpfad.archive.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a file leaves the inbox once it is dealt with. A mark beforehand tells a process that was killed in between whether
 * the very file that still lies there is the one that the log already has, and not the same content dropped again.
 */
final class Leaving {

    private static final JsonMapper JSON = new JsonMapper();

    private final Workspace workspace;
    private final Path note;

    Leaving(Workspace workspace) {
        this.workspace = workspace;
        this.note = workspace.data().resolve("leaving.json");
    }

    Mark mark(Path file, long sequence) throws IOException {
        Mark mark = new Mark(place(file), Files.size(file), time(file), sequence);
        Durable.write(note, JSON.writeValueAsBytes(mark));
        return mark;
    }

    /** The path from the root of the workspace, in which a backslash may be part of a name. */
    private String place(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(workspace.root())
                ? workspace.root().relativize(absolute).toString()
                : absolute.toString();
    }

    /** Removes the file, unless someone has put another one in its place meanwhile: that is then a file of its own. */
    void leave(Mark mark) throws IOException {
        Path file = workspace.root().resolve(mark.file());
        if (Files.exists(file) && Files.size(file) == mark.size() && time(file) == mark.time()) {
            Files.delete(file);
        }
        Files.deleteIfExists(note);
    }

    void recover(Archive archive) throws IOException {
        if (!Files.exists(note)) {
            return;
        }
        Mark mark = JSON.readValue(Files.readAllBytes(note), Mark.class);
        if (archive.dataState() >= mark.sequence()) {
            leave(mark);
        } else {
            Files.delete(note);
        }
    }

    private static long time(Path file) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        return time.toMillis();
    }

    /**
     * A file about to be dealt with.
     *
     * @param file relative to the workspace
     * @param sequence that it gets if it is accepted
     */
    record Mark(String file, long size, long time, long sequence) {}
}
