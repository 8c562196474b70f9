package io.wertpfad.intake.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of one kind of record. Nothing is overwritten: a record that no longer counts keeps the sequence that
 * superseded it. Beside its own columns a table has {@code sequence}, {@code superseded_by}, {@code record_key} and {@code
 * line}.
 *
 * @param <T> the record
 */
public final class RecordTable<T> {

    private static final int BATCH = 1_000;

    private final JdbcTemplate template;
    private final JdbcClient db;
    private final String table;
    private final List<String> columns;
    private final Function<T, List<@Nullable Object>> values;
    private final Mapping<T> mapping;

    /**
     * A store.
     *
     * @param columns the record's own ones
     * @param values of these columns, in their order
     */
    public RecordTable(
            JdbcTemplate template,
            String table,
            List<String> columns,
            Function<T, List<@Nullable Object>> values,
            Mapping<T> mapping) {
        this.template = template;
        this.db = JdbcClient.create(template);
        this.table = table;
        this.columns = List.copyOf(columns);
        this.values = values;
        this.mapping = mapping;
    }

    /** All records that count as of a data state, in the order in which they came. */
    public List<Kept<T>> asOf(long dataState) {
        return db.sql(select() + " where sequence <= :dataState"
                        + " and (superseded_by is null or superseded_by > :dataState) order by sequence, line, id")
                .param("dataState", dataState)
                .query((row, n) -> kept(row))
                .list();
    }

    /**
     * Of each key the newest record that was known, as of a data state: one that speaks of a later day does not hide what was
     * known before.
     */
    public List<Kept<T>> asOf(long dataState, Predicate<T> known) {
        Map<String, Kept<T>> newest = new LinkedHashMap<>();
        db.sql(select() + " where sequence <= :dataState order by sequence, line, id")
                .param("dataState", dataState)
                .query((ResultSet row) -> {
                    Kept<T> kept = kept(row);
                    if (known.test(kept.content())) {
                        newest.remove(row.getString("record_key"));
                        newest.put(row.getString("record_key"), kept);
                    }
                });
        return List.copyOf(newest.values());
    }

    /** Sequences from which on other records count than before. */
    public Set<Long> changes() {
        return new HashSet<>(db.sql("select sequence from " + table + " union select superseded_by from " + table
                        + " where superseded_by is not null")
                .query(Long.class)
                .list());
    }

    /** What a file brought that superseded others, or was superseded by it, apart from what stayed. */
    public List<Kept<T>> changedBy(long sequence) {
        return db.sql(select() + " where sequence = :sequence or superseded_by = :sequence"
                        + " order by sequence, line, id")
                .param("sequence", sequence)
                .query((row, n) -> kept(row))
                .list();
    }

    /** Records of a key that count, apart from what {@code sequence} itself brought. */
    List<Kept<T>> known(RecordKey key, long sequence) {
        return db.sql(select() + " where record_key = :key and superseded_by is null"
                        + " and sequence < :sequence order by sequence, line, id")
                .param("key", key.hash())
                .param("sequence", sequence)
                .query((row, n) -> kept(row))
                .list();
    }

    private String select() {
        return "select t.*, (select min(o.sequence) from " + table + " o where o.record_key = t.record_key)"
                + " as first_sequence from " + table + " t";
    }

    private Kept<T> kept(ResultSet row) throws SQLException {
        return new Kept<>(row.getLong("sequence"), row.getLong("first_sequence"), mapping.record(row));
    }

    /** From {@code sequence} on, what counted of these keys does not. */
    void supersede(Collection<RecordKey> keys, long sequence) {
        template.batchUpdate(
                "update " + table + " set superseded_by = ? where record_key = ? and superseded_by is null"
                        + " and sequence < ?",
                keys,
                BATCH,
                (statement, key) -> {
                    statement.setLong(1, sequence);
                    statement.setString(2, key.hash());
                    statement.setLong(3, sequence);
                });
    }

    void add(long sequence, List<RecordLoad.Taken<T>> taken) {
        String names = String.join(", ", columns);
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String sql = "insert into " + table + " (sequence, record_key, line, " + names + ") values (?, ?, ?, " + places
                + ")";
        List<Object[]> rows = new ArrayList<>();
        for (RecordLoad.Taken<T> record : taken) {
            List<@Nullable Object> row =
                    new ArrayList<>(List.of(sequence, record.key().hash(), (long) record.line()));
            row.addAll(values.apply(record.content()));
            rows.add(row.toArray());
        }
        template.batchUpdate(sql, rows);
    }

    boolean countsWhole(long sequence) {
        return db.sql("select count(*) from " + table + " where sequence = :sequence and superseded_by is not null")
                        .param("sequence", sequence)
                        .query(Long.class)
                        .single()
                == 0;
    }

    void forgetAfter(long dataState) {
        template.update("delete from " + table + " where sequence > ?", dataState);
        template.update("update " + table + " set superseded_by = null where superseded_by > ?", dataState);
    }

    /** Reads a record from a row of its table. */
    @FunctionalInterface
    public interface Mapping<T> {
        T record(ResultSet row) throws SQLException;
    }
}
