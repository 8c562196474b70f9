package io.wertpfad.measurement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sequences of the log from which on the values of a use case may be others. Rows come, supersede others, and tell that
 * a month is complete, all with the sequence of their file; so do emission factors. A file that brings only later months
 * changes nothing of a series that ends before them.
 */
final class SeriesChanges {

    /** Before the first change nothing is known of the use case. */
    static final long NONE = 0;

    private final NavigableMap<LocalDate, Set<Long>> rows;
    private final Set<Long> factors;
    private final Map<YearMonth, NavigableSet<Long>> upToMonth = new HashMap<>();

    /** @param rows by the first day of the roll-ups concerned */
    SeriesChanges(NavigableMap<LocalDate, Set<Long>> rows, Set<Long> factors) {
        this.rows = rows;
        this.factors = factors;
    }

    /** The newest change up to a data state of a series that ends with {@code to}. */
    long newest(YearMonth to, long dataState) {
        Long newest = upToMonth.computeIfAbsent(to, this::sequences).floor(dataState);
        return Objects.requireNonNullElse(newest, NONE);
    }

    private NavigableSet<Long> sequences(YearMonth to) {
        NavigableSet<Long> sequences = new TreeSet<>(factors);
        rows.headMap(to.atEndOfMonth(), true).values().forEach(sequences::addAll);
        return sequences;
    }
}
