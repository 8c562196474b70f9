package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.delivery.ScriptedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes at once; {@link ConcurrencyHarness} starts more of them, and more often. */
class ConcurrencyTests {

    private static final String REVISE = "run --period 2026-10 --customer lindenau --revise Zählertausch --no-deliver";

    @TempDir
    private Path folder;

    @Test
    void doEverythingOnceOnOneFolder() throws IOException {
        try (ScriptedServer server = ScriptedServer.plain()) {
            Path workspace = workspace(server);
            String url = "jdbc:h2:file:" + workspace.resolve("data").resolve("wertpfad");

            play(workspace, List.of(workspace), url, "", server);
        }
    }

    @Test
    void doEverythingOnceOnMachinesThatShareAPostgresAndFolders() throws IOException {
        try (ScriptedServer server = ScriptedServer.plain();
                EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Path workspace = workspace(server);
            String url = SharedWorkspace.on(postgres, "shared", workspace);

            play(workspace, SharedWorkspace.machines(workspace, folder, 3), url, "postgres", server);
        }
    }

    private Path workspace(ScriptedServer server) throws IOException {
        Path workspace = QueuedWorkspace.mailed(
                SmallWorkspace.in(folder.resolve("w"), List.of("lindenau"), List.of("lindenau_komfort.csv")),
                server.port());
        Files.writeString(workspace.resolve("wertpfad.yaml"), "  lock:\n    wait: 200s\n", StandardOpenOption.APPEND);
        return workspace;
    }

    /** All wait until it is their turn, so that each command is done, by whoever comes first. */
    private static void play(Path workspace, List<Path> machines, String url, String user, ScriptedServer server)
            throws IOException {
        Command.in(machines.get(0), "run", "--period", "2026-10", "--no-deliver");
        List<String> lines = new ArrayList<>(Files.readAllLines(archived(workspace), StandardCharsets.ISO_8859_1));
        lines.remove(lines.size() - 1);
        Files.write(workspace.resolve("inbox/more.csv"), lines, StandardCharsets.ISO_8859_1);
        ConcurrencyRound round = new ConcurrencyRound(machines);

        round.wave(List.of("ingest", "deliver", "ingest"));
        int first = server.mails().size();
        round.wave(List.of(REVISE, REVISE));
        round.alone(List.of("deliver"));

        assertThat(round.differences(url, user, server)).isEmpty();
        assertThat(round.codes()).doesNotContainKeys(Exit.ALREADY_RUNNING.code());
        assertThat(server.mails()).hasSize(2 * first).isNotEmpty();
        List<String> log = Files.readAllLines(workspace.resolve("archive/log.jsonl"));
        assertThat(log).filteredOn(line -> line.contains("more.csv")).hasSize(1);
        assertThat(log).filteredOn(line -> line.contains("lindenau_2026-10_r2")).hasSize(1);
        assertThat(log).noneMatch(line -> line.contains("2026-10_r3"));
    }

    private static Path archived(Path workspace) throws IOException {
        try (Stream<Path> files = Files.walk(workspace.resolve("archive"))) {
            return files.filter(file -> file.toString().endsWith("komfort.csv"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
