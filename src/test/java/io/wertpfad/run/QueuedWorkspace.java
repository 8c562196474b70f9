package io.wertpfad.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small workspace whose October 2026 was reported once, with a mail server set up but nothing sent: for tests to copy. */
final class QueuedWorkspace {

    private static final Path ROOT = WorkspaceCopies.temporary("wertpfad-queued");

    /** What the run said, with {@code --json}. */
    static final Command RUN = Command.in(
            mailed(SmallWorkspace.in(ROOT), 1), "--lang", "en", "--json", "run", "--period", "2026-10", "--no-deliver");

    private QueuedWorkspace() {}

    /**
     * A copy that sends by a server on this machine.
     *
     * @param port the server's
     * @param settings further lines of {@code wertpfad.mail}
     */
    static Path copy(Path target, int port, String... settings) {
        return mailed(WorkspaceCopies.copy(ROOT, target), port, settings);
    }

    /** Writes the settings of a workspace. */
    static Path mailed(Path workspace, int port, String... settings) {
        try {
            Files.writeString(
                    workspace.resolve("wertpfad.yaml"), """
                    wertpfad:
                      intake:
                        settle: 0s
                      mail:
                        host: 127.0.0.1
                        port: %d
                        from: "Wertpfad <packs@hersteller.example>"
                        timeout: 5s
                    """.replace("%d", String.valueOf(port)) + lines(settings));
            return workspace;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lines(String... settings) {
        StringBuilder lines = new StringBuilder();
        boolean encrypted = false;
        for (String setting : settings) {
            lines.append("    ").append(setting).append('\n');
            encrypted |= setting.startsWith("tls:");
        }
        return encrypted ? lines.toString() : lines + "    tls: off\n";
    }
}
