package io.wertpfad.measurement;

import io.wertpfad.intake.record.Kept;
import io.wertpfad.intake.record.RecordTable;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of emission factors, and of which activities need them. */
final class FactorStore {

    private final JdbcClient db;
    private final RecordTable<EmissionFactor> table;

    FactorStore(JdbcTemplate template) {
        this.db = JdbcClient.create(template);
        this.table = new RecordTable<>(
                template,
                "emission_factor",
                List.of("activity", "unit", "kg_per_unit", "valid_from", "source"),
                f -> List.of(f.activity(), f.unit().symbol(), f.kgPerUnit(), f.validFrom(), f.source()),
                FactorStore::factor);
    }

    RecordTable<EmissionFactor> table() {
        return table;
    }

    Factors asOf(long dataState) {
        return new Factors(table.asOf(dataState).stream().map(Kept::content).toList());
    }

    /** The activities whose factors a file changed, each with the first day on which it may have another one. */
    Map<String, LocalDate> changedBy(long sequence) {
        Map<String, LocalDate> changed = new TreeMap<>();
        table.changedBy(sequence).stream()
                .map(Kept::content)
                .forEach(f ->
                        changed.merge(Factors.plain(f.activity()), f.validFrom(), (a, b) -> a.isBefore(b) ? a : b));
        return changed;
    }

    /** Sequences of the files whose factors the activities of these use cases ask for, each with the measures that do. */
    Map<Long, Set<MeasureId>> files(Collection<String> useCases, long dataState) {
        Map<String, Set<MeasureId>> asking = series().stream()
                .filter(series -> useCases.contains(series.useCase()))
                .collect(Collectors.groupingBy(
                        series -> Factors.plain(series.activity()),
                        Collectors.mapping(
                                series -> new MeasureId(series.useCase(), series.measure()), Collectors.toSet())));
        Map<Long, Set<MeasureId>> files = new TreeMap<>();
        if (!asking.isEmpty()) {
            for (Kept<EmissionFactor> kept : table.asOf(dataState)) {
                Set<MeasureId> measures =
                        asking.get(Factors.plain(kept.content().activity()));
                if (measures != null) {
                    files.computeIfAbsent(kept.sequence(), sequence -> new TreeSet<>())
                            .addAll(measures);
                }
            }
        }
        return files;
    }

    /** Whether some measure of a use case has activities. */
    boolean asks(String useCase) {
        return series().stream().anyMatch(series -> series.useCase().equals(useCase));
    }

    /** The series that are amounts of an activity. */
    List<SeriesKey> series() {
        return db.sql("select * from series where activity <> '' order by use_case, measure, activity")
                .query((row, n) -> new SeriesKey(
                        row.getString("use_case"),
                        row.getString("measure"),
                        row.getString("category"),
                        row.getString("segment"),
                        row.getString("activity")))
                .list();
    }

    private static EmissionFactor factor(ResultSet row) throws SQLException {
        BigDecimal kilograms = row.getBigDecimal("kg_per_unit");
        return new EmissionFactor(
                row.getString("activity"),
                Unit.of(row.getString("unit")).orElseThrow(),
                kilograms,
                row.getObject("valid_from", LocalDate.class),
                row.getString("source"));
    }
}
