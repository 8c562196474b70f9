package io.wertpfad.pack;

import static io.wertpfad.intake.IntakeFixture.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.intake.IntakeFixture;
import io.wertpfad.measurement.MetricsStore;
import io.wertpfad.pack.PackSource.Restatement;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The baseline of the fixture ends with December 2025. */
class JudgedRestatementsTests {

    private static final YearMonth PERIOD = YearMonth.of(2026, 3);

    @TempDir
    private Path folder;

    @Test
    void movesNoMonthWithAFactorThatBeginsInThePilot() {
        IntakeFixture workspace = emissions();
        long before = workspace.dataState();
        workspace.drop("g.csv", factors("Strom;kWh;0,3;2026-01-01;UBA"));

        assertThat(changes(workspace, before)).containsExactly(Map.entry("nw.carbon", List.of()));
    }

    @Test
    void movesEveryMonthWithTheFactorOfTheBaseline() {
        IntakeFixture workspace = emissions();
        workspace.drop("g.csv", factors("Strom;kWh;0,3;2026-01-01;UBA"));
        long before = workspace.dataState();
        workspace.drop("h.csv", factors("Strom;kWh;0,5;2025-01-01;UBA berichtigt"));

        assertThat(changes(workspace, before).get("nw.carbon"))
                .containsExactly(
                        new Restatement("nw", "carbon", YearMonth.of(2025, 12), 0.4, 0.5),
                        new Restatement("nw", "carbon", YearMonth.of(2026, 2), 0.8, 1.0));
    }

    private Map<String, List<Restatement>> changes(IntakeFixture workspace, long before) {
        return new JudgedRestatements(MetricsStore.measurements(workspace.template()), ZoneId.of("Europe/Berlin"))
                .of(workspace.customer(), PERIOD, before, workspace.dataState());
    }

    private IntakeFixture emissions() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        workspace.drop("f.csv", factors("Strom;kWh;0,4;2025-01-01;UBA"));
        workspace.drop(
                "a.csv",
                lines(
                        "use_case;measure;date;value;unit;activity",
                        "nw;carbon;2025-12-10;1000;kWh;Strom",
                        "nw;carbon;2026-02-10;2000;kWh;Strom"));
        return workspace;
    }

    private static String factors(String... rows) {
        return "Energieträger;Einheit;kg CO2e je Einheit;Gültig ab;Quelle\n" + lines(rows);
    }
}
