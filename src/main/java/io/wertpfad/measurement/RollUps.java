package io.wertpfad.measurement;

import io.wertpfad.intake.reading.Grain;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of roll-ups. Nothing is overwritten: what no longer counts keeps the sequence that superseded it, so that
 * every earlier data state can still be asked for.
 */
final class RollUps {

    private final JdbcTemplate template;
    private final JdbcClient db;
    private final Distributions distributions;
    private final CountingRollUps counting;
    private final FactorStore factors;

    RollUps(JdbcTemplate template) {
        this.template = template;
        this.db = JdbcClient.create(template);
        this.distributions = new Distributions(template);
        this.counting = new CountingRollUps(db);
        this.factors = new FactorStore(template);
    }

    /** The values behind the roll-ups, where they are kept. */
    Distributions distributions() {
        return distributions;
    }

    /** What counts as of a data state. */
    CountingRollUps counting() {
        return counting;
    }

    /** What amounts of activities are multiplied with. */
    FactorStore factors() {
        return factors;
    }

    SeriesIds ids() {
        return new SeriesIds(db);
    }

    /**
     * Writes roll-ups of one file; several of one series and day add up.
     *
     * @param origin sequence of the file with which their rows first came
     */
    void add(long sequence, long origin, List<Stored> rollUps) {
        template.batchUpdate("""
                insert into rollup (series_id, sequence, first_day, grain, unit, row_count, value_rows, count_sum,
                value_sum, weighted_sum, value_min, value_max, last_value, last_line, numerator, denominator, origin,
                keeps_values) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rollUps, BATCH, (statement, stored) -> {
            Rolled r = stored.rolled();
            statement.setLong(1, stored.seriesId());
            statement.setLong(2, sequence);
            statement.setObject(3, stored.day());
            statement.setString(4, stored.grain().code());
            statement.setString(5, stored.unit().symbol());
            statement.setLong(6, r.rows());
            statement.setLong(7, r.valueRows());
            statement.setBigDecimal(8, r.count());
            statement.setBigDecimal(9, r.sum());
            statement.setBigDecimal(10, r.weighted());
            statement.setBigDecimal(11, r.min());
            statement.setBigDecimal(12, r.max());
            statement.setBigDecimal(13, r.last());
            statement.setLong(14, r.lastLine());
            statement.setBigDecimal(15, r.numerator());
            statement.setBigDecimal(16, r.denominator());
            statement.setLong(17, origin);
            statement.setBoolean(18, stored.keepsValues());
        });
        distributions.add(sequence, rollUps);
    }

    /** What of a series counted in a month when {@code sequence} came, apart from what that itself brought. */
    List<Known> known(long seriesId, YearMonth month, long sequence) {
        return db.sql("""
                        select distinct first_day, grain, sequence from rollup where series_id = :series
                        and first_day between :from and :to and sequence < :sequence
                        and (superseded_by is null or superseded_by >= :sequence)""")
                .param("series", seriesId)
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .param("sequence", sequence)
                .query((row, n) -> new Known(
                        row.getObject("first_day", LocalDate.class),
                        Grain.of(row.getString("grain")),
                        row.getLong("sequence")))
                .list();
    }

    /**
     * What the files after {@code after} and before {@code sequence} replaced of a month of a series, whether or not it
     * still counts. Mended files are left out, as they replace single days.
     */
    List<Replaced> replacedBetween(long seriesId, YearMonth month, long after, long sequence) {
        return db.sql("""
                        select r.sequence, r.grain, min(r.first_day) as first_day, max(r.first_day) as last_day
                        from rollup r join loaded_file f on f.sequence = r.sequence and f.parent is null
                        where r.series_id = :series and r.first_day between :from and :to
                        and r.sequence > :after and r.sequence < :sequence group by r.sequence, r.grain""")
                .param("series", seriesId)
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .param("after", after)
                .param("sequence", sequence)
                .query((row, n) -> new Replaced(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        Grain.of(row.getString("grain")),
                        row.getLong("sequence")))
                .list();
    }

    /** From {@code sequence} on, what counted on these days does not. */
    void supersede(long seriesId, List<LocalDate> days, long sequence) {
        template.batchUpdate("""
                update rollup set superseded_by = ? where series_id = ? and first_day = ?
                and superseded_by is null and sequence < ?""", days, BATCH, (statement, day) -> {
            statement.setLong(1, sequence);
            statement.setLong(2, seriesId);
            statement.setObject(3, day);
            statement.setLong(4, sequence);
        });
    }

    /** Whether some rows of a measure came without their values being kept. */
    boolean lacksValues(String useCase, String measure) {
        return db.sql("select count(*) from rollup r join series s on s.id = r.series_id where s.use_case = :useCase"
                                + " and s.measure = :measure and not r.keeps_values")
                        .param("useCase", useCase)
                        .param("measure", measure)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether nothing that a file brought is superseded. */
    boolean countsWhole(long sequence) {
        return db.sql("select count(*) from rollup where sequence = :sequence and superseded_by is not null")
                        .param("sequence", sequence)
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** Takes back what an unfinished or refused file wrote. */
    void discard(long sequence) {
        template.update("delete from rollup where sequence = ?", sequence);
        distributions.discard(sequence);
    }

    void forgetAfter(long dataState) {
        template.update("delete from rollup where sequence > ?", dataState);
        distributions.forgetAfter(dataState);
        template.update("update rollup set superseded_by = null where superseded_by > ?", dataState);
        template.update("delete from series where not exists (select 1 from rollup r where r.series_id = series.id)");
    }

    private static final int BATCH = 1_000;

    /**
     * A roll-up on its way into the store.
     *
     * @param values how often each value occurs, in {@code valueUnit}; empty unless {@code keepsValues}
     */
    record Stored(
            long seriesId,
            LocalDate day,
            Grain grain,
            Unit unit,
            Rolled rolled,
            boolean keepsValues,
            Unit valueUnit,
            Map<BigDecimal, Long> values) {}

    /** What the store knows of a day. */
    record Known(LocalDate day, Grain grain, long sequence) {

        YearMonth month() {
            return YearMonth.from(day);
        }
    }

    /** From which day to which a file replaced what was known of a month. */
    record Replaced(LocalDate first, LocalDate last, Grain grain, long sequence) {

        boolean has(LocalDate day) {
            return grain == Grain.MONTH || (!day.isBefore(first) && !day.isAfter(last));
        }
    }
}
