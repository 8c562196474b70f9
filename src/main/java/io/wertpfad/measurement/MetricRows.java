package io.wertpfad.measurement;

import io.wertpfad.intake.Cells;
import io.wertpfad.intake.Definitions;
import io.wertpfad.intake.Field;
import java.util.function.Consumer;

/** Reads the rows of a metrics file: one record each, in a wide file one for each column of a measure. */
final class MetricRows {

    private final MetricsColumns columns;
    private final MeasureLookup measures;
    private final UnitLookup units = new UnitLookup();

    MetricRows(MetricsColumns columns, Definitions definitions) {
        this.columns = columns;
        this.measures = new MeasureLookup(definitions);
    }

    void read(Cells row, Consumer<Metric> metrics) {
        if (columns.wide()) {
            for (Field field : columns.measures()) {
                metrics.accept(reading(row, field, field.name()).read());
            }
        } else {
            String measure = row.text(columns.require(Column.MEASURE));
            metrics.accept(reading(row, columns.amount(), measure).read());
        }
    }

    private MetricReading reading(Cells row, Field amount, String measure) {
        RowFaults faults = new RowFaults();
        return new MetricReading(
                columns, measures, new WrittenUnits(columns, units, row, faults), row, amount, measure, faults);
    }
}
