package io.wertpfad.intake;

import io.wertpfad.intake.export.View;
import io.wertpfad.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names above the columns of a file, with the canonical names that were recognised in them. */
public record Header(List<Column> columns) {

    private static final Pattern WITH_UNIT = Pattern.compile("([^\\[(]+)[\\[(]([^\\])]+)[\\])]");

    public Header {
        columns = List.copyOf(columns);
    }

    /** Columns that intake itself added to a file of rejected rows are none of the file's own. */
    static Header of(List<String> cells, Synonyms synonyms) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            columns.add(MendColumns.NAMES.contains(text) ? Column.unknown(i, text) : column(i, text, synonyms));
        }
        return new Header(columns);
    }

    /** A name may have its unit in brackets behind it: {@code Wert [min]}. What is no unit belongs to the name. */
    private static Column column(int index, String text, Synonyms synonyms) {
        Optional<String> whole = synonyms.canonical(text);
        Matcher withUnit = WITH_UNIT.matcher(text.strip());
        if (whole.isPresent() || !withUnit.matches()) {
            return new Column(index, text, whole, null);
        }
        String unit = withUnit.group(2).strip();
        return new Column(
                index,
                text,
                synonyms.canonical(withUnit.group(1)),
                Unit.of(unit).isPresent() ? unit : null);
    }

    /** The documented columns that a definition sees in a file. */
    static Header of(View view) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < view.names().size(); i++) {
            columns.add(new Column(i, view.shown(i), Optional.of(view.names().get(i)), null));
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
     * @param unit that the name has behind it
     */
    public record Column(
            int index,
            String text,
            Optional<String> canonical,
            @Nullable String unit) {

        static Column unknown(int index, String text) {
            return new Column(index, text, Optional.empty(), null);
        }

        public Field field(Field.Type type) {
            return new Field(index, text, canonical.orElse(text), type, type == Field.Type.NUMBER ? unit : null);
        }
    }
}
