package io.wertpfad.intake;

import static io.wertpfad.intake.IntakeFixture.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records with a key come back from the archive as they were, whatever happened to the database. */
class RecordRecoveryTests {

    private static final String FACTORS = "activity;unit;kgco2e_per_unit;valid_from;source";
    private static final String COSTS = "use_case;measure;solution;category;year;amount;unit";
    private static final String DECISIONS = "use_case;date;decision;present;reason;next_decision_date";

    @TempDir
    private Path folder;

    private IntakeFixture workspace;

    @BeforeEach
    void load() {
        workspace = IntakeFixture.in(folder);
        workspace.drop("f.csv", lines(FACTORS, "Strom;kWh;0,4;2026-01;UBA", "Gas;kWh;x;2026-01;UBA"));
        workspace.drop(
                "a.csv", lines("use_case;measure;date;value;unit;activity", "nw;carbon;2026-09-01;1000;kWh;Strom"));
        workspace.drop(
                "c.csv", lines(COSTS, "nw;owning;pilot;operation;1;100;EUR", "nw;owning;baseline;operation;1;9;EUR"));
        workspace.dropForSteering("d.csv", lines(DECISIONS, "nw;2026-10-01;adapt;sales;knapp;2026-12-01"));
        workspace.dropForSteering(
                "m.csv", lines("customer;date;present;agreed;done", "nordwind;2026-10-01;sales;x;ja"));
        workspace.dropForSteering(
                "h.csv", lines("id;use_case;opened;text;owner_role;due", "1;nw;2026-10-01;x;IT;2026-11-30"));
        workspace.dropForSteering(
                "b.csv",
                lines("id;kind;title;use_case;status;customer", "1;role;x;nw;draft;", "1;role;x;nw;draft;nordwind"));
        workspace.drop("f.csv.rejected.csv", workspace.rejected("f.csv").replace(";x;", ";0,2;"));
        workspace.drop("g.csv", lines(FACTORS, "Strom;kWh;0,3;2026-01;UBA"));
        workspace.dropForSteering("e.csv", lines(DECISIONS, "nw;2026-10-01;end;sales;doch nicht;"));
        workspace.drop("k.csv", lines(COSTS, "nw;owning;pilot;operation;1;120;EUR"));
    }

    private Map<String, List<Map<String, Object>>> dump() {
        return ProjectionDump.of(workspace.template());
    }

    @Test
    void makesTheSameDatabaseAgain() {
        Map<String, List<Map<String, Object>>> before = dump();
        assertThat(before.get("emission_factor")).hasSize(3);
        assertThat(before.get("decision_record")).hasSize(2);
        assertThat(before.get("restatements")).hasSize(1);

        workspace.rebuild();
        assertThat(dump()).isEqualTo(before);
        assertThat(ProjectionDump.of(workspace.withNewDatabase().restart().template()))
                .isEqualTo(before);
    }

    @Test
    void replaysWhatTheDatabaseLacks() {
        Map<String, List<Map<String, Object>>> before = dump();
        workspace.forgetAfter(workspace.dataState() - 3);
        assertThat(workspace.value("carbon", "2026-09")).isEqualTo("0.4");
        assertThat(dump().get("decision_record"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("superseded_by")).isNull());

        workspace.restart();

        assertThat(dump()).isEqualTo(before);
        assertThat(workspace.value("carbon", "2026-09")).isEqualTo("0.3");
    }

    @Test
    void forgetsWhatTheLogDoesNotHave() throws Exception {
        Path log = workspace.workspace().archive().resolve("log.jsonl");
        List<String> entries = Files.readAllLines(log);
        IntakeFixture.write(log, lines(entries.subList(0, entries.size() - 3).toArray(String[]::new)));

        workspace.restart();

        assertThat(workspace.value("carbon", "2026-09")).isEqualTo("0.4");
        assertThat(dump().get("life_cycle_cost"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get("superseded_by")).isNull());
    }

    @Test
    void leavesTheDatabaseAsItIsWhenItOnlyChecks() {
        Map<String, List<Map<String, Object>>> before = dump();

        Receipt factors = workspace.check("x.csv", lines(FACTORS, "Strom;kWh;0,5;2026-01;UBA"));
        Receipt decision = workspace.check("y.csv", lines(DECISIONS, "nw;2026-10-01;scale;sales;gut;"));

        assertThat(factors.restated()).hasSize(1);
        assertThat(IntakeFixture.outcome(decision)).isEqualTo("loaded 1 1 0");
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void knowsTheSameContentAgainUntilItIsSuperseded() {
        String newest = lines(FACTORS, "Strom;kWh;0,3;2026-01;UBA");
        assertThat(workspace.drop("again.csv", newest).status()).isEqualTo(Receipt.Status.DUPLICATE);

        workspace.drop("other.csv", lines(FACTORS, "Strom;kWh;0,35;2026-01;UBA"));
        assertThat(workspace.drop("again.csv", newest).status()).isEqualTo(Receipt.Status.LOADED);
    }
}
