package io.wertpfad.measurement;

import io.wertpfad.intake.record.Kept;
import io.wertpfad.intake.record.RecordTable;
import io.wertpfad.unit.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The life-cycle costs of the solutions that a measure compares, as of a data state. */
@Component
public class LifeCycleCosts {

    private final RecordTable<LifeCycleCost> table;

    LifeCycleCosts(JdbcTemplate template) {
        this.table = new RecordTable<>(
                template,
                "life_cycle_cost",
                List.of("use_case", "measure", "solution", "category", "year_number", "amount", "unit", "source"),
                c -> List.of(
                        c.useCase(),
                        c.measure(),
                        c.solution().code(),
                        c.category().code(),
                        c.year(),
                        c.amount(),
                        c.unit().symbol(),
                        c.source()),
                LifeCycleCosts::cost);
    }

    /** The costs of both solutions, by solution, year and category, then as the file has them. */
    public List<LifeCycleCost> of(String useCase, String measure, long dataState) {
        return kept(useCase, measure, dataState).stream()
                .map(Kept::content)
                .sorted(Comparator.comparing(LifeCycleCost::solution)
                        .thenComparing(LifeCycleCost::year)
                        .thenComparing(LifeCycleCost::category))
                .toList();
    }

    /** Sequences of the files from which these costs come. */
    public Set<Long> files(String useCase, String measure, long dataState) {
        Set<Long> files = new TreeSet<>();
        kept(useCase, measure, dataState).forEach(kept -> files.add(kept.sequence()));
        return files;
    }

    private List<Kept<LifeCycleCost>> kept(String useCase, String measure, long dataState) {
        return table.asOf(dataState).stream()
                .filter(kept -> kept.content().useCase().equals(useCase)
                        && kept.content().measure().equals(measure))
                .toList();
    }

    RecordTable<LifeCycleCost> table() {
        return table;
    }

    private static LifeCycleCost cost(ResultSet row) throws SQLException {
        Optional<Unit> unit = Unit.of(row.getString("unit"));
        return new LifeCycleCost(
                row.getString("use_case"),
                row.getString("measure"),
                LifeCycleCost.Solution.valueOf(row.getString("solution").toUpperCase(Locale.ROOT)),
                LifeCycleCost.Category.valueOf(row.getString("category").toUpperCase(Locale.ROOT)),
                row.getInt("year_number"),
                row.getBigDecimal("amount"),
                unit.orElseThrow(),
                row.getString("source"));
    }
}
