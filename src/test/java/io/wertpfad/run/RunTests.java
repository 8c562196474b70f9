package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RunTests {

    @TempDir
    private Path folder;

    @Test
    void reportsAPeriod() {
        JsonNode json = ReportedWorkspace.RUN.json();

        assertThat(ReportedWorkspace.RUN.code()).as(ReportedWorkspace.RUN.all()).isEqualTo(1);
        Schemas.assertValid("run", json);
        assertThat(json.path("files").size()).isEqualTo(6);
        assertThat(json.path("packs").get(0).path("outbox").get(0).asString())
                .isEqualTo("outbox/2026-10/lindenau/lindenau_2026-10_customer_en.pdf");
        assertThat(json.path("packs").get(1).path("held").get(0).asString())
                .isEqualTo("held/2026-10/nordwind/nordwind_2026-10_customer_de.pdf");
        assertThat(json.path("portfolio").path("outbox").get(0).asString())
                .isEqualTo("outbox/2026-10/_portfolio/portfolio_2026-10_de.pdf");
        Map<String, String> packs = ReportedWorkspace.SNAPSHOT.files(".pdf");
        assertThat(packs).hasSize(8);
        packs.forEach((name, sha256) -> {
            String file = name.substring(name.lastIndexOf('/') + 1);
            assertThat(packs)
                    .as("the archived copy of %s", name)
                    .containsEntry(
                            name.startsWith("archive/")
                                    ? name
                                    : "archive/2026-11/" + Sha256.shortened(sha256) + "-" + file,
                            sha256);
        });
        assertThat(ReportedWorkspace.SNAPSHOT.files(".html").keySet())
                .filteredOn(name -> name.startsWith("outbox/2026-10/") || name.startsWith("held/"))
                .hasSize(4);
    }

    @Test
    void rendersAReportedPeriodAgainByteForByteInAnotherPlaceOnAnotherMachine() throws IOException {
        Path workspace = ReportedWorkspace.copy(folder.resolve("Prüf ordner"));
        Folders.delete(workspace.resolve("outbox"));
        Folders.delete(workspace.resolve("held"));
        SmallWorkspace.drop(workspace, "nordwind_ladestationen.csv");

        RealProcess again = RealProcess.start(workspace, "run", "--period", "2026-10");

        assertThat(again.end()).as(again.output()).isZero();
        assertThat(workspace.resolve("inbox/nordwind_ladestationen.csv")).exists();
        Files.delete(workspace.resolve("inbox/nordwind_ladestationen.csv"));
        // The overview names what lies in the inbox, so it is written again.
        Command.in(workspace, "rebuild");
        Snapshot.of(workspace).isSameAs(ReportedWorkspace.SNAPSHOT);
    }

    @Test
    void changesNothingWithATemplateThatCannotBeUsed() throws IOException {
        Path workspace = SmallWorkspace.in(folder);
        Path set = Files.createDirectories(workspace.resolve("report-templates/steering-pack"));
        Files.writeString(set.resolve("messages_de.properties"), "due.titel=Heute\n");

        Command run = Command.in(workspace, "run", "--period", "2026-10");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("messages_de.properties, Zeile 1", "due.title")
                .doesNotContain("Exception");
        assertThat(workspace.resolve("archive/log.jsonl"))
                .satisfiesAnyOf(
                        log -> assertThat(log).doesNotExist(),
                        log -> assertThat(log).isEmptyFile());
        assertThat(workspace.resolve("outbox")).doesNotExist();
        assertThat(workspace.resolve("inbox/nordwind_pm_stillstand.csv")).exists();
    }

    @Test
    void reportsOneCustomerFirstAndTheOthersLater() {
        Path workspace = SmallWorkspace.in(folder);

        Command one = Command.in(workspace, "run", "--period", "2026-10", "--customer", "lindenau");
        Command all = Command.in(workspace, "run", "--period", "2026-10");

        assertThat(one.code()).isEqualTo(1);
        assertThat(one.out()).contains("lindenau_2026-10").doesNotContain("nordwind_2026-10");
        assertThat(all.code()).as(all.all()).isZero();
        Snapshot.of(workspace).isSameAs(ReportedWorkspace.SNAPSHOT);
    }

    @Test
    void revisesOnceForEachReasonAndState() {
        Path workspace = ReportedWorkspace.copy(folder);
        String[] revise = {"run", "--period", "2026-10", "--customer", "lindenau", "--revise", "Zählerstand berichtigt"
        };

        Command first = Command.in(workspace, revise);
        Snapshot revised = Snapshot.of(workspace);
        Command second = Command.in(workspace, revise);

        assertThat(first.code()).as(first.all()).isZero();
        assertThat(revised.files("_r2.pdf").keySet())
                .filteredOn(name -> !name.startsWith("archive/"))
                .containsExactly(
                        "outbox/2026-10/_portfolio/portfolio_2026-10_de_r2.pdf",
                        "outbox/2026-10/lindenau/lindenau_2026-10_customer_en_r2.pdf");
        assertThat(revised.files(".pdf")).containsAllEntriesOf(ReportedWorkspace.SNAPSHOT.files(".pdf"));
        assertThat(second.code()).as(second.all()).isZero();
        Snapshot.of(workspace).isSameAs(revised);
    }

    @Test
    void looksAtAnEarlierDataState() {
        Path workspace = SmallWorkspace.in(folder, List.of("lindenau"), List.of("lindenau_komfort.csv"));
        Command.on("2026-11-02", workspace, "ingest");
        SmallWorkspace.drop(workspace, "lindenau_helpdesk.csv");

        Command run = Command.in(workspace, "--json", "run", "--period", "2026-10", "--as-of", "2026-11-04");

        assertThat(run.json().path("files").size()).isEqualTo(1);
        assertThat(run.json().path("packs").get(0).path("data_state").asLong()).isEqualTo(2);
    }

    @Test
    void makesNoPackForACustomerWhoWasNotAgreedAtThatState() {
        Path workspace = SmallWorkspace.in(folder, List.of("lindenau"), List.of());

        Command run = Command.in(workspace, "--json", "run", "--period", "2026-10", "--as-of", "2026-11-04");

        assertThat(run.code()).isEqualTo(1);
        Schemas.assertValid("run", run.json());
        assertThat(run.json().path("packs").get(0).path("revision").isNull()).isTrue();
    }

    @Test
    void keepsAPackWithAnEmptyChartUntilSomeoneHasSeenIt() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of("nordwind_pm_stillstand.csv"));
        Path portfolio = workspace.resolve("portfolio/nordwind.yaml");
        Files.writeString(portfolio, Files.readString(portfolio).replace("customer: manual", "customer: auto"));

        Command run = Command.in(workspace, "--json", "--lang", "en", "run", "--period", "2026-10");
        Command release = Command.in(workspace, "release", "--period", "2026-10", "--customer", "nordwind");
        Command again = Command.in(workspace, "--json", "release", "--period", "2026-10", "--customer", "nordwind");
        assertThat(again.code()).as(again.all()).isZero();
        Schemas.assertValid("release", again.json());
        assertThat(again.json().path("released_before").asBoolean()).isTrue();
        assertThat(again.json().path("outbox").toString()).contains("nordwind_2026-10_internal_de");
        assertThat(run.code()).as(run.all()).isEqualTo(1);
        Schemas.assertValid("run", run.json());
        JsonNode packs = run.json().path("packs").get(0);
        assertThat(packs.path("outbox")).isEmpty();
        assertThat(packs.path("empty_charts")
                        .path("nordwind_2026-10_internal_de")
                        .get(0)
                        .asString())
                .startsWith("Vorausschauende Wartung");
        assertThat(run.err()).containsPattern("without a single value: Vorausschauende Wartung[^:;]*: ");
        assertThat(release.code()).as(release.all()).isZero();
        assertThat(workspace.resolve("outbox/2026-10/nordwind/nordwind_2026-10_internal_de.pdf"))
                .exists();
    }

    @Test
    void namesTheCharactersThatTheFontsDoNotHave() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("lindenau"), List.of("lindenau_komfort.csv"));
        Path portfolio = workspace.resolve("portfolio/lindenau.yaml");
        String yaml = Files.readString(portfolio);
        Files.writeString(portfolio, yaml.replaceFirst("(?m)^name: .*$", "name: 株式 Lindenau"));
        assertThat(Files.readString(portfolio)).isNotEqualTo(yaml);

        Command run = Command.in(workspace, "--json", "--lang", "en", "run", "--period", "2026-10");

        Schemas.assertValid("run", run.json());
        assertThat(run.json().path("packs").get(0).path("boxes").toString()).isEqualTo("[\"式\",\"株\"]");
        assertThat(run.err()).contains("lindenau: the fonts of the PDFs do not have 式 株;");
    }

    @Test
    void saysWhenARunThatWasCutOffHadFrozenOtherData() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of("nordwind_instandsetzungen.csv"));
        Files.createDirectories(workspace.resolve("held/2026-10"));
        Path inTheWay = Files.writeString(workspace.resolve("held/2026-10/nordwind"), "");
        Command failed = Command.on("2026-11-02", workspace, "run", "--period", "2026-10");
        Files.delete(inTheWay);
        SmallWorkspace.drop(workspace, "nordwind_pm_stillstand.csv");

        Command again = Command.in(workspace, "--json", "--lang", "en", "run", "--period", "2026-10");
        Command revised = Command.in(workspace, "--json", "run", "--period", "2026-10", "--revise", "Nachlieferung");

        assertThat(failed.code()).as(failed.all()).isEqualTo(Exit.FAILED.code());
        Schemas.assertValid("run", again.json());
        JsonNode pack = again.json().path("packs").get(0);
        assertThat(pack.path("frozen_before").asBoolean()).isTrue();
        assertThat(pack.path("data_state").asLong()).isEqualTo(2);
        assertThat(again.err())
                .contains("nordwind: the packs show data state 2, which a run that was cut off had frozen")
                .contains("“wertpfad run --period 2026-10 --customer nordwind --revise REASON”");
        assertThat(again.code()).isEqualTo(1);
        pack = revised.json().path("packs").get(0);
        assertThat(pack.path("frozen_before").asBoolean()).isFalse();
        assertThat(pack.path("data_state").asLong()).isGreaterThan(2);
    }

    @Test
    void wantsAReasonToReportAnotherDataState() {
        Path workspace = ReportedWorkspace.copy(folder);

        Command run = Command.in(workspace, "run", "--period", "2026-10", "--as-of", "2026-11-04");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--revise");
        Snapshot.of(workspace).isSameAs(ReportedWorkspace.SNAPSHOT);
    }

    @Test
    void leavesOutACustomerWhoseFileIsBrokenAndGoesOnWithTheOthers() throws IOException {
        Path workspace = SmallWorkspace.in(folder);
        Path broken = workspace.resolve("portfolio/nordwind.yaml");
        Files.writeString(broken, Files.readString(broken).replace("unit: h", "unit: hh"));

        Command run = Command.in(workspace, "--json", "--lang", "en", "run", "--period", "2026-10");

        assertThat(run.code()).isEqualTo(1);
        Schemas.assertValid("run", run.json());
        assertThat(run.json().path("left_out").get(0).path("customer").asString())
                .isEqualTo("nordwind");
        assertThat(run.json().path("packs").size()).isEqualTo(1);
        assertThat(run.err()).contains("portfolio/nordwind.yaml:35", "hh", "Customer nordwind is left out");
    }

    @Test
    void makesTheDatabaseAgainFromTheArchive() throws IOException {
        Path workspace = ReportedWorkspace.copy(folder);

        Command rebuild = Command.in(workspace, "--json", "rebuild");

        assertThat(rebuild.code()).isZero();
        assertThat(rebuild.json().path("files").asInt()).isEqualTo(3);
        Snapshot.of(workspace).isSameAs(ReportedWorkspace.SNAPSHOT);
    }

    @Test
    void makesALostDatabaseAgainWithoutBeingTold() throws IOException {
        Path workspace = ReportedWorkspace.copy(folder);
        Folders.delete(workspace.resolve("data"));

        Command status = Command.in(workspace, "status");

        assertThat(status.code()).as(status.all()).isEqualTo(1);
        Snapshot.of(workspace).isSameAs(ReportedWorkspace.SNAPSHOT);
    }

    @Test
    void beginsNoNewLogWhereOneWasLost() throws IOException {
        Path workspace = ReportedWorkspace.copy(folder);
        Files.delete(workspace.resolve("archive/log.jsonl"));

        Command run = Command.in(workspace, "run", "--period", "2026-10");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("log.jsonl");
        assertThat(workspace.resolve("archive/log.jsonl")).doesNotExist();
    }

    @Test
    void keepsTheValuesOfAMeasureThatBecomesAMedian() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());
        Path agreed = workspace.resolve("portfolio/nordwind.yaml");
        String median = Files.readString(agreed);
        Files.writeString(agreed, median.replace("aggregate: median", "aggregate: mean"));
        SmallWorkspace.drop(workspace, "nordwind_instandsetzungen.csv");
        Command.in(workspace, "ingest");
        assertThat(Dump.of(workspace)).noneMatch(line -> line.contains("packed"));

        Files.writeString(agreed, median);
        Command.in(workspace, "ingest");

        assertThat(Dump.of(workspace)).anyMatch(line -> line.contains("packed"));
    }
}
