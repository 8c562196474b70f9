package io.wertpfad.measurement;

import io.wertpfad.measurement.RollUps.Stored;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of the values behind roll-ups whose measures need their distribution. They lie packed in the units they came in,
 * in ascending runs that are read side by side: neither writing nor reading needs them all in memory.
 */
final class Distributions {

    private static final int PER_PACK = 2_000;
    private static final int BATCH = 100;

    private final JdbcTemplate template;
    private final JdbcClient db;

    Distributions(JdbcTemplate template) {
        this.template = template;
        this.db = JdbcClient.create(template);
    }

    /** Writes the values of roll-ups of one file, each as a run of its own. */
    void add(long sequence, List<Stored> rollUps) {
        List<Pack> packs = new ArrayList<>();
        for (Stored rollUp : rollUps) {
            List<Counted> ascending = rollUp.values().entrySet().stream()
                    .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparing(Counted::value))
                    .toList();
            for (int from = 0; from < ascending.size(); from += PER_PACK) {
                packs.add(new Pack(rollUp, from, ascending.subList(from, Math.min(ascending.size(), from + PER_PACK))));
            }
            if (packs.size() >= BATCH) {
                write(sequence, packs);
                packs.clear();
            }
        }
        write(sequence, packs);
    }

    private void write(long sequence, List<Pack> packs) {
        template.batchUpdate("""
                insert into rollup_values (series_id, sequence, first_day, unit, first_in_run, row_count, packed)
                values (?, ?, ?, ?, ?, ?, ?)""", packs, BATCH, (statement, pack) -> {
            statement.setLong(1, pack.rollUp().seriesId());
            statement.setLong(2, sequence);
            statement.setObject(3, pack.rollUp().day());
            statement.setString(4, pack.rollUp().valueUnit().symbol());
            statement.setBoolean(5, pack.from() == 0);
            statement.setLong(6, pack.values().stream().mapToLong(Counted::rows).sum());
            statement.setBytes(7, PackedValues.pack(pack.values()));
        });
    }

    /** All values of a measure in a span of days as of a data state, as {@code conversion} gives them. */
    Values of(String useCase, String measure, LocalDate from, LocalDate to, long dataState, Conversion conversion) {
        List<Run> runs = new ArrayList<>();
        long rows = 0;
        for (StoredPack pack : packs(useCase, measure, from, to, dataState)) {
            if (pack.firstInRun()) {
                runs.add(new Run(pack, new ArrayList<>()));
            }
            runs.get(runs.size() - 1).packs().add(pack.id());
            rows += pack.rows();
        }
        return new Values(
                rows,
                new MergedValues(
                        runs.stream().map(run -> new RunValues(run, conversion)).toList()));
    }

    private List<StoredPack> packs(String useCase, String measure, LocalDate from, LocalDate to, long dataState) {
        return db.sql("""
                        select v.id, s.activity, v.first_day, v.unit, v.first_in_run, v.row_count
                        from rollup_values v join series s on s.id = v.series_id
                        where s.use_case = :useCase and s.measure = :measure and v.first_day between :from and :to
                        and exists (select 1 from rollup r where r.series_id = v.series_id
                        and r.sequence = v.sequence and r.first_day = v.first_day and""" + CountingRollUps.AS_OF + ") order by v.id")
                .param("useCase", useCase)
                .param("measure", measure)
                .param("from", from)
                .param("to", to)
                .param("dataState", dataState)
                .query((row, n) -> new StoredPack(
                        row.getLong("id"),
                        row.getString("activity"),
                        row.getObject("first_day", LocalDate.class),
                        Unit.of(row.getString("unit")).orElseThrow(),
                        row.getBoolean("first_in_run"),
                        row.getLong("row_count")))
                .list();
    }

    void discard(long sequence) {
        template.update("delete from rollup_values where sequence = ?", sequence);
    }

    void forgetAfter(long dataState) {
        template.update("delete from rollup_values where sequence > ?", dataState);
    }

    private byte[] packed(long id) {
        return db.sql("select packed from rollup_values where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("packed"))
                .single();
    }

    /** What a value of an activity (empty if it is of none), day and unit is; the greater value stays the greater one. */
    @FunctionalInterface
    interface Conversion {
        BigDecimal convert(BigDecimal value, String activity, LocalDate day, Unit unit);
    }

    /** Values in ascending order, and how many rows they are. */
    record Values(long rows, Iterator<Counted> ascending) {}

    private record Pack(Stored rollUp, int from, List<Counted> values) {}

    /** Packs that ascend one after the other, by their numbers in the store. */
    private record Run(StoredPack first, List<Long> packs) {}

    private record StoredPack(long id, String activity, LocalDate day, Unit unit, boolean firstInRun, long rows) {}

    /** The values of a run, one pack in memory at a time. */
    private final class RunValues implements Iterator<Counted> {

        private final Run run;
        private final Conversion conversion;
        private int next;
        private @Nullable Iterator<Counted> pack;

        RunValues(Run run, Conversion conversion) {
            this.run = run;
            this.conversion = conversion;
        }

        @Override
        public boolean hasNext() {
            while (pack == null || !pack.hasNext()) {
                if (next == run.packs().size()) {
                    return false;
                }
                pack = PackedValues.unpack(packed(run.packs().get(next++)));
            }
            return true;
        }

        @Override
        public Counted next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Counted counted = Objects.requireNonNull(pack).next();
            StoredPack from = run.first();
            BigDecimal value = conversion.convert(counted.value(), from.activity(), from.day(), from.unit());
            return new Counted(value, counted.rows());
        }
    }
}
