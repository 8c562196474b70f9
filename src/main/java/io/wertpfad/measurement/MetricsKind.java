package io.wertpfad.measurement;

import io.wertpfad.intake.Definitions;
import io.wertpfad.intake.Field;
import io.wertpfad.intake.FileKind;
import io.wertpfad.intake.FileLoad;
import io.wertpfad.intake.Header;
import io.wertpfad.intake.LoadContext;
import io.wertpfad.intake.RowGroups;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Metrics: what was measured for the measures of use cases, in long or wide form. */
@Component
final class MetricsKind implements FileKind {

    static final String NAME = "metrics";

    private final RollUps store;

    MetricsKind(JdbcTemplate template) {
        this.store = new RollUps(template);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> requiredColumns() {
        return List.of(
                Column.USE_CASE.canonical(),
                Column.MEASURE.canonical(),
                Column.DATE.canonical(),
                Column.VALUE.canonical());
    }

    @Override
    public Optional<List<Field>> fields(Header header, Definitions definitions) {
        return MetricsHeader.recognise(header, definitions);
    }

    @Override
    public Optional<RowGroups> groups(List<Field> fields) {
        return MetricsColumns.of(fields).groups();
    }

    @Override
    public FileLoad open(List<Field> fields, LoadContext context) {
        return new MetricsLoad(store, fields, context);
    }

    @Override
    public boolean countsWhole(long sequence) {
        return store.countsWhole(sequence);
    }

    @Override
    public boolean holdsEnoughFor(Definitions definitions) {
        return definitions.distributions().stream()
                .map(name -> name.split("/", 2))
                .noneMatch(name -> store.lacksValues(name[0], name[1]));
    }

    @Override
    public void forgetAfter(long dataState) {
        store.forgetAfter(dataState);
    }
}
