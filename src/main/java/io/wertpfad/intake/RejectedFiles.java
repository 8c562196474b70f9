package io.wertpfad.intake;

import io.wertpfad.archive.Durable;
import io.wertpfad.archive.FileNames;
import io.wertpfad.archive.Sha256;
import io.wertpfad.archive.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of what has to be mended. Nothing in it is ever overwritten by another file's rows. */
final class RejectedFiles {

    private static final String ENDING = ".rejected.csv";

    private final Workspace workspace;

    RejectedFiles(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Where the rejected rows of a file are written until it is decided what becomes of it. */
    Path unfinishedRows(String name) throws IOException {
        return Durable.unfinished(workspace.rejected().resolve(rows(name)));
    }

    /** The name under which the rejected rows of a file lie. */
    static String rows(String name) {
        return FileNames.safe(name) + ENDING;
    }

    /** The name under which the original of a file lies that was refused as a whole. */
    static String original(String name) {
        return FileNames.safe(name);
    }

    /** The original of a file that was refused as a whole stays where its owner finds it. */
    void keepOriginal(Path file, String sha256) throws IOException {
        Durable.copy(file, free(original(file.getFileName().toString()), sha256));
    }

    /** Puts the rows in their place, or away if there are none. */
    void keepRows(Path rows, String name, boolean any) throws IOException {
        if (any) {
            Durable.finish(rows, freeForRows(name, rows));
        } else {
            Files.deleteIfExists(rows);
        }
    }

    /**
     * Removes the files all of whose rows came back with one that was taken. What of it was rejected again lies in a file
     * of its own.
     */
    void removeMended(Path dropped, Limits limits) throws IOException {
        Optional<RejectedLines> back;
        try (Unpacked mended = Unpacked.of(dropped, limits)) {
            back = RejectedLines.in(mended.content());
        }
        if (back.isEmpty()) {
            return;
        }
        for (Path file : all()) {
            if (RejectedLines.in(file)
                    .filter(lines -> lines.areMendedBy(back.get()))
                    .isPresent()) {
                Files.delete(file);
            }
        }
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(workspace.rejected())) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    /** Rows that are still there from another file of this name, perhaps half mended, step aside. */
    private Path freeForRows(String name, Path rows) throws IOException {
        Path place = workspace.rejected().resolve(rows(name));
        if (Files.exists(place) && Files.mismatch(place, rows) >= 0) {
            String own = Sha256.shortened(Sha256.of(place));
            Files.move(
                    place,
                    workspace.rejected().resolve(FileNames.safe(name) + "." + own + ENDING),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return place;
    }

    private Path free(String name, String sha256) throws IOException {
        Path place = workspace.rejected().resolve(name);
        return !Files.exists(place) || Sha256.of(place).equals(sha256)
                ? place
                : workspace.rejected().resolve(Sha256.shortened(sha256) + "-" + name);
    }
}
