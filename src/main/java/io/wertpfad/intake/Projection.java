package io.wertpfad.intake;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.LogEntry;
import io.wertpfad.text.Course;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the database what it is: a projection of the archive's log. */
@Component
public class Projection {

    private final Archive archive;
    private final Intake intake;
    private final LoadedFiles files;
    private final DefinitionVersions definitions;

    Projection(Archive archive, Intake intake, LoadedFiles files, DefinitionVersions definitions) {
        this.archive = archive;
        this.intake = intake;
        this.files = files;
        this.definitions = definitions;
    }

    /** Whether there is nothing to catch up on. Writes nothing, so that anyone may ask at any time. */
    public boolean isUpToDate() throws IOException {
        return holds(archive.dataState()) && (dropped().isEmpty() || intake.holdsEnoughFor(definitions.accepted()));
    }

    /**
     * Brings the database to the log's data state: forgets what was never committed, replays what it lacks. A database
     * that contradicts the log, or holds too little for the definitions accepted since, is made again from its beginning.
     *
     * @param course is told of the entries that are replayed
     */
    public void catchUp(Course course) throws IOException {
        intake.recover();
        List<LogEntry> missing =
                dropped().stream().filter(entry -> !files.holds(entry)).toList();
        long held = files.upTo(archive.dataState()).size();
        boolean onlyBehind = held + missing.size() == dropped().size()
                && (missing.isEmpty() || missing.get(0).sequence() > newestHeld());
        if (onlyBehind && (dropped().isEmpty() || intake.holdsEnoughFor(definitions.accepted()))) {
            replay(missing, course);
        } else {
            rebuild(course);
        }
    }

    /** Makes the database again from the archive. */
    public void rebuild(Course course) throws IOException {
        intake.forgetAfter(0);
        replay(dropped(), course);
    }

    /** How many files the log has. */
    public int size() {
        return dropped().size();
    }

    /** Whether the database holds all files up to a data state. While another process makes it again, it may not. */
    public boolean holds(long dataState) {
        long logged = dropped().stream()
                .filter(entry -> entry.sequence() <= dataState)
                .count();
        return files.upTo(dataState).size() == logged;
    }

    private void replay(List<LogEntry> entries, Course course) throws IOException {
        course.begins(entries.size());
        for (LogEntry entry : entries) {
            intake.replay(entry, definitions.of(entry.versions()));
            course.done(entry.name());
        }
    }

    private long newestHeld() {
        return files.upTo(archive.dataState()).stream()
                .mapToLong(LoadedFile::sequence)
                .max()
                .orElse(0);
    }

    private List<LogEntry> dropped() {
        return archive.entries().stream().filter(LogEntry::dropped).toList();
    }
}
