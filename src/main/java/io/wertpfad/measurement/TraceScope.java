package io.wertpfad.measurement;

import io.wertpfad.intake.Cells;
import io.wertpfad.intake.Field;
import io.wertpfad.intake.reading.ParsedDate;
import io.wertpfad.measurement.Metric.DayKey;
import io.wertpfad.measurement.Metric.Faulty;
import io.wertpfad.measurement.Metric.Sound;
import io.wertpfad.measurement.TracedRow.Written;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Which records of a file concern a month of a measure, and what stands in their cells. */
final class TraceScope {

    private final MetricsColumns columns;
    private final String useCase;
    private final String measure;
    private final YearMonth month;

    TraceScope(MetricsColumns columns, String useCase, String measure, YearMonth month) {
        this.columns = columns;
        this.useCase = useCase;
        this.measure = measure;
        this.month = month;
    }

    /** Whether the record is of the month, or might be: one of the measure whose date cannot be read. */
    boolean concerns(Cells row, Metric metric) {
        DayKey day = key(metric);
        if (day != null) {
            return day.series().useCase().equals(useCase)
                    && day.series().measure().equals(measure)
                    && YearMonth.from(day.day()).equals(month);
        }
        if (!row.text(columns.require(Column.USE_CASE)).equals(useCase)
                || !measure(row, metric.field()).equals(measure)) {
            return false;
        }
        ParsedDate.Span span = span(row);
        return span == null
                ? metric instanceof Faulty
                : YearMonth.from(span.day()).equals(month);
    }

    private static @Nullable DayKey key(Metric metric) {
        if (metric instanceof Sound sound) {
            return sound.bucket().dayKey();
        }
        return metric instanceof Faulty faulty ? faulty.day() : null;
    }

    private String measure(Cells row, Field amount) {
        return columns.wide() ? amount.name() : row.text(columns.require(Column.MEASURE));
    }

    /** The day that the record gives; null if it cannot be read. */
    ParsedDate.@Nullable Span span(Cells row) {
        return row.date(columns.require(Column.DATE)) instanceof ParsedDate.Span span ? span : null;
    }

    /** The cells of a record whose amount {@code amount} gives. */
    Written written(Cells row, Field amount) {
        return new Written(
                text(row, Column.DATE),
                columns.givesValue() ? row.text(amount) : "",
                text(row, Column.NUMERATOR),
                text(row, Column.DENOMINATOR),
                amount.unit() == null ? text(row, Column.UNIT) : amount.unit(),
                text(row, Column.COUNT),
                text(row, Column.CATEGORY),
                text(row, Column.SEGMENT),
                text(row, Column.ACTIVITY),
                text(row, Column.SOURCE),
                text(row, Column.COMMENT));
    }

    private String text(Cells row, Column column) {
        Field field = columns.get(column);
        return field == null ? "" : row.text(field);
    }
}
