package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StatusTests {

    @TempDir
    private Path folder;

    @Test
    void saysWhatIsHeldAndWhatIsToBeMended() {
        Path workspace = ReportedWorkspace.copy(folder);

        Command status = Command.in(workspace, "--lang", "en", "status");
        JsonNode json = Command.in(workspace, "--json", "status").json();

        assertThat(status.code()).isEqualTo(1);
        assertThat(status.out())
                .as(ReportedWorkspace.RUN.all())
                .contains("State for October 2026", "nordwind: reported, revision 1")
                .contains("rejected/lindenau_komfort.csv.rejected.csv")
                .contains("held/2026-10/nordwind/nordwind_2026-10_customer_de.pdf");
        Schemas.assertValid("status", json);
        assertThat(json.path("customers").size()).isEqualTo(2);
        assertThat(json.path("customers").get(1).path("revision").asInt()).isEqualTo(1);
        assertThat(json.path("held").size()).isEqualTo(1);
    }

    @Test
    void saysWhatIsMissingDueAndOverdue() {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());

        Command due = Command.in(workspace, "status");
        Command overdue = Command.on("2026-11-13", workspace, "--json", "status");

        assertThat(due.code()).isEqualTo(1);
        assertThat(due.out())
                .contains("nordwind: noch nicht berichtet", "fehlt: nw-downtime, downtime", "fällig am 12.11.2026");
        Schemas.assertValid("status", overdue.json());
        assertThat(overdue.json()
                        .path("customers")
                        .get(0)
                        .path("decisions")
                        .get(0)
                        .path("overdue")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void saysWhereThePortfolioStandsToday() {
        Path workspace = ReportedWorkspace.copy(folder);

        Command early = Command.on("2026-11-12", workspace, "--json", "status", "--portfolio");
        Command late = Command.on("2026-11-20", workspace, "--json", "status", "--portfolio");
        Command words = Command.on("2026-11-20", workspace, "--lang", "en", "status", "--portfolio");

        Schemas.assertValid("portfolio-pack", late.json());
        assertThat(late.json().path("pack_date").asString()).isEqualTo("2026-11-20");
        assertThat(overdue(early.json(), "nw-downtime")).isZero();
        assertThat(overdue(late.json(), "nw-downtime")).isEqualTo(8);
        assertThat(late.json()
                        .path("limbo")
                        .valueStream()
                        .map(l -> l.path("use_case").asString()))
                .contains("nw-downtime");
        assertThat(words.out())
                .contains("Portfolio on 20 Nov 2026", "8 days overdue", "In limbo:", "Reuse:", "Value realised")
                .doesNotContain("@");
    }

    @Test
    void saysHowAPortfolioThatWasNeverTakenIsTaken() {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());

        Command status = Command.in(workspace, "status", "--portfolio");

        assertThat(status.out()).contains("nordwind. Angenommen wird sie mit „wertpfad ingest“");
    }

    @Test
    void countsNoRowOfARefusedFileAsTaken() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());
        Files.writeString(
                workspace.resolve("inbox/d.csv"),
                "use_case;date;decision;present;reason\nnw-downtime;2026-11-03;end;customer;Reicht\n");

        Command ingest = Command.in(workspace, "--lang", "en", "ingest");

        assertThat(ingest.all()).contains("1 file received, 0 loaded: 0 rows accepted, 1 rejected.");
    }

    private static int overdue(JsonNode status, String useCase) {
        return status.path("due")
                .valueStream()
                .filter(d -> d.path("use_case").asString().equals(useCase))
                .findFirst()
                .orElseThrow()
                .path("overdue_days")
                .asInt();
    }

    @Test
    void worksWhileAnotherProcessChangesTheWorkspaceAndIsNotInItsWay() throws IOException {
        Path workspace = SmallWorkspace.in(folder);
        try (WorkspaceLock lock = WorkspaceLock.tryLock(new Workspace(workspace), WorkspaceLock.CHANGE)
                .orElseThrow()) {
            assertThat(Command.in(workspace, "status").code()).isEqualTo(1);
            assertThat(Command.in(
                                    workspace,
                                    "check",
                                    workspace
                                            .resolve("inbox/lindenau_komfort.csv")
                                            .toString())
                            .code())
                    .isEqualTo(1);
            assertThat(lock).isNotNull();
        }
        try (Session looking = Sessions.open(new Workspace(workspace), Session.Access.LOOK, Clock::system, Map.of())) {
            assertThat(looking.dataState()).isZero();
            assertThat(Command.in(workspace, "ingest").code()).isEqualTo(1);
        }
    }

    @Test
    void findsRejectedRowsAlsoInASharedFolderThatTheWorkspaceLinksTo() throws IOException {
        Path workspace = SmallWorkspace.in(folder.resolve("workspace"), List.of("nordwind"), List.of());
        Path shared = Files.createDirectories(folder.resolve("shared"));
        Files.writeString(shared.resolve("stunden.csv.rejected.csv"), "a;b\n");
        Files.createSymbolicLink(workspace.resolve("rejected"), shared);

        assertThat(Command.in(workspace, "status").out()).contains("rejected/stunden.csv.rejected.csv");
    }
}
