package io.wertpfad.measurement;

import static io.wertpfad.intake.IntakeFixture.and;
import static io.wertpfad.intake.IntakeFixture.days;
import static io.wertpfad.intake.IntakeFixture.lines;
import static io.wertpfad.intake.IntakeFixture.metrics;
import static io.wertpfad.intake.IntakeFixture.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.intake.IntakeFixture;
import io.wertpfad.intake.Receipt;
import io.wertpfad.intake.TestDatabase;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statements of the store say the same on every database that is supported. */
class StoreTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void supersedesAndAnswersAsOf(TestDatabase database) {
        IntakeFixture workspace = IntakeFixture.on(database, folder);
        workspace.drop(
                "a.csv",
                metrics(and(days("downtime", "2026-10", 1, 5, "1"), "wait;2026-10-01;3", "wait;2026-10-02;4")));
        long first = workspace.dataState();
        Receipt second = workspace.drop(
                "b.csv",
                metrics(
                        "downtime;2026-10-02;10",
                        "downtime;2026-10-03;x",
                        "downtime;2026-10-04;10",
                        "wait;2026-10-02;9"));
        workspace.drop("b.csv.rejected.csv", workspace.rejected("b.csv").replace(";x;", ";100;"));

        assertThat(outcome(second)).isEqualTo("loaded_with_rejections 4 3 1");
        assertThat(second.restated()).hasSize(2);
        assertThat(List.of(
                        workspace.value("downtime", "2026-10", first),
                        workspace.value("downtime", "2026-10", first + 1),
                        workspace.value("downtime", "2026-10", first + 2),
                        workspace.value("wait", "2026-10", first),
                        workspace.value("wait", "2026-10", first + 2)))
                .containsExactly("5", "23", "122", "3.5", "6");
    }

    @ParameterizedTest
    @EnumSource
    void forgetsWhatCameAfterADataStateAndWhatThatSuperseded(TestDatabase database) {
        IntakeFixture workspace = IntakeFixture.on(database, folder);
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1", "wait;2026-10-01;3"));
        long first = workspace.dataState();
        workspace.drop(
                "b.csv",
                lines(
                        "use_case;measure;date;value;segment",
                        "nw;downtime;2026-10-01;7;",
                        "nw;downtime;2026-10-01;7;Nord",
                        "nw;wait;2026-10-01;9;"));
        RollUps store = new RollUps(workspace.template());

        store.forgetAfter(first);

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("1");
        assertThat(workspace.value("wait", "2026-10")).isEqualTo("3");
        assertThat(workspace.seriesNames()).hasSize(2);
        assertThat(store.countsWhole(first)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void knowsWhichFilesCountForUseCases(TestDatabase database) {
        IntakeFixture workspace = IntakeFixture.on(database, folder);
        workspace.drop("a.csv", metrics("downtime;2026-10-01;1"));
        workspace.drop("b.csv", metrics("downtime;2026-10-01;2"));
        workspace.drop("c.csv", lines("use_case;measure;date;value", "yard;loading;2026-11-01;2"));
        RollUps store = new RollUps(workspace.template());
        long last = workspace.dataState();
        LocalDate from = LocalDate.parse("2026-10-01");
        LocalDate to = LocalDate.parse("2026-11-30");

        assertThat(store.counting().files(Set.of("nw"), from, to, last)).containsOnlyKeys(last - 1);
        assertThat(store.counting().files(Set.of("nw"), from, to, last - 2)).containsOnlyKeys(last - 2);
        assertThat(store.counting().files(Set.of("nw", "yard"), from, to, last))
                .isEqualTo(Map.of(
                        last - 1,
                        Set.of(new MeasureId("nw", "downtime")),
                        last,
                        Set.of(new MeasureId("yard", "loading"))));
        assertThat(store.counting().files(Set.of("nw", "yard"), from.plusDays(1), to, last))
                .containsOnlyKeys(last);
        assertThat(store.counting().files(Set.of(), from, to, last)).isEmpty();
        assertThat(store.counting().newestDay(last)).contains(LocalDate.parse("2026-11-01"));
        assertThat(store.counting().newestDay(0)).isEmpty();
        assertThat(store.countsWhole(last - 2)).isFalse();
        assertThat(store.lacksValues("nw", "downtime")).isTrue();
        assertThat(store.lacksValues("nw", "wait")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void givesEachSeriesOneNumber(TestDatabase database) {
        SeriesKey key = new SeriesKey("nw", "downtime", "", "Köln ☃", "");
        SeriesIds ids = new RollUps(IntakeFixture.on(database, folder).template()).ids();

        assertThat(ids.find(key)).isEmpty();
        long id = ids.of(key);
        assertThat(ids.of(key)).isEqualTo(id);
        assertThat(ids.find(key)).contains(id);
        assertThat(ids.of(new SeriesKey("nw", "downtime", "Köln ☃", "", ""))).isNotEqualTo(id);
    }

    @ParameterizedTest
    @EnumSource
    void findsExactQuantilesOfMoreValuesThanOnePackHolds(TestDatabase database) {
        IntakeFixture workspace = IntakeFixture.on(database, folder);
        StringBuilder text = new StringBuilder(IntakeFixture.HEADER).append('\n');
        int n = 9_001;
        for (int i = 0; i < n; i++) {
            text.append("nw;wait;2026-10-0")
                    .append(1 + i % 2)
                    .append(';')
                    .append(i * 4_001L % n)
                    .append(",25\n");
        }
        workspace.drop("a.csv", text.toString());

        assertThat(workspace.value("wait", "2026-10")).isEqualTo("4500.25");
        List<BigDecimal> all = new ArrayList<>();
        RollUps store = new RollUps(workspace.template());
        LocalDate day = LocalDate.parse("2026-10-01");
        store.distributions()
                .of(
                        "nw",
                        "wait",
                        day,
                        day.plusDays(30),
                        99,
                        (v, activity, on, unit) -> unit.convert(v, Unit.of("s").orElseThrow()))
                .ascending()
                .forEachRemaining(counted -> all.add(counted.value()));
        assertThat(all).hasSize(n).isSorted();
        assertThat(all.get(0)).isEqualByComparingTo("15");
    }
}
