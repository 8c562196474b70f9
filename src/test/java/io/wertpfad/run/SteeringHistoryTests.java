package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the steering decides, from its file to the next pack. */
class SteeringHistoryTests {

    private static final String HEADER = "Use Case;Datum;Entscheidung;Anwesend;Begründung;Nächste Entscheidung\n";
    private static final String JOINT_ADAPT =
            "nw-downtime;12.11.2026;anpassen;Vertrieb, Service, Key Account, Kunde;Halle 1 dazunehmen;20.05.2027\n";

    @TempDir
    private Path folder;

    @Test
    void judgesTheNextPhaseAfterAJointAdapt() throws IOException {
        Path workspace = ReportedWorkspace.copy(folder);
        decide(workspace, JOINT_ADAPT);

        Command run = Command.on("2026-12-07", workspace, "run", "--period", "2026-11", "--customer", "nordwind");

        assertThat(run.code()).as(run.all()).isLessThanOrEqualTo(1);
        JsonNode pack = pack(workspace, "2026-11", "internal_de");
        JsonNode useCase = pack.path("use_cases").get(0);
        assertThat(useCase.path("phase").toString())
                .isEqualTo("{\"number\":2,\"from\":\"2026-12\",\"decision_date\":\"2027-05-20\","
                        + "\"opened_by\":{\"on\":\"2026-11-12\",\"decision\":\"adapt\"},\"closed_by\":null}");
        assertThat(useCase.path("final_look").asString()).isEqualTo("2027-04");
        assertThat(useCase.path("decision_due").asBoolean()).isFalse();
        assertThat(pack.path("decide").path("notices").get(0).path("what").asString())
                .startsWith("Am 12.11.2026 hat das Steering gemeinsam beschlossen anzupassen");
        Schemas.assertValid("pack", pack);
    }

    @Test
    void leavesAReportedPackAsItWasWhateverIsDecidedLater() throws IOException {
        Path workspace = ReportedWorkspace.copy(folder);
        decide(workspace, JOINT_ADAPT);
        Command.on("2026-11-30", workspace, "ingest");
        Folders.delete(workspace.resolve("outbox"));
        Folders.delete(workspace.resolve("held"));

        Command again = Command.on("2026-11-30", workspace, "run", "--period", "2026-10");

        assertThat(again.code()).as(again.all()).isZero();
        assertThat(Snapshot.of(workspace).files(".pdf")).isEqualTo(ReportedWorkspace.SNAPSHOT.files(".pdf"));
    }

    @Test
    void listsABaselineThatIsCorrectedAfterAPilotMonthWasReported() throws IOException {
        Path workspace = ReportedWorkspace.copy(folder);
        Files.writeString(
                workspace.resolve("inbox/berichtigung.csv"),
                "use_case;measure;date;value;unit\nnw-downtime;downtime;2025-03;99;h\n");

        Command run = Command.on("2026-12-07", workspace, "run", "--period", "2026-11", "--customer", "nordwind");

        assertThat(run.code()).as(run.all()).isLessThanOrEqualTo(1);
        JsonNode amendments = pack(workspace, "2026-11", "internal_de")
                .path("use_cases")
                .get(0)
                .path("charter")
                .path("amendments");
        assertThat(amendments).hasSize(1);
        assertThat(amendments.get(0).path("on").asString()).isEqualTo("2026-12-05");
        assertThat(amendments.get(0).path("what").asString()).contains("Baseline berichtigt, bisher");
    }

    @Test
    void listsAndCountsADecisionDateThatWasMoved() throws IOException {
        Path workspace = ReportedWorkspace.copy(folder);
        Path portfolio = workspace.resolve("portfolio/nordwind.yaml");
        Files.writeString(
                portfolio,
                Files.readString(portfolio).replace("decision_date: 2026-11-12", "decision_date: 2027-01-14"));

        Command run = Command.on("2026-12-07", workspace, "run", "--period", "2026-11", "--customer", "nordwind");

        assertThat(run.code()).as(run.all()).isLessThanOrEqualTo(1);
        JsonNode charter = pack(workspace, "2026-11", "internal_de")
                .path("use_cases")
                .get(0)
                .path("charter");
        assertThat(charter.path("extensions").asInt()).isEqualTo(1);
        assertThat(charter.path("amendments").get(0).path("what").asString())
                .isEqualTo("Entscheidungsdatum verschoben vom 12.11.2026 auf den 14.01.2027.");
    }

    private static void decide(Path workspace, String row) throws IOException {
        Files.createDirectories(workspace.resolve("inbox/steering"));
        Files.writeString(workspace.resolve("inbox/steering/entscheidungen.csv"), HEADER + row);
    }

    private static JsonNode pack(Path workspace, String period, String edition) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readAllBytes(workspace.resolve(
                        "outbox/" + period + "/nordwind/nordwind_" + period + "_" + edition + ".json")));
    }
}
