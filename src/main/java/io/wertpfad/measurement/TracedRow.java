package io.wertpfad.measurement;

import io.wertpfad.intake.Problem;
import io.wertpfad.intake.reading.Grain;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A record of an archived file that concerns a month of a measure.
 *
 * @param sequence of the file in the log, and {@code line} of the record in it
 * @param origin sequence of the file with which the record first came, and {@code originLine} its line there; the same unless
 *     the file is a mended one
 * @param supersededBy sequence of the file that replaced it; null unless its fate is {@link Fate#SUPERSEDED}
 * @param problems why it was rejected; empty unless it was
 * @param day null if the file gives none that can be read
 * @param understood null if the record was rejected or has no value
 */
public record TracedRow(
        long sequence,
        long line,
        long origin,
        long originLine,
        Fate fate,
        @Nullable Long supersededBy,
        List<Problem> problems,
        Written written,
        @Nullable LocalDate day,
        @Nullable Grain grain,
        @Nullable Understood understood) {

    public TracedRow {
        problems = List.copyOf(problems);
    }

    /** What became of a record. */
    public enum Fate {
        COUNTS,
        SUPERSEDED,
        REJECTED,
        WITHOUT_VALUE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The cells as the file has them; empty where it has no such column, or the cell is empty. */
    public record Written(
            String date,
            String value,
            String numerator,
            String denominator,
            String unit,
            String count,
            String category,
            String segment,
            String activity,
            String source,
            String comment) {}

    /**
     * What the cells mean.
     *
     * @param value in {@code unit}; null for a ratio with {@code numerator} and {@code denominator}
     * @param count rows of the source behind it
     * @param judged what it is in the series that the verdict rests on
     * @param actual the same with the emission factor of its own day; null unless it is an amount of an activity
     */
    public record Understood(
            Unit unit,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            BigDecimal count,
            @Nullable Amount judged,
            @Nullable Amount actual) {}

    /**
     * A value, or the numerator of a ratio, in today's unit of the measure.
     *
     * @param factor by which an amount of an activity was multiplied
     * @param factorFile sequence of the file that brought the factor
     */
    public record Amount(
            BigDecimal amount,
            @Nullable EmissionFactor factor,
            @Nullable Long factorFile) {}
}
