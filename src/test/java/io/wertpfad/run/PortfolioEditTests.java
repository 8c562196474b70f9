package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a pilot whose entry in the portfolio file is edited. */
class PortfolioEditTests {

    @TempDir
    private Path folder;

    @Test
    void isNotANewPilotUnderANewId() throws IOException {
        Path workspace = ReportedWorkspace.copy(folder);
        edit(workspace, "id: nw-downtime", "id: nw-standstill");
        edit(workspace, "decision_date: 2026-11-12", "decision_date: 2027-02-11");
        Command.on("2026-11-20", workspace, "ingest");

        JsonNode status = Command.on("2026-11-20", workspace, "--json", "status", "--portfolio")
                .json();

        assertThat(PlayedMonths.all(status.path("limbo"), "nw-standstill")
                        .filter(limbo -> limbo.path("kind").asString().equals("came_back"))
                        .map(limbo -> limbo.path("what").asString()))
                .singleElement()
                .asString()
                .contains("Wieder da unter anderem Namen", "einmal verschoben: 12.11.2026 → 11.02.2027");
    }

    @Test
    void isActiveAgainAndNotNewAfterAPackWithoutIt() throws IOException {
        Path workspace = ReportedWorkspace.copy(folder);
        edit(workspace, "status: active", "status: waiting");
        Command.on("2026-12-07", workspace, "run", "--period", "2026-11", "--customer", "nordwind");
        edit(workspace, "status: waiting", "status: active");
        Command.on("2027-01-07", workspace, "run", "--period", "2026-12", "--customer", "nordwind");

        JsonNode left = changes(workspace, "2026-11");
        JsonNode back = changes(workspace, "2026-12");

        assertThat(left.findValuesAsString("kind")).contains("left");
        assertThat(back.findValuesAsString("kind")).contains("returned").doesNotContain("new_use_case");
        assertThat(back.get(0).path("use_case").asString()).isEqualTo("nw-downtime");
        assertThat(back.get(0).path("name").asString()).isEqualTo("Vorausschauende Wartung");
    }

    private static void edit(Path workspace, String from, String to) throws IOException {
        Path portfolio = workspace.resolve("portfolio/nordwind.yaml");
        String text = Files.readString(portfolio);
        assertThat(text).contains(from);
        Files.writeString(portfolio, text.replace(from, to));
    }

    private static JsonNode changes(Path workspace, String period) throws IOException {
        JsonNode pack = JsonMapper.shared()
                .readTree(Files.readAllBytes(
                        workspace.resolve("outbox/" + period + "/nordwind/nordwind_" + period + "_internal_de.json")));
        Schemas.assertValid("pack", pack);
        return pack.at("/decide/changes");
    }
}
