package io.wertpfad.intake.record;

import io.wertpfad.intake.Field;
import io.wertpfad.intake.Header;
import java.util.Optional;

/**
 * A documented column of a kind of record.
 *
 * @param name as documented
 * @param canonical name under which the synonyms know it: several kinds may share one for what people call the same
 * @param required whether a file without it is not of this kind, and a row without it is rejected
 */
public record RecordColumn(String name, String canonical, Field.Type type, boolean required) {

    /** A required column of texts. */
    public static RecordColumn text(String name) {
        return new RecordColumn(name, name, Field.Type.TEXT, true);
    }

    /** A required column of days. */
    public static RecordColumn date(String name) {
        return new RecordColumn(name, name, Field.Type.DATE, true);
    }

    /** A required column of numbers. */
    public static RecordColumn number(String name) {
        return new RecordColumn(name, name, Field.Type.NUMBER, true);
    }

    public RecordColumn optional() {
        return new RecordColumn(name, canonical, type, false);
    }

    /** The same column, known to the synonyms under another column's name. */
    public RecordColumn knownAs(String other) {
        return new RecordColumn(name, other, type, required);
    }

    Optional<Field> in(Header header) {
        return header.column(canonical).map(found -> new Field(found.index(), found.text(), name, type, null));
    }
}
