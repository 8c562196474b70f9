package io.wertpfad.measurement;

import io.wertpfad.intake.Definitions;
import io.wertpfad.intake.reading.Grain;
import io.wertpfad.measurement.Metric.DayKey;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;

/** What is rolled up together: the rows of one series, day and unit. */
record Bucket(SeriesKey series, LocalDate day, Grain grain, Unit unit) {

    YearMonth month() {
        return YearMonth.from(day);
    }

    /** What the store keeps amounts in: the measure's unit; those of an activity keep theirs until a factor is known. */
    Unit storedUnit(Definitions definitions) {
        return series.activity().isEmpty()
                ? definitions
                        .portfolio()
                        .useCase(series.useCase())
                        .flatMap(located -> located.useCase().measure(series.measure()))
                        .map(Measure::unit)
                        .orElse(unit)
                : unit;
    }

    DayKey dayKey() {
        return new DayKey(series, day, grain);
    }
}
