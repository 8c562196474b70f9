package io.wertpfad.measurement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers under which the store knows series, found or given in the transaction of one file. */
final class SeriesIds {

    private final JdbcClient db;
    private final Map<SeriesKey, Long> known = new HashMap<>();

    SeriesIds(JdbcClient db) {
        this.db = db;
    }

    /** The number of a series, which gets one if it has none. */
    long of(SeriesKey key) {
        return find(key).orElseGet(() -> give(key));
    }

    /** The number of a series that is known. */
    Optional<Long> find(SeriesKey key) {
        Long id = known.get(key);
        if (id != null) {
            return Optional.of(id);
        }
        Optional<Long> found = look(key);
        found.ifPresent(number -> known.put(key, number));
        return found;
    }

    private Optional<Long> look(SeriesKey key) {
        return bind(key, """
                        select id from series where use_case = :useCase and measure = :measure
                        and category = :category and segment = :segment and activity = :activity""").query(Long.class).optional();
    }

    private long give(SeriesKey key) {
        bind(key, """
                        insert into series (use_case, measure, category, segment, activity)
                        values (:useCase, :measure, :category, :segment, :activity)""").update();
        return find(key).orElseThrow();
    }

    private JdbcClient.StatementSpec bind(SeriesKey key, String sql) {
        return db.sql(sql)
                .param("useCase", key.useCase())
                .param("measure", key.measure())
                .param("category", key.category())
                .param("segment", key.segment())
                .param("activity", key.activity());
    }
}
