package io.wertpfad.intake;

import io.wertpfad.intake.reading.Defaults;
import io.wertpfad.intake.reading.GroupedRows;
import io.wertpfad.intake.reading.Stretches;
import io.wertpfad.intake.reading.Table;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a file by the group, and the formats that all its cells decide on. The amounts were added up before these were
 * known: where a late row decides otherwise, the groups are worth nothing.
 */
record GroupedFile(GroupedRows rows, Formats formats) {

    /** Groups the rows of a file, or not if each has to be taken by itself. */
    static Optional<GroupedFile> of(
            Table table, FileKind kind, List<Field> fields, Defaults defaults, Stretches stretches) throws IOException {
        Optional<RowGroups> groups = kind.groups(fields);
        if (groups.isEmpty() || stretches.most() == 0) {
            return Optional.empty();
        }
        Field amount = groups.get().amount();
        Optional<GroupedRows> rows =
                table.grouped(groups.get().in(table.header().size()), defaults, stretches);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Formats.surveyGroups(rows.get(), fields, amount, defaults)
                .filter(formats -> formats.number(amount).agreesWith(rows.get().reading()))
                .map(formats -> new GroupedFile(rows.get(), formats));
    }
}
