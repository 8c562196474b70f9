package io.wertpfad.intake;

import io.wertpfad.archive.LogEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that were taken, and what they say about each other. */
@Component
public class LoadedFiles {

    private static final int BATCH = 1_000;

    private final JdbcTemplate template;
    private final JdbcClient db;

    LoadedFiles(JdbcTemplate template) {
        this.template = template;
        this.db = JdbcClient.create(template);
    }

    /** All files up to a data state, in the order of their loading. */
    public List<LoadedFile> upTo(long dataState) {
        return db.sql("select * from loaded_file where sequence <= :dataState order by sequence")
                .param("dataState", dataState)
                .query((row, n) -> loadedFile(row))
                .list();
    }

    /** What files after one data state and up to another changed of earlier months. */
    public List<Restatement> restated(long after, long upTo) {
        return db.sql("""
                        select * from restatement where sequence > :after and sequence <= :upTo
                        order by use_case, measure, period, sequence""")
                .param("after", after)
                .param("upTo", upTo)
                .query((row, n) -> new Restatement(
                        row.getString("use_case"),
                        row.getString("measure"),
                        java.time.YearMonth.parse(row.getString("period")),
                        row.getString("old_value"),
                        row.getString("new_value")))
                .list();
    }

    /** The newest file of this content. */
    Optional<LoadedFile> newest(String sha256) {
        return newest(sha256, Long.MAX_VALUE);
    }

    /** The newest file of this content that came before a sequence. */
    Optional<LoadedFile> newest(String sha256, long before) {
        return db.sql("select * from loaded_file where sha256 = :sha256 and sequence < :before"
                        + " order by sequence desc fetch first 1 rows only")
                .param("sha256", sha256)
                .param("before", before)
                .query((row, n) -> loadedFile(row))
                .optional();
    }

    /**
     * The family into which a file with the rejected rows of {@code parent} comes.
     *
     * @param before the sequence of that file: what came later is not known to it
     */
    Mend mend(LoadedFile parent, long before) {
        Set<Long> family = new HashSet<>();
        LoadedFile origin = parent;
        family.add(parent.sequence());
        while (origin.parent() != null && newest(origin.parent(), before).isPresent()) {
            origin = newest(origin.parent(), before).orElseThrow();
            family.add(origin.sequence());
        }
        MendedLines counted = new MendedLines();
        db.sql("select sequence, line, field from mended_line where origin = :origin and sequence < :before")
                .param("origin", origin.sha256())
                .param("before", before)
                .query(row -> {
                    family.add(row.getLong("sequence"));
                    counted.add(row.getInt("line"), row.getString("field"));
                });
        return new Mend(origin.sha256(), origin.sequence(), parent.sequence(), family, counted);
    }

    void add(LoadedFile file) {
        template.update(
                """
                insert into loaded_file (sequence, name, sha256, kind, status, loaded_at, definitions, parent, formats,
                rows_accepted, rows_rejected, rows_ignored) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                file.sequence(),
                file.name(),
                file.sha256(),
                file.kind(),
                file.status(),
                OffsetDateTime.ofInstant(file.loadedAt(), ZoneOffset.UTC),
                file.definitions(),
                file.parent(),
                file.formats(),
                file.accepted(),
                file.rejected(),
                file.ignored());
    }

    void addRestated(long sequence, List<Restatement> restated) {
        template.batchUpdate("""
                insert into restatement (sequence, use_case, measure, period, old_value, new_value)
                values (?, ?, ?, ?, ?, ?)""", restated, BATCH, (statement, r) -> {
            statement.setLong(1, sequence);
            statement.setString(2, r.useCase());
            statement.setString(3, r.measure());
            statement.setString(4, r.period().toString());
            statement.setString(5, r.oldValue());
            statement.setString(6, r.newValue());
        });
    }

    void addMended(long sequence, Mend mend, MendedLines lines) {
        lines.byField().forEach((field, bits) -> {
            PrimitiveIterator.OfInt rest = bits.stream().iterator();
            while (rest.hasNext()) {
                List<Integer> batch = new ArrayList<>();
                while (rest.hasNext() && batch.size() < BATCH) {
                    batch.add(rest.next());
                }
                addMended(sequence, mend, field, batch);
            }
        });
    }

    private void addMended(long sequence, Mend mend, String field, List<Integer> lines) {
        template.batchUpdate(
                "insert into mended_line (origin, line, field, sequence) values (?, ?, ?, ?)",
                lines,
                BATCH,
                (statement, line) -> {
                    statement.setString(1, mend.origin());
                    statement.setInt(2, line);
                    statement.setString(3, field);
                    statement.setLong(4, sequence);
                });
    }

    void forgetAfter(long dataState) {
        for (String table : List.of("loaded_file", "mended_line", "restatement")) {
            template.update("delete from " + table + " where sequence > ?", dataState);
        }
    }

    /** Whether the database already holds what an entry of the log says. */
    boolean holds(LogEntry entry) {
        return db.sql("select count(*) from loaded_file where sequence = :sequence and sha256 = :sha256"
                                + " and definitions = :definitions")
                        .param("sequence", entry.sequence())
                        .param("sha256", entry.sha256())
                        .param("definitions", entry.versions().hash())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static LoadedFile loadedFile(ResultSet row) throws SQLException {
        @Nullable String parent = row.getString("parent");
        return new LoadedFile(
                row.getLong("sequence"),
                row.getString("name"),
                row.getString("sha256"),
                row.getString("kind"),
                row.getString("status"),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                row.getString("definitions"),
                parent,
                row.getString("formats"),
                row.getLong("rows_accepted"),
                row.getLong("rows_rejected"),
                row.getLong("rows_ignored"));
    }
}
