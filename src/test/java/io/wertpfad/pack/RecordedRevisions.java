package io.wertpfad.pack;

import io.wertpfad.archive.Archive;
import java.time.Clock;

/** Revisions for tests of other modules. */
public final class RecordedRevisions {

    private RecordedRevisions() {}

    public static Revisions in(Archive archive, Clock clock) {
        return new Revisions(archive, clock);
    }
}
