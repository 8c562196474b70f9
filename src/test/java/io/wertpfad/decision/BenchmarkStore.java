package io.wertpfad.decision;

import io.wertpfad.measurement.Measurements;
import io.wertpfad.measurement.MetricsStore;
import io.wertpfad.measurement.MonthValue;
import io.wertpfad.measurement.SeriesHistory;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.portfolio.Window;
import io.wertpfad.trend.Series;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Roll-ups in a database of their own, written without intake: one file a month brings those of all measures. */
final class BenchmarkStore implements AutoCloseable {

    private static final int BATCH = 5_000;

    private final JdbcConnectionPool database;
    private final JdbcTemplate template;
    private final Measurements measurements;
    private long dataState;

    private BenchmarkStore(JdbcConnectionPool database) {
        this.database = database;
        this.template = new JdbcTemplate(database);
        this.measurements = MetricsStore.measurements(template);
    }

    /** A file database as the product has it. */
    static BenchmarkStore in(Path folder) {
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:" + folder.resolve("wertpfad"), "sa", "");
        migrate(database);
        return new BenchmarkStore(database);
    }

    private static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .baselineOnMigrate(true)
                .baselineVersion("1")
                .load()
                .migrate();
    }

    Measurements measurements() {
        return measurements;
    }

    long dataState() {
        return dataState;
    }

    /** Monthly roll-ups of all measures, as {@link BenchmarkPortfolio#values} gives them. */
    void addMonthly(List<Customer> customers) {
        List<double[]> values = IntStream.range(0, addSeries(customers))
                .mapToObj(BenchmarkPortfolio::values)
                .toList();
        for (int i = 0; i < BenchmarkPortfolio.MONTHS; i++) {
            YearMonth month = BenchmarkPortfolio.START.plusMonths(i);
            addFile(month);
            List<Object[]> rollUps = new ArrayList<>();
            for (int series = 0; series < values.size(); series++) {
                double value = values.get(series)[i];
                if (!Double.isNaN(value)) {
                    rollUps.add(rollUp(series + 1L, month.atDay(1), "M", value));
                }
            }
            addRollUps(rollUps);
        }
    }

    /** Daily roll-ups of a customer's measures over so many years up to the period. */
    void addDaily(Customer customer, int years) {
        int series = addSeries(List.of(customer));
        YearMonth first = BenchmarkPortfolio.PERIOD.minusMonths(12L * years - 1);
        for (YearMonth month = first; !month.isAfter(BenchmarkPortfolio.PERIOD); month = month.plusMonths(1)) {
            addFile(month);
            List<Object[]> rollUps = new ArrayList<>();
            for (int s = 1; s <= series; s++) {
                for (int day = 1; day <= month.lengthOfMonth(); day++) {
                    rollUps.add(rollUp(s, month.atDay(day), "D", 3 + (s * 31 + day * 7) % 10 / 10.0));
                }
            }
            addRollUps(rollUps);
        }
    }

    /** The series of a measure from the start of its baseline window to a month, from what is in the store. */
    Series series(UseCase useCase, Measure measure, YearMonth to) {
        YearMonth from = Objects.requireNonNull(useCase.charter()).baseline().from();
        return new Series(measurements.months(useCase.id(), measure, from, to, dataState, ZoneOffset.UTC).stream()
                .map(m -> Series.Point.of(m.month(), number(m)))
                .toList());
    }

    /** As a pack does that may have earlier ones; the baseline has no activities, so that any day's factors do. */
    Series series(SeriesHistory history, UseCase useCase, Measure measure, YearMonth to, long dataState) {
        Window baseline = Objects.requireNonNull(useCase.charter()).baseline();
        return new Series(history
                .monthsWithFactorsOf(
                        baseline.to().atEndOfMonth(), useCase.id(), measure, baseline.from(), to, dataState)
                .stream()
                .map(m -> Series.Point.of(m.month(), number(m)))
                .toList());
    }

    SeriesHistory history() {
        return new SeriesHistory(measurements, ZoneOffset.UTC);
    }

    /** Reports of so many months before the period, each made when the file of its month was there. */
    List<Report> reports(int months) {
        return IntStream.rangeClosed(1, months)
                .map(i -> months + 1 - i)
                .mapToObj(i -> new Report(BenchmarkPortfolio.PERIOD.minusMonths(i), dataState - i, dataState - i))
                .toList();
    }

    private static @Nullable Double number(MonthValue month) {
        BigDecimal value = month.value();
        return value == null ? null : value.doubleValue();
    }

    /** Gives every measure a series numbered from 1; returns how many there are. */
    private int addSeries(List<Customer> customers) {
        List<Object[]> rows = new ArrayList<>();
        for (Customer customer : customers) {
            for (UseCase useCase : customer.useCases()) {
                for (Measure measure : Objects.requireNonNull(useCase.charter()).measures()) {
                    rows.add(new Object[] {useCase.id(), measure.id()});
                }
            }
        }
        template.batchUpdate(
                "insert into series (use_case, measure, category, segment, activity) values (?, ?, '', '', '')", rows);
        return rows.size();
    }

    private void addFile(YearMonth month) {
        dataState++;
        template.update(
                "insert into loaded_file values (?, ?, ?, 'metrics', 'loaded', ?, ?, null, '1', 1, 0, 0)",
                dataState,
                "export_" + month + ".csv",
                String.format("%064d", dataState),
                OffsetDateTime.of(month.plusMonths(1).atDay(3).atStartOfDay(), ZoneOffset.UTC),
                "0".repeat(64));
    }

    private void addRollUps(List<Object[]> rollUps) {
        for (int i = 0; i < rollUps.size(); i += BATCH) {
            template.batchUpdate("""
                    insert into rollup (series_id, sequence, first_day, grain, unit, row_count, value_rows, count_sum,
                    value_sum, weighted_sum, value_min, value_max, last_value, last_line, numerator, denominator, origin,
                    keeps_values) values (?, ?, ?, ?, 'h', 1, 1, 1, ?, ?, ?, ?, ?, 1, 0, 0, ?, false)""", rollUps.subList(i, Math.min(rollUps.size(), i + BATCH)));
        }
    }

    private Object[] rollUp(long series, LocalDate day, String grain, double amount) {
        BigDecimal value = BigDecimal.valueOf(amount);
        return new Object[] {series, dataState, day, grain, value, value, value, value, value, dataState};
    }

    @Override
    public void close() {
        database.dispose();
    }
}
