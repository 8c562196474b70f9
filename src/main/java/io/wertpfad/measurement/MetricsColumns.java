package io.wertpfad.measurement;

import io.wertpfad.intake.Field;
import io.wertpfad.intake.RowGroups;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which field of a metrics file is which column.
 *
 * @param measures the columns of a wide file, named by the measure's id; empty for a long file
 */
record MetricsColumns(Map<Column, Field> documented, List<Field> measures) {

    static MetricsColumns of(List<Field> fields) {
        boolean isLong = fields.stream().anyMatch(f -> f.name().equals(Column.MEASURE.canonical()));
        Map<Column, Field> documented = new EnumMap<>(Column.class);
        List<Field> measures = new ArrayList<>();
        for (Field field : fields) {
            Optional<Column> column = Column.of(field.name()).filter(c -> isLong || !c.isAmount());
            if (column.isPresent()) {
                documented.put(column.get(), field);
            } else {
                measures.add(field);
            }
        }
        return new MetricsColumns(documented, measures);
    }

    @Nullable
    Field get(Column column) {
        return documented.get(column);
    }

    Field require(Column column) {
        Field field = documented.get(column);
        if (field == null) {
            throw new IllegalStateException("A metrics file was recognised without its column " + column);
        }
        return field;
    }

    /** The column that gives a record of a long file its amount. */
    Field amount() {
        Field value = documented.get(Column.VALUE);
        return value == null ? require(Column.NUMERATOR) : value;
    }

    /** Rows of a long file belong together that differ in their value, or in what is not looked at. */
    Optional<RowGroups> groups() {
        Field value = wide() ? null : documented.get(Column.VALUE);
        if (value == null) {
            return Optional.empty();
        }
        Map<Column, Field> same = new EnumMap<>(documented);
        same.keySet().removeAll(Set.of(Column.VALUE, Column.SOURCE, Column.COMMENT));
        return Optional.of(new RowGroups(value, List.copyOf(same.values())));
    }

    /** Whether the column of the amount gives a value, and not only the numerator of a ratio. */
    boolean givesValue() {
        return wide() || documented.containsKey(Column.VALUE);
    }

    boolean wide() {
        return !measures.isEmpty();
    }
}
