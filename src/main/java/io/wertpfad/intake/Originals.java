package io.wertpfad.intake;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.ArchiveDamaged;
import io.wertpfad.archive.LogEntry;
import io.wertpfad.archive.Sha256;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** The archived originals, read again as they were when they were loaded: to see the rows behind what was made of them. */
@Component
public class Originals {

    private final Archive archive;
    private final DefinitionVersions definitions;
    private final FileReading reading;

    Originals(
            Archive archive,
            DefinitionVersions definitions,
            List<FileKind> kinds,
            LoadedFiles files,
            IntakeSettings settings) {
        this.archive = archive;
        this.definitions = definitions;
        this.reading = new FileReading(kinds, files, settings.withoutLimits());
    }

    /**
     * Gives the rows of a file to a load, with the definitions that were valid when it was taken. Nothing is changed.
     *
     * @param sequence of the file in the log
     * @throws ArchiveDamaged if the original is no longer what was taken
     */
    public void read(long sequence, Opening load) throws IOException {
        LogEntry entry = archive.entry(sequence).orElseThrow();
        Path original = archive.original(entry);
        if (!Files.exists(original) || !Sha256.of(original).equals(entry.sha256())) {
            throw new ArchiveDamaged(Message.of(Originals.class, "original.changed", sequence, entry.name()));
        }
        reading.reread(entry, original, definitions.of(entry.versions()), load);
    }

    /** Begins a load of a file's rows: the same passes as for {@link FileKind#open}, but it finishes by itself. */
    @FunctionalInterface
    public interface Opening {
        FileLoad open(List<Field> fields, LoadContext context);
    }
}
