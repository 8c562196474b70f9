package io.wertpfad.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wertpfad.intake.FileRefused;
import io.wertpfad.intake.reading.Grain;
import io.wertpfad.measurement.Coverage.Days;
import io.wertpfad.unit.Unit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CoverageTests {

    private static final Unit HOURS = Unit.of("h").orElseThrow();

    private final Coverage coverage = new Coverage();

    @Test
    void knowsTheFirstAndTheLastDayOfEachMonth() {
        add("2026-10-31", Grain.DAY, "");
        add("2026-10-01", Grain.DAY, "");
        add("2026-11-30", Grain.DAY, "");

        assertThat(coverage.months().values())
                .extracting(Days::first)
                .containsExactlyInAnyOrder(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-30"));
        assertThat(coverage.months().values())
                .extracting(Days::last)
                .containsExactlyInAnyOrder(LocalDate.parse("2026-10-31"), LocalDate.parse("2026-11-30"));
    }

    @Test
    void coversAMonthByDaysOfItsFirstAndLastSeven() {
        add("2026-02-07", Grain.DAY, "whole");
        add("2026-02-22", Grain.DAY, "whole");
        add("2026-02-08", Grain.DAY, "late");
        add("2026-02-28", Grain.DAY, "late");
        add("2026-02-01", Grain.DAY, "early");
        add("2026-02-21", Grain.DAY, "early");

        coverage.months()
                .forEach((month, days) -> assertThat(days.coverMonth())
                        .as(month.series().segment())
                        .isEqualTo(month.series().segment().equals("whole")));
    }

    @Test
    void coversAMonthByItself() {
        add("2026-02-01", Grain.MONTH, "");

        assertThat(coverage.months().values()).allMatch(Days::coverMonth);
    }

    @Test
    void refusesFilesWithMoreMonthsOfSeriesThanAreSensible() {
        for (int i = 0; i < 250_000; i++) {
            add("2026-10-01", Grain.DAY, "s" + i);
        }

        assertThatThrownBy(() -> add("2026-10-01", Grain.DAY, "one more"))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("too_many_series"));
    }

    private boolean add(String day, Grain grain, String segment) {
        SeriesKey series = new SeriesKey("nw", "downtime", "", segment, "");
        return coverage.add(new Bucket(series, LocalDate.parse(day), grain, HOURS));
    }
}
