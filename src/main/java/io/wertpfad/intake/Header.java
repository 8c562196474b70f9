package io.wertpfad.intake;

import io.wertpfad.intake.export.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names above the columns of a file, with the canonical names that were recognised in them. */
public record Header(List<Column> columns) {

    public Header {
        columns = List.copyOf(columns);
    }

    /** Columns that intake itself added to a file of rejected rows are none of the file's own. */
    static Header of(List<String> cells, Synonyms synonyms) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            boolean own = !MendColumns.NAMES.contains(text);
            columns.add(new Column(i, text, own ? synonyms.canonical(text) : Optional.empty()));
        }
        return new Header(columns);
    }

    /** The documented columns that a definition sees in a file. */
    static Header of(View view) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < view.names().size(); i++) {
            columns.add(new Column(i, view.shown(i), Optional.of(view.names().get(i))));
        }
        return new Header(columns);
    }

    /** The first column with this canonical name. */
    public Optional<Column> column(String canonical) {
        return columns.stream()
                .filter(c -> c.canonical().filter(canonical::equals).isPresent())
                .findFirst();
    }

    public boolean has(String canonical) {
        return column(canonical).isPresent();
    }

    /**
     * One column.
     *
     * @param canonical the documented name that this is a synonym of
     */
    public record Column(int index, String text, Optional<String> canonical) {

        public Field field(Field.Type type) {
            return new Field(index, text, canonical.orElse(text), type, null);
        }
    }
}
