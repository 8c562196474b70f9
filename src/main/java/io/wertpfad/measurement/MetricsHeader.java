package io.wertpfad.measurement;

import io.wertpfad.intake.Definitions;
import io.wertpfad.intake.Field;
import io.wertpfad.intake.Header;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises a metrics file by its header: a long one names the measure in a column, a wide one has a column for each. */
final class MetricsHeader {

    private static final Pattern MEASURE_WITH_UNIT = Pattern.compile("(.+?)\\s*\\[(.+)]");

    private MetricsHeader() {}

    /** The fields of a metrics file, or empty if it is none. */
    static Optional<List<Field>> recognise(Header header, Definitions definitions) {
        if (!has(header, Column.USE_CASE) || !has(header, Column.DATE)) {
            return Optional.empty();
        }
        if (has(header, Column.MEASURE)) {
            boolean hasAmount =
                    has(header, Column.VALUE) || (has(header, Column.NUMERATOR) && has(header, Column.DENOMINATOR));
            return hasAmount ? Optional.of(documented(header, true)) : Optional.empty();
        }
        List<Field> measures = measures(header, definitions);
        List<Field> fields = documented(header, false);
        fields.addAll(measures);
        return measures.isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    private static boolean has(Header header, Column column) {
        return header.has(column.canonical());
    }

    private static List<Field> documented(Header header, boolean amounts) {
        List<Field> fields = new ArrayList<>();
        for (Column column : Column.values()) {
            if (amounts || !column.isAmount()) {
                header.column(column.canonical()).ifPresent(found -> fields.add(found.field(column.type())));
            }
        }
        return fields;
    }

    /** The first column of each measure; what a second one says would count twice. */
    private static List<Field> measures(Header header, Definitions definitions) {
        List<Field> fields = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (Header.Column column : header.columns()) {
            boolean documented = column.canonical()
                    .flatMap(Column::of)
                    .filter(c -> !c.isAmount())
                    .isPresent();
            if (documented) {
                continue;
            }
            Matcher withUnit = MEASURE_WITH_UNIT.matcher(column.text().strip());
            boolean hasUnit = withUnit.matches();
            String name = hasUnit ? withUnit.group(1) : column.text().strip();
            String unit = hasUnit ? withUnit.group(2).strip() : null;
            definitions
                    .measureId(name.toLowerCase(Locale.ROOT))
                    .filter(found::add)
                    .ifPresent(id -> fields.add(new Field(column.index(), column.text(), id, Field.Type.NUMBER, unit)));
        }
        return fields;
    }
}
