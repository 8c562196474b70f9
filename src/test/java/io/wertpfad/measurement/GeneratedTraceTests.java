package io.wertpfad.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.intake.IntakeFixture;
import io.wertpfad.intake.LoadedFile;
import io.wertpfad.measurement.TracedMonths.Found;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever was dropped in whatever order: the traced rows give each month's value, also as of earlier data states, and every accepted
 * row of every file is found once.
 */
class GeneratedTraceTests {

    private static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2026, 8), YearMonth.of(2026, 9), YearMonth.of(2026, 10));
    private static final List<String> MEASURES = List.of(
            "downtime",
            "repair",
            "wait",
            "wait90",
            "scrap",
            "stock",
            "level",
            "incidents",
            "claims",
            "carbon",
            "carbon90",
            "cost");
    private static final int DROPS = 7;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void explainsEveryMonthNowAndThen(long seed) {
        IntakeFixture workspace = IntakeFixture.in(folder).today("2026-11-05");
        workspace.define(
                "append.yaml",
                "match: {file: 'add*.csv'}",
                "load: append",
                "columns: {use_case: use_case, measure: measure, date: date, value: value, segment: segment}");
        workspace.drop(
                "f.csv",
                "activity;unit;kgco2e_per_unit;valid_from;source\nStrom;kWh;0,4;2025-01-01;A\nStrom;kWh;0,3;2026-09-10;B\n");
        DroppedFiles files = new DroppedFiles(new Random(seed));
        for (int i = 0; i < DROPS; i++) {
            files.drop(workspace, i);
        }

        List<Long> earlier = LongStream.range(1, workspace.dataState()).boxed().toList();
        int next = 0;
        Map<Long, Long> accepted = new HashMap<>();
        for (String measure : MEASURES) {
            for (YearMonth month : MONTHS) {
                Found found = TracedMonths.assertExplained(workspace, measure, month, workspace.dataState());
                found.trace()
                        .files()
                        .forEach(file -> accepted.merge(
                                file.file().sequence(),
                                file.counting()
                                        + file.superseded().values().stream()
                                                .mapToLong(n -> n)
                                                .sum(),
                                Long::sum));
                TracedMonths.assertExplained(workspace, measure, month, earlier.get(next++ % earlier.size()));
            }
        }
        List<String> wrong = new ArrayList<>();
        for (LoadedFile file : workspace.loadedFiles().upTo(workspace.dataState())) {
            if (file.kind().equals("metrics") && accepted.getOrDefault(file.sequence(), 0L) != file.accepted()) {
                wrong.add(file.name() + ": " + accepted.get(file.sequence()) + " of " + file.accepted());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
