package io.wertpfad.measurement;

import static io.wertpfad.intake.IntakeFixture.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.intake.IntakeFixture;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Emissions of which a change of the factor is not taken for a merit of the pilot; costs by category. */
class JudgedSeriesTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate BASELINE_END = LocalDate.of(2026, 8, 31);

    @TempDir
    private Path folder;

    @Test
    void valuesEveryMonthWithTheFactorOfTheBaselinesLastDay() {
        IntakeFixture workspace = emissions();

        assertThat(values(judged(workspace, workspace.dataState()))).containsExactly("0.4", "0.4", "0.5");
        assertThat(values(actual(workspace, workspace.dataState()))).containsExactly("0.5", "0.4", "0.4");
    }

    @Test
    void givesAnActivityThatIsNewInThePilotItsEarliestFactor() {
        IntakeFixture workspace = emissions();
        workspace.drop("new.csv", factors("Diesel;l;2,5;2026-09-01;UBA", "Diesel;l;2,0;2026-10-01;UBA"));
        workspace.drop("diesel.csv", amounts("2026-10-05;100;l;Diesel"));

        assertThat(values(judged(workspace, workspace.dataState()))).containsExactly("0.4", "0.4", "0.75");
        assertThat(values(actual(workspace, workspace.dataState()))).containsExactly("0.5", "0.4", "0.6");
    }

    @Test
    void correctsAFactorBackwardsFromItsLoading() {
        IntakeFixture workspace = emissions();
        long before = workspace.dataState();
        workspace.drop("mended.csv", factors("Strom;kWh;0,3;2026-08-16;UBA berichtigt"));

        assertThat(values(judged(workspace, before))).containsExactly("0.4", "0.4", "0.5");
        assertThat(values(judged(workspace, workspace.dataState()))).containsExactly("0.3", "0.3", "0.375");
    }

    @Test
    void missesAMonthWithoutAnyFactor() {
        IntakeFixture workspace = emissions();
        workspace.drop("gas.csv", amounts("2026-09-05;100;kWh;Gas"));

        assertThat(values(judged(workspace, workspace.dataState()))).containsExactly("0.4", "NO_FACTOR", "0.5");
    }

    @Test
    void namesTheFactorsWithTheirValidityAndUse() {
        IntakeFixture workspace = emissions();

        assertThat(MetricsStore.measurements(workspace.template())
                        .factorsInUse(
                                BASELINE_END,
                                "nw",
                                workspace.definition("carbon"),
                                AUGUST,
                                OCTOBER,
                                workspace.dataState()))
                .extracting(
                        f -> f.factor().kgPerUnit().toPlainString(),
                        FactorInUse::validTo,
                        FactorInUse::judged,
                        FactorInUse::actual)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("0.5", LocalDate.of(2026, 8, 15), false, true),
                        org.assertj.core.groups.Tuple.tuple("0.4", LocalDate.of(2026, 9, 30), true, true),
                        org.assertj.core.groups.Tuple.tuple("0.32", null, false, true));
    }

    @Test
    void splitsTheMonthsOfASumByCategoryAndAddsUp() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        workspace
                .today("2026-11-20")
                .drop(
                        "a.csv",
                        lines(
                                "use_case;measure;date;value;unit;category",
                                "nw;cost;2026-08-03;100;EUR;Wartung",
                                "nw;cost;2026-08-04;20;EUR;Betrieb",
                                "nw;cost;2026-10-03;70;EUR;Wartung"));
        Measurements measurements = MetricsStore.measurements(workspace.template());
        List<MonthValue> total =
                measurements.months("nw", workspace.definition("cost"), AUGUST, OCTOBER, workspace.dataState(), ZONE);

        List<CategoryMonths> split =
                measurements.categories("nw", workspace.definition("cost"), total, workspace.dataState());

        assertThat(split).extracting(CategoryMonths::category).containsExactly("Betrieb", "Wartung");
        assertThat(split).extracting(CategoryMonths::unbooked).containsExactly(true, false);
        assertThat(values(split.get(0).months())).containsExactly("20", "NO_ROWS", "0");
        assertThat(values(split.get(1).months())).containsExactly("100", "NO_ROWS", "70");
    }

    @Test
    void splitsNothingWhereNoRowHasACategory() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        workspace.drop("a.csv", lines("use_case;measure;date;value;unit", "nw;cost;2026-08-03;100;EUR"));
        Measurements measurements = MetricsStore.measurements(workspace.template());
        List<MonthValue> total =
                measurements.months("nw", workspace.definition("cost"), AUGUST, AUGUST, workspace.dataState(), ZONE);

        assertThat(measurements.categories("nw", workspace.definition("cost"), total, workspace.dataState()))
                .isEmpty();
    }

    /** In August 1000 kWh before the factor of the 16th begins, in September as many, in October 1250 under a third one. */
    private IntakeFixture emissions() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        workspace
                .today("2026-11-20")
                .drop(
                        "f.csv",
                        factors(
                                "Strom;kWh;0,5;2026-01-01;UBA",
                                "Strom;kWh;0,4;2026-08-16;UBA",
                                "Strom;kWh;0,32;2026-10-01;UBA"));
        workspace.drop(
                "a.csv",
                amounts("2026-08-10;1000;kWh;Strom", "2026-09-10;1000;kWh;Strom", "2026-10-10;1250;kWh;Strom"));
        return workspace;
    }

    private static List<MonthValue> judged(IntakeFixture workspace, long dataState) {
        return MetricsStore.measurements(workspace.template())
                .monthsWithFactorsOf(
                        BASELINE_END, "nw", workspace.definition("carbon"), AUGUST, OCTOBER, dataState, ZONE);
    }

    private static List<MonthValue> actual(IntakeFixture workspace, long dataState) {
        return MetricsStore.measurements(workspace.template())
                .months("nw", workspace.definition("carbon"), AUGUST, OCTOBER, dataState, ZONE);
    }

    private static List<String> values(List<MonthValue> months) {
        return months.stream().map(JudgedSeriesTests::value).toList();
    }

    private static String value(MonthValue month) {
        BigDecimal value = month.value();
        return value == null
                ? Objects.requireNonNull(month.missing()).name()
                : value.stripTrailingZeros().toPlainString();
    }

    private static String amounts(String... rows) {
        return "use_case;measure;date;value;unit;activity\nnw;carbon;" + String.join("\nnw;carbon;", rows) + "\n";
    }

    private static String factors(String... rows) {
        return "Energieträger;Einheit;kg CO2e je Einheit;Gültig ab;Quelle\n" + lines(rows);
    }
}
