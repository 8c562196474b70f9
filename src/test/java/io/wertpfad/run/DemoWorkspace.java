package io.wertpfad.run;

import java.nio.file.Path;

/** The workspace of {@code demo}, made once for all tests to copy. */
final class DemoWorkspace {

    private static final Path ROOT = WorkspaceCopies.temporary("wertpfad-demo");

    /** What the command said, with {@code --json}. */
    static final Command RUN = Command.run("--json", "--today", "2026-11-05", "demo", ROOT.toString());

    private DemoWorkspace() {}

    static Path copy(Path target) {
        return WorkspaceCopies.copy(ROOT, target);
    }
}
