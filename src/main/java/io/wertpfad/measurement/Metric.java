package io.wertpfad.measurement;

import io.wertpfad.intake.Field;
import io.wertpfad.intake.RowOutcome.Fault;
import io.wertpfad.intake.reading.Grain;
import io.wertpfad.measurement.Coverage.SeriesMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one record of a metrics file says. */
sealed interface Metric {

    /** The column that gives the record its amount. */
    Field field();

    /**
     * A record that can count.
     *
     * @param value null for a ratio with numerator and denominator
     * @param behind rows behind a pre-aggregated value
     * @param keepsValues whether the measure needs the distribution of its values
     */
    record Sound(
            Field field,
            Bucket bucket,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            BigDecimal behind,
            boolean keepsValues)
            implements Metric {}

    /**
     * A record that cannot count.
     *
     * @param day whose data it would have been; null if that cannot be read, then it holds nothing back
     */
    record Faulty(Field field, List<Fault> faults, @Nullable DayKey day) implements Metric {}

    /** A record without a value. */
    record Empty(Field field) implements Metric {}

    /** A series and the day, week or month of it. */
    record DayKey(SeriesKey series, LocalDate day, Grain grain) {

        SeriesMonth month() {
            return new SeriesMonth(series, YearMonth.from(day));
        }
    }
}
