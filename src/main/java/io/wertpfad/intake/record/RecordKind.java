package io.wertpfad.intake.record;

import io.wertpfad.intake.Definitions;
import io.wertpfad.intake.Field;
import io.wertpfad.intake.FileKind;
import io.wertpfad.intake.FileLoad;
import io.wertpfad.intake.FileLoad.Result;
import io.wertpfad.intake.Header;
import io.wertpfad.intake.LoadContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of file each row of which is a record with a key. A subclass says which columns there are and how a row becomes a
 * record; what is common to all of them is done here: recognising the header, superseding, mending, forgetting.
 *
 * @param <T> the record
 */
public abstract class RecordKind<T> implements FileKind {

    private final String name;
    private final List<RecordColumn> columns;
    private final RecordTable<T> table;

    protected RecordKind(String name, List<RecordColumn> columns, RecordTable<T> table) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.table = table;
    }

    /**
     * Reads a row: asks it for the cells of each column, and tells it the key.
     *
     * @return null if something is wrong with the row, which then has a fault
     */
    protected abstract @Nullable T read(RecordRow row);

    /** Whether several rows of a file have the same key and count together. */
    protected boolean sharesKey() {
        return false;
    }

    /** What a file changed, once its records are in the store. */
    protected Result effects(LoadContext context) {
        return new Result(List.of(), List.of());
    }

    protected final RecordTable<T> table() {
        return table;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<String> requiredColumns() {
        return columns.stream()
                .filter(RecordColumn::required)
                .map(RecordColumn::name)
                .toList();
    }

    @Override
    public final List<String> missingColumns(Header header) {
        return columns.stream()
                .filter(column -> column.required() && column.in(header).isEmpty())
                .map(RecordColumn::name)
                .toList();
    }

    @Override
    public final Optional<List<Field>> fields(Header header, Definitions definitions) {
        return missingColumns(header).isEmpty()
                ? Optional.of(columns.stream()
                        .flatMap(column -> column.in(header).stream())
                        .toList())
                : Optional.empty();
    }

    @Override
    public final FileLoad open(List<Field> fields, LoadContext context) {
        return new RecordLoad<>(this, fields, context);
    }

    @Override
    public final boolean countsWhole(long sequence) {
        return table.countsWhole(sequence);
    }

    @Override
    public final boolean holdsEnoughFor(Definitions definitions) {
        return true;
    }

    @Override
    public final void forgetAfter(long dataState) {
        table.forgetAfter(dataState);
    }
}
