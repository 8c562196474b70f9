package io.wertpfad.run;

import java.nio.file.Path;

/** A small workspace whose October 2026 was reported once, for all tests to copy: packs take their time. */
final class ReportedWorkspace {

    private static final Path ROOT = WorkspaceCopies.temporary("wertpfad-reported");

    /** What the run said, with {@code --json}. */
    static final Command RUN =
            Command.in(SmallWorkspace.in(ROOT), "--lang", "en", "--json", "run", "--period", "2026-10");

    static final Snapshot SNAPSHOT = Snapshot.of(ROOT);

    private ReportedWorkspace() {}

    static Path copy(Path target) {
        return WorkspaceCopies.copy(ROOT, target);
    }
}
