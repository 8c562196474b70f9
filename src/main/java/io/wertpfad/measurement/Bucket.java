package io.wertpfad.measurement;

import io.wertpfad.intake.reading.Grain;
import io.wertpfad.measurement.Metric.DayKey;
import io.wertpfad.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;

/** What is rolled up together: the rows of one series, day and unit. */
record Bucket(SeriesKey series, LocalDate day, Grain grain, Unit unit) {

    YearMonth month() {
        return YearMonth.from(day);
    }

    DayKey dayKey() {
        return new DayKey(series, day, grain);
    }
}
