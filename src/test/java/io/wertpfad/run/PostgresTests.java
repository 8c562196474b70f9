package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a real PostgreSQL. */
class PostgresTests {

    private static EmbeddedPostgres server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void makesTheSamePacksAndTheSameProjectionAsTheEmbeddedDatabase() throws IOException {
        // Made before, not meanwhile: Spring Batch takes executions with equal numbers in one process for one.
        Snapshot expected = ReportedWorkspace.SNAPSHOT;
        Path workspace = SmallWorkspace.in(folder);
        String url = server.getJdbcUrl("postgres", "postgres");
        Files.writeString(
                workspace.resolve("wertpfad.yaml"),
                Files.readString(workspace.resolve("wertpfad.yaml")) + "spring:\n  datasource:\n    url: " + url
                        + "\n    username: postgres\n");

        Command first = Command.in(workspace, "run", "--period", "2026-10", "--customer", "lindenau");
        Command run = Command.in(workspace, "run", "--period", "2026-10");

        assertThat(first.code()).as(first.all()).isEqualTo(1);
        assertThat(run.code()).as(run.all()).isZero();
        Snapshot.of(workspace, Dump.of(url, "postgres")).isSameAs(expected);
        assertThat(Command.in(workspace, "rebuild").code()).isZero();
        Snapshot.of(workspace, Dump.of(url, "postgres")).isSameAs(expected);
        assertThat(ReadingPartsTests.areEnoughIn(workspace)).isTrue();
        assertThat(workspace.resolve("data/wertpfad.mv.db")).doesNotExist();
    }
}
