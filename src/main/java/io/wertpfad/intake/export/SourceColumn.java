package io.wertpfad.intake.export;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A column of a foreign file: by the name in its header, or by its place, {@code #1} for the first. */
record SourceColumn(String written) {

    private static final Pattern PLACE = Pattern.compile("#[1-9][0-9]{0,4}");
    private static final Pattern LIKE_PLACE = Pattern.compile("#\\s*-?[0-9]+");

    boolean isPlace() {
        return PLACE.matcher(written).matches();
    }

    /** Whether someone means a place, but there is none such. */
    boolean isNoPlace() {
        return !isPlace() && LIKE_PLACE.matcher(written).matches();
    }

    /** The first column of this name, or the one at this place. */
    OptionalInt in(List<String> header) {
        if (isPlace()) {
            int index = Integer.parseInt(written.substring(1)) - 1;
            return index < header.size() ? OptionalInt.of(index) : OptionalInt.empty();
        }
        String name = ColumnNames.plain(written);
        for (int i = 0; i < header.size(); i++) {
            if (!name.isEmpty() && name.equals(ColumnNames.plain(header.get(i)))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
