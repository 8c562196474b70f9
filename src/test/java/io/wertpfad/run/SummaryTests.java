package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a run says last. */
class SummaryTests {

    @TempDir
    private Path folder;

    @Test
    void countsWhatARunDidAndSaysWhatIsToBeDone() {
        JsonNode json = ReportedWorkspace.RUN.json();
        JsonNode summary = json.path("summary");

        Schemas.assertValid("run", json);
        assertThat(summary.path("exit_code").asInt()).isEqualTo(ReportedWorkspace.RUN.code());
        assertThat(summary.path("packs").path("held").asInt()).isEqualTo(1);
        assertThat(summary.path("packs").path("outbox").asInt())
                .isEqualTo(json.path("packs")
                                .valueStream()
                                .mapToInt(p -> p.path("outbox").size())
                                .sum()
                        + json.path("portfolio").path("outbox").size());
        assertThat(summary.path("files").path("loaded").asInt()
                        + summary.path("files").path("rejected").asInt()
                        + summary.path("files").path("duplicates").asInt())
                .isEqualTo(json.path("files").size());
        assertThat(summary.path("next").valueStream().map(JsonNode::asString))
                .contains("Mend the rejected rows: receipts/index.html.")
                .contains("Release: “wertpfad release --period 2026-10 --customer nordwind”");
        assertThat(ReportedWorkspace.RUN.err())
                .contains("October 2026: done, but not all is well (exit code 1).", "1 waiting for release")
                .contains("no mail server is set up", "  To do:", "All on one page: outbox/index.html");
    }

    @Test
    void countsMailsThatAreOpen() {
        JsonNode mails = QueuedWorkspace.RUN.json().path("summary").path("mails");

        assertThat(mails.path("sent").asInt()).isZero();
        assertThat(mails.path("queued").asInt()).isEqualTo(10);
        assertThat(mails.path("held").asInt()).isPositive();
        assertThat(QueuedWorkspace.RUN.err()).contains("0 sent, 0 failed, 10 still to be sent");
    }

    @Test
    void saysWhatFailed() throws IOException {
        Path workspace = SmallWorkspace.in(
                folder, List.of("nordwind"), List.of("nordwind_instandsetzungen.csv", "nordwind_pm_stillstand.csv"));
        Files.createFile(
                Files.createDirectories(workspace.resolve("outbox/2026-10")).resolve("nordwind"));

        Command run = Command.in(workspace, "--json", "run", "--period", "2026-10");

        assertThat(run.code()).isEqualTo(3);
        Schemas.assertValid("run", run.json());
        assertThat(run.json().path("summary").path("exit_code").asInt())
                .as(run.all())
                .isEqualTo(3);
        assertThat(run.json().path("summary").path("failed").asInt()).isEqualTo(1);
        assertThat(run.json().path("summary").path("gaps").asInt())
                .as("nobody was reported")
                .isZero();
        assertThat(run.err()).contains("für einen Kunden gescheitert", "„wertpfad run --period 2026-10“ noch einmal");
    }
}
