package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wertpfad.archive.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTests {

    private static final String OFF = "wertpfad:\n  intake: {settle: 0s}\n";
    private static final String ON = OFF + "  retention: {receipts: 1M, outbox: 1M, archive: 30d}\n";

    @TempDir
    private Path folder;

    @Test
    void removesWhatIsNotNeededAndEveryReportedMonthIsMadeAgainByteForByte() throws IOException {
        Path workspace = ReportedWorkspace.copy(folder);
        Path forgotten = workspace.resolve("archive/2026-11/0123456789ab-left-by-a-kill.csv");
        Files.writeString(forgotten, "x");
        Files.setLastModifiedTime(forgotten, FileTime.from(Instant.parse("2026-11-05T12:00:00Z")));
        Files.writeString(workspace.resolve("outbox/2026-10/lindenau/notes.txt"), "ours");
        Map<String, String> archive = ReportedWorkspace.SNAPSHOT.files("");
        archive.keySet().removeIf(name -> !name.startsWith("archive/") && !name.startsWith("rejected/"));

        Retention.Removed kept = apply(workspace, OFF, "2030-01-01");
        Retention.Removed early = apply(workspace, ON, "2026-11-30");
        Retention.Removed removed = apply(workspace, ON, "2027-03-01");
        Snapshot after = Snapshot.of(workspace);

        assertThat(kept.isNothing()).isTrue();
        assertThat(early.isNothing()).isTrue();
        assertThat(removed.receipts()).isPositive();
        assertThat(removed.packs()).isPositive();
        assertThat(removed.archive()).isEqualTo(1);
        assertThat(after.files()).containsAllEntriesOf(archive);
        assertThat(workspace.resolve("receipts")).isNotEmptyDirectory();
        assertThat(names(workspace.resolve("receipts"))).containsExactly("index.html");
        assertThat(names(workspace.resolve("outbox/2026-10/lindenau"))).containsExactly("notes.txt");
        assertThat(names(workspace.resolve("outbox/2026-10/nordwind")))
                .as("an edition of it waits for release")
                .contains("nordwind_2026-10_internal_de.pdf");

        Command rebuild = Command.in(workspace, "rebuild");
        Command trace = Command.in(
                workspace,
                "--json",
                "trace",
                "--use-case",
                "nw-downtime",
                "--measure",
                "downtime",
                "--period",
                "2026-10");
        Files.writeString(workspace.resolve("wertpfad.yaml"), OFF);
        Command again = Command.in(workspace, "run", "--period", "2026-10");

        assertThat(rebuild.code()).as(rebuild.all()).isZero();
        Schemas.assertValid("trace", trace.json());
        assertThat(again.code()).as(again.all()).isLessThan(2);
        Map<String, String> packs = ReportedWorkspace.SNAPSHOT.files("");
        packs.keySet().removeIf(name -> !name.startsWith("outbox/2026-10/") && !name.startsWith("held/"));
        assertThat(Snapshot.of(workspace).files()).containsAllEntriesOf(packs);
    }

    @Test
    void saysWhatARunRemoved() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of("nordwind_pm_stillstand.csv"));
        Files.writeString(workspace.resolve("wertpfad.yaml"), ON);
        Command.in(workspace, "ingest");

        Command run = Command.on("2027-03-01", workspace, "--lang", "en", "--json", "run", "--customer", "nordwind");

        Schemas.assertValid("run", run.json());
        assertThat(run.json().path("removed").path("receipts").asInt()).isEqualTo(1);
        assertThat(run.err()).contains("Kept for long enough, removed: 1 receipt, no pack in the outbox");
    }

    @Test
    void namesATimeThatIsNone() {
        for (String wrong : List.of("0d", "24m", "-1y", "P1M", "soon")) {
            assertThatExceptionOfType(CommandFailed.class)
                    .isThrownBy(() -> Settings.of(Map.of(RetentionSettings.OUTBOX, wrong), folder))
                    .satisfies(e -> assertThat(e.reasons()).hasSize(1));
        }
    }

    private static Retention.Removed apply(Path workspace, String settings, String today) throws IOException {
        Files.writeString(workspace.resolve("wertpfad.yaml"), settings);
        Clock noon = Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneOffset.UTC);
        try (Session session =
                Sessions.open(new Workspace(workspace), Session.Access.CHANGE, zone -> noon.withZone(zone), Map.of())) {
            return session.get(Retention.class).apply();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
