package io.wertpfad.intake;

import io.wertpfad.intake.reading.Defaults;
import io.wertpfad.intake.reading.GroupedRows;
import io.wertpfad.intake.reading.RowHandler;
import io.wertpfad.intake.reading.Stretches;
import io.wertpfad.intake.reading.Table;
import io.wertpfad.intake.reading.UnreadableTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file whose table, kind and formats are known.
 *
 * @param groups its rows by the group; null if they must be read one by one
 * @param parent SHA-256 that its rows name as the file they were rejected from; null for an ordinary file
 */
record OpenedFile(
        Table table,
        Header header,
        FileKind kind,
        List<Field> fields,
        Formats formats,
        @Nullable GroupedRows groups,
        @Nullable MendColumns mend,
        @Nullable String parent) {

    private static final int FEWEST_DOCUMENTED = 2;

    /**
     * Opens a file.
     *
     * @param defaults for what it leaves open itself, given the file that it mends, if any
     * @throws FileRefused if it holds no table, or one of no known kind
     */
    static OpenedFile open(
            Path file, List<FileKind> kinds, Definitions definitions, DefaultsFor defaults, Stretches stretches)
            throws IOException {
        Table table = table(file, definitions);
        Header header = Header.of(table.header(), definitions.synonyms());
        Optional<Match> match = Match.best(header, kinds, definitions);
        if (match.isPresent()) {
            FileKind kind = match.get().kind();
            List<Field> fields = match.get().fields();
            MendColumns mend = MendColumns.in(table.header()).orElse(null);
            String parent = mend == null ? null : firstParent(table, mend);
            Optional<GroupedFile> grouped =
                    mend == null ? GroupedFile.of(table, kind, fields, defaults.of(null), stretches) : Optional.empty();
            Formats formats =
                    grouped.isPresent() ? grouped.get().formats() : Formats.survey(table, fields, defaults.of(parent));
            GroupedRows groups = grouped.map(GroupedFile::rows).orElse(null);
            return new OpenedFile(table, header, kind, fields, formats, groups, mend, parent);
        }
        throw new FileRefused(unknownKind(header, kinds));
    }

    private static Table table(Path file, Definitions definitions) throws IOException {
        try {
            return Table.open(file, cells -> score(cells, definitions));
        } catch (UnreadableTable e) {
            throw new FileRefused(Problem.unreadable(e));
        }
    }

    /** How many names of columns there are. Those of measures alone make no header: a message may list them, too. */
    private static int score(List<String> cells, Definitions definitions) {
        Header header = Header.of(cells, definitions.synonyms());
        long documented =
                header.columns().stream().filter(c -> c.canonical().isPresent()).count();
        long measures = documented < FEWEST_DOCUMENTED
                ? 0
                : header.columns().stream()
                        .filter(c -> c.canonical().isEmpty() && definitions.names(c.text()))
                        .count();
        long own = cells.stream().filter(MendColumns.NAMES::contains).count();
        return (int) (documented + measures + own);
    }

    private static @Nullable String firstParent(Table table, MendColumns mend) throws IOException {
        List<String> parents = new ArrayList<>();
        table.read(RowHandler.ofData(row -> {
            String parent = row.cells().get(mend.parent()).strip();
            if (parents.isEmpty() && !parent.isEmpty()) {
                parents.add(parent);
            }
        }));
        return parents.isEmpty() ? null : parents.get(0);
    }

    /** Names the columns that the nearest kind lacks: the one most of whose columns are there, with the fewest to add. */
    private static Problem unknownKind(Header header, List<FileKind> kinds) {
        FileKind nearest = kinds.stream()
                .min(Comparator.<FileKind>comparingInt(kind -> -recognised(kind, header))
                        .thenComparing(kind -> kind.missingColumns(header).size())
                        .thenComparing(FileKind::name))
                .orElseThrow();
        List<String> found = header.columns().stream()
                .filter(c -> c.canonical().isPresent())
                .map(c -> c.text())
                .toList();
        String columns = header.columns().stream()
                .map(Header.Column::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        return found.isEmpty()
                ? Problem.of(OpenedFile.class, "no_known_column", columns, needed(kinds))
                : Problem.of(OpenedFile.class, "unknown_kind", nearest.name(), found, nearest.missingColumns(header));
    }

    private static List<String> needed(List<FileKind> kinds) {
        return kinds.stream()
                .sorted(Comparator.comparing(FileKind::name))
                .map(kind -> kind.name() + " (" + String.join(", ", kind.requiredColumns()) + ")")
                .toList();
    }

    private static int recognised(FileKind kind, Header header) {
        return kind.requiredColumns().size() - kind.missingColumns(header).size();
    }

    /** Columns that the file has, but nothing reads. */
    List<String> unusedColumns() {
        Stream<Header.Column> unused = header.columns().stream()
                .filter(c -> !c.text().isBlank() && !MendColumns.NAMES.contains(c.text()))
                .filter(c -> fields.stream().noneMatch(f -> f.index() == c.index()));
        return unused.map(Header.Column::text).toList();
    }

    /** What decides where a file with the rows rejected from {@code parent} (or from none) is ambiguous. */
    @FunctionalInterface
    interface DefaultsFor {
        Defaults of(@Nullable String parent);
    }
}
