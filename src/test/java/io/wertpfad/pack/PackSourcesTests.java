package io.wertpfad.pack;

import static io.wertpfad.intake.IntakeFixture.lines;
import static io.wertpfad.intake.IntakeFixture.metrics;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.decision.SteeringKinds;
import io.wertpfad.intake.IntakeFixture;
import io.wertpfad.intake.IntakeSettings;
import io.wertpfad.intake.Limits;
import io.wertpfad.measurement.Measurements;
import io.wertpfad.measurement.MetricsStore;
import io.wertpfad.pack.PackContent.FileLine;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Packs from a real store. */
class PackSourcesTests {

    private static final YearMonth PERIOD = YearMonth.of(2026, 3);

    @TempDir
    private Path folder;

    @Test
    void showsTheCustomerOnlyTheFilesBehindMeasuresThatTheCustomerSees() {
        IntakeFixture workspace = IntakeFixture.in(folder)
                .amend("name: Lebenszyklus,", "internal: true, name: Lebenszyklus,")
                .amend("name: CO2,", "internal: true, name: CO2,");
        workspace.drop("zeit.csv", metrics("downtime;2026-01-10;4"));
        workspace.drop(
                "factors.csv",
                "Energieträger;Einheit;kg CO2e je Einheit;Gültig ab;Quelle\nStrom;kWh;0,4;2025-01-01;UBA\n");
        workspace.drop(
                "a.csv", lines("use_case;measure;date;value;unit;activity", "nw;carbon;2026-02-10;2000;kWh;Strom"));
        workspace.drop(
                "costs.csv",
                lines(
                        "use_case;measure;solution;category;year;amount;unit;source",
                        "nw;owning;new;purchase;0;100;EUR;offer",
                        "nw;owning;old;purchase;0;0;EUR;offer"));
        PackSource source = source(workspace);

        assertThat(kinds(source, Edition.INTERNAL))
                .containsExactlyInAnyOrder("metrics", "emission_factors", "metrics", "life_cycle_costs");
        assertThat(kinds(source, Edition.CUSTOMER)).containsExactly("metrics");
        assertThat(Stream.of(Language.values())
                        .map(language -> new String(
                                Sidecar.json(PackContent.of(source, Edition.CUSTOMER), language),
                                StandardCharsets.UTF_8)))
                .isNotEmpty()
                .allSatisfy(json -> assertThat(json)
                        .contains("\"metrics\"")
                        .doesNotContain("life_cycle_costs", "emission_factors"));
    }

    private static List<String> kinds(PackSource source, Edition edition) {
        return PackContent.of(source, edition).data().files().stream()
                .map(FileLine::kind)
                .toList();
    }

    private static PackSource source(IntakeFixture workspace) {
        JdbcTemplate template = workspace.template();
        Measurements measurements = MetricsStore.measurements(template);
        IntakeSettings settings = new IntakeSettings(Locale.GERMANY, ZoneId.of("Europe/Berlin"), Limits.USUAL);
        return new PackSources(
                        measurements,
                        SteeringKinds.records(template),
                        workspace.versions(),
                        new Revisions(workspace.archive(), Clock.systemUTC()),
                        workspace.loadedFiles(),
                        new PackCalendar(5),
                        settings,
                        new ValueSources(measurements, MetricsStore.lifeCycleCosts(template), settings))
                .of(workspace.customer(), PERIOD, 1, null, workspace.dataState(), Optional.empty(), Optional.empty());
    }
}
