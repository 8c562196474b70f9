package io.wertpfad.measurement;

import io.wertpfad.intake.reading.Grain;
import io.wertpfad.unit.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A roll-up that counts as of some data state.
 *
 * @param origin sequence of the file with which its rows first came, an earlier one if it mends
 */
record StoredRollUp(
        SeriesKey series,
        long sequence,
        long origin,
        Instant loadedAt,
        LocalDate day,
        Grain grain,
        Unit unit,
        Rolled rolled) {

    YearMonth month() {
        return YearMonth.from(day);
    }
}
