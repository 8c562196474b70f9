package io.wertpfad.measurement;

import io.wertpfad.intake.Cells;
import io.wertpfad.intake.Field;
import io.wertpfad.intake.Problem;
import io.wertpfad.intake.reading.Grain;
import io.wertpfad.intake.reading.Parsed;
import io.wertpfad.intake.reading.ParsedDate;
import io.wertpfad.measurement.Metric.DayKey;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Measure.Aggregate;
import io.wertpfad.portfolio.Measure.Dimension;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One record being read: which measure, which day, how much, and everything that is wrong with it. */
final class MetricReading {

    /** What the keys of the store hold. */
    private static final int LONGEST_TEXT = 150;

    private final MetricsColumns columns;
    private final MeasureLookup measures;
    private final WrittenUnits units;
    private final Cells row;
    private final Field amount;
    private final String measureId;
    private final RowFaults faults;

    MetricReading(
            MetricsColumns columns,
            MeasureLookup measures,
            WrittenUnits units,
            Cells row,
            Field amount,
            String measureId,
            RowFaults faults) {
        this.columns = columns;
        this.measures = measures;
        this.units = units;
        this.row = row;
        this.amount = amount;
        this.measureId = measureId;
        this.faults = faults;
    }

    Metric read() {
        Parsed value = columns.givesValue() ? row.number(amount) : Parsed.None.NONE;
        Parsed above = cell(Column.NUMERATOR);
        Parsed below = cell(Column.DENOMINATOR);
        if (isNone(value) && isNone(above) && isNone(below)) {
            return new Metric.Empty(amount);
        }
        Measure measure = measure();
        ParsedDate.Span day = day();
        Parsed count = cell(Column.COUNT);
        BigDecimal behind = behind(count);
        if (measure == null) {
            number(amount, value);
            return new Metric.Faulty(amount, faults.all(), null);
        }
        SeriesKey series = series(measure);
        DayKey key = day == null || series == null ? null : new DayKey(series, day.day(), day.grain());
        boolean pooled = isNone(value) || (measure.aggregate() == Aggregate.RATIO && !isNone(above) && !isNone(below));
        Metric metric = pooled
                ? ratio(measure, key, value, above, below, behind)
                : value(measure, key, value, behind, isNone(count));
        return metric != null && faults.isEmpty() ? metric : new Metric.Faulty(amount, faults.all(), key);
    }

    private @Nullable Metric value(
            Measure measure, @Nullable DayKey key, Parsed cell, BigDecimal behind, boolean uncounted) {
        BigDecimal value = number(amount, cell);
        boolean ofActivity = key != null && !key.series().activity().isEmpty();
        Unit unit = units.ofValue(measure, amount, cell, ofActivity);
        if (value == null || unit == null || key == null) {
            return null;
        }
        boolean stated = measure.aggregate() == Aggregate.RATIO;
        if (stated && key.grain() != Grain.MONTH) {
            faults.add(amount, "needs_denominator", measure.id());
        }
        if (measure.aggregate() == Aggregate.COUNT && key.grain() == Grain.MONTH && uncounted) {
            faults.add(amount, "needs_count", measure.id());
        }
        return sound(measure, key, unit, value, null, null, behind);
    }

    private @Nullable Metric ratio(
            Measure measure, @Nullable DayKey key, Parsed value, Parsed above, Parsed below, BigDecimal behind) {
        Field numeratorField = columns.require(Column.NUMERATOR);
        Field denominatorField = columns.require(Column.DENOMINATOR);
        if (measure.aggregate() != Aggregate.RATIO) {
            faults.add(numeratorField, "not_a_ratio", measure.id());
        }
        number(amount, value);
        BigDecimal numerator = required(numeratorField, above);
        BigDecimal denominator = required(denominatorField, below);
        Unit unit = units.ofRatio(measure, numeratorField, above, denominatorField, below);
        if (numerator == null || denominator == null || unit == null || key == null) {
            return null;
        }
        if (denominator.signum() < 0) {
            faults.add(denominatorField, "bad_denominator");
        } else if (denominator.signum() == 0 && numerator.signum() != 0) {
            faults.add(denominatorField, "zero_denominator");
        }
        return sound(measure, key, unit, null, numerator, denominator, behind);
    }

    private Metric sound(
            Measure measure,
            DayKey key,
            Unit unit,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            BigDecimal behind) {
        boolean keepsValues = measures.keepsValues(key.series().useCase(), measure);
        Bucket bucket = new Bucket(key.series(), key.day(), key.grain(), unit);
        return new Metric.Sound(amount, bucket, value, numerator, denominator, behind, keepsValues);
    }

    private @Nullable Measure measure() {
        Field useCaseField = columns.require(Column.USE_CASE);
        Field measureField = columns.wide() ? amount : columns.require(Column.MEASURE);
        MeasureLookup.Found found = measures.find(row.text(useCaseField), measureId);
        if (found.problem() != null) {
            faults.add(found.useCaseUnknown() ? useCaseField : measureField, found.problem());
        }
        return found.measure();
    }

    private ParsedDate.@Nullable Span day() {
        Field field = columns.require(Column.DATE);
        ParsedDate date = row.date(field);
        if (date instanceof ParsedDate.Span span) {
            return span;
        }
        if (date instanceof ParsedDate.Bad bad) {
            faults.add(field, Problem.inCell(bad));
        } else {
            faults.add(field, "missing", field.header());
        }
        return null;
    }

    private BigDecimal behind(Parsed cell) {
        Field field = columns.get(Column.COUNT);
        if (field == null || isNone(cell)) {
            return BigDecimal.ONE;
        }
        BigDecimal count = number(field, cell);
        units.ofCount(field, cell);
        if (count != null && count.signum() < 0) {
            faults.add(field, "negative_count");
        }
        return count == null ? BigDecimal.ONE : count;
    }

    /** Whose data the row is; null if that cannot be kept. */
    private @Nullable SeriesKey series(Measure measure) {
        String category = key(Column.CATEGORY);
        String segment = key(Column.SEGMENT);
        String activity = key(Column.ACTIVITY);
        if (category == null || segment == null || activity == null) {
            return null;
        }
        if (!activity.isEmpty() && measure.dimension() != Dimension.CO2) {
            faults.add(columns.require(Column.ACTIVITY), "activity_without_co2", measure.id());
        }
        String useCase = row.text(columns.require(Column.USE_CASE));
        return new SeriesKey(useCase, measure.id(), category, segment, activity);
    }

    private @Nullable String key(Column column) {
        Field field = columns.get(column);
        if (field == null) {
            return "";
        }
        String text = row.text(field);
        if (text.length() > LONGEST_TEXT || hasControl(text)) {
            faults.add(field, "unfit_key", field.header(), LONGEST_TEXT);
            return null;
        }
        return text;
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private Parsed cell(Column column) {
        Field field = columns.get(column);
        return field == null ? Parsed.None.NONE : row.number(field);
    }

    private @Nullable BigDecimal required(Field field, Parsed cell) {
        if (isNone(cell)) {
            faults.add(field, "missing", field.header());
        }
        return number(field, cell);
    }

    private @Nullable BigDecimal number(Field field, Parsed cell) {
        if (cell instanceof Parsed.Bad bad) {
            faults.add(field, Problem.inCell(bad));
        }
        return cell instanceof Parsed.Value value ? value.value() : null;
    }

    private static boolean isNone(Parsed cell) {
        return cell instanceof Parsed.None;
    }
}
