package io.wertpfad.measurement;

import io.wertpfad.intake.reading.Grain;
import io.wertpfad.unit.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the store what counts as of a data state: what had come by then and was not superseded by then. */
final class CountingRollUps {

    /** Condition on a roll-up {@code r}, with the parameter {@code dataState}. */
    static final String AS_OF =
            " r.sequence <= :dataState and (r.superseded_by is null or r.superseded_by > :dataState) ";

    private final JdbcClient db;

    CountingRollUps(JdbcClient db) {
        this.db = db;
    }

    /** All that counts for a measure in a span of days as of a data state. */
    List<StoredRollUp> of(String useCase, String measure, LocalDate from, LocalDate to, long dataState) {
        return db.sql("""
                        select s.use_case, s.measure, s.category, s.segment, s.activity, f.loaded_at, r.*
                        from rollup r join series s on s.id = r.series_id
                        join loaded_file f on f.sequence = r.sequence
                        where s.use_case = :useCase and s.measure = :measure
                        and r.first_day between :from and :to and""" + AS_OF + "order by r.first_day, r.sequence, r.id")
                .param("useCase", useCase)
                .param("measure", measure)
                .param("from", from)
                .param("to", to)
                .param("dataState", dataState)
                .query((row, n) -> stored(row))
                .list();
    }

    /** All that was ever known of a measure in a span of days up to a data state, with what superseded it by then. */
    List<Past> history(String useCase, String measure, LocalDate from, LocalDate to, long dataState) {
        return db.sql("""
                        select s.use_case, s.measure, s.category, s.segment, s.activity, f.loaded_at, r.*
                        from rollup r join series s on s.id = r.series_id
                        join loaded_file f on f.sequence = r.sequence
                        where s.use_case = :useCase and s.measure = :measure
                        and r.first_day between :from and :to and r.sequence <= :dataState
                        order by r.sequence, r.first_day, r.id""")
                .param("useCase", useCase)
                .param("measure", measure)
                .param("from", from)
                .param("to", to)
                .param("dataState", dataState)
                .query((row, n) -> {
                    Long by = row.getObject("superseded_by", Long.class);
                    return new Past(stored(row), by == null || by > dataState ? null : by);
                })
                .list();
    }

    /** A roll-up, and the file that superseded it; null if it counts. */
    record Past(StoredRollUp rollUp, @Nullable Long supersededBy) {}

    /**
     * When the newest file was loaded that has rows of a use case, by their month, in a span of days as of a data state. The
     * span is what it costs, however far back the roll-ups reach.
     */
    Map<YearMonth, Instant> heard(String useCase, LocalDate from, LocalDate to, long dataState) {
        Map<YearMonth, Instant> heard = new TreeMap<>();
        db.sql("select r.first_day, max(f.loaded_at) as loaded_at from rollup r join series s on s.id = r.series_id"
                        + " join loaded_file f on f.sequence = r.sequence"
                        + " where s.use_case = :useCase and r.first_day between :from and :to and"
                        + AS_OF
                        + "group by r.first_day")
                .param("useCase", useCase)
                .param("from", from)
                .param("to", to)
                .param("dataState", dataState)
                .query(row -> {
                    Instant loadedAt =
                            row.getObject("loaded_at", OffsetDateTime.class).toInstant();
                    heard.merge(
                            YearMonth.from(row.getObject("first_day", LocalDate.class)),
                            loadedAt,
                            (a, b) -> a.isAfter(b) ? a : b);
                });
        return heard;
    }

    /**
     * Sequences of the files some of whose rows of a span of days count for these use cases, each with the measures for which
     * they do.
     */
    Map<Long, Set<MeasureId>> files(Collection<String> useCases, LocalDate from, LocalDate to, long dataState) {
        Map<Long, Set<MeasureId>> files = new TreeMap<>();
        if (useCases.isEmpty()) {
            return files;
        }
        db.sql("select distinct r.sequence, s.use_case, s.measure from rollup r join series s on s.id = r.series_id"
                        + " where s.use_case in (:useCases) and r.first_day between :from and :to and"
                        + AS_OF)
                .param("useCases", useCases)
                .param("from", from)
                .param("to", to)
                .param("dataState", dataState)
                .query(row -> {
                    files.computeIfAbsent(row.getLong("sequence"), sequence -> new TreeSet<>())
                            .add(new MeasureId(row.getString("use_case"), row.getString("measure")));
                });
        return files;
    }

    /** When what counts for a use case changed, by the first day of the roll-ups that came or no longer count. */
    NavigableMap<LocalDate, Set<Long>> changes(String useCase, LocalDate from) {
        NavigableMap<LocalDate, Set<Long>> changes = new TreeMap<>();
        db.sql(
                        "select distinct r.first_day, r.sequence, r.superseded_by from rollup r join series s on s.id = r.series_id"
                                + " where s.use_case = :useCase and r.first_day >= :from")
                .param("useCase", useCase)
                .param("from", from)
                .query(row -> {
                    Set<Long> sequences = changes.computeIfAbsent(
                            row.getObject("first_day", LocalDate.class), day -> new HashSet<>());
                    sequences.add(row.getLong("sequence"));
                    Long superseded = row.getObject("superseded_by", Long.class);
                    if (superseded != null) {
                        sequences.add(superseded);
                    }
                });
        return changes;
    }

    Optional<LocalDate> newestDay(long dataState) {
        return db.sql("select max(r.first_day) from rollup r where" + AS_OF)
                .param("dataState", dataState)
                .query(LocalDate.class)
                .optional();
    }

    private static StoredRollUp stored(ResultSet row) throws SQLException {
        return new StoredRollUp(
                new SeriesKey(
                        row.getString("use_case"),
                        row.getString("measure"),
                        row.getString("category"),
                        row.getString("segment"),
                        row.getString("activity")),
                row.getLong("sequence"),
                row.getLong("origin"),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                row.getObject("first_day", LocalDate.class),
                Grain.of(row.getString("grain")),
                unit(row),
                new Rolled(
                        row.getLong("row_count"),
                        row.getLong("value_rows"),
                        row.getBigDecimal("count_sum"),
                        row.getBigDecimal("value_sum"),
                        row.getBigDecimal("weighted_sum"),
                        row.getBigDecimal("value_min"),
                        row.getBigDecimal("value_max"),
                        row.getBigDecimal("last_value"),
                        row.getLong("last_line"),
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator")));
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return Unit.of(row.getString("unit")).orElseThrow();
    }
}
