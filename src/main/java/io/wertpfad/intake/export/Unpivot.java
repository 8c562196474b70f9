package io.wertpfad.intake.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns of which each gives a record of its own. */
sealed interface Unpivot {

    /**
     * Columns that are months.
     *
     * @param columns those of them to take; empty for all whose name is a month
     * @param year of names that have none; null if they have
     */
    record Months(List<SourceColumn> columns, @Nullable Integer year) implements Unpivot {
        public Months {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Columns that are measures, or kinds of cost, sites, anything.
     *
     * @param columns what is the same for all cells of a column, by the name of the documented column
     */
    record Measures(Map<SourceColumn, Map<String, String>> columns) implements Unpivot {
        public Measures {
            columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }
}
