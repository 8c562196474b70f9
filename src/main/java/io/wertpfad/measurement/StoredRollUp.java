package io.wertpfad.measurement;

import io.wertpfad.intake.reading.Grain;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.UnaryOperator;

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

    /** The same roll-up with its amounts in another unit; a denominator has a unit of its own. */
    StoredRollUp with(Unit other, UnaryOperator<BigDecimal> convert) {
        Rolled r = rolled;
        Rolled converted = new Rolled(
                r.rows(),
                r.valueRows(),
                r.count(),
                convert.apply(r.sum()),
                convert.apply(r.weighted()),
                convert.apply(r.min()),
                convert.apply(r.max()),
                convert.apply(r.last()),
                r.lastLine(),
                convert.apply(r.numerator()),
                r.denominator());
        return new StoredRollUp(series, sequence, origin, loadedAt, day, grain, other, converted);
    }
}
