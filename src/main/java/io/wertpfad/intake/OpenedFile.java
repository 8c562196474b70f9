package io.wertpfad.intake;

import io.wertpfad.intake.export.View;
import io.wertpfad.intake.reading.Defaults;
import io.wertpfad.intake.reading.GroupedRows;
import io.wertpfad.intake.reading.RowHandler;
import io.wertpfad.intake.reading.Stretches;
import io.wertpfad.intake.reading.Table;
import io.wertpfad.intake.reading.UnreadableTable;
import io.wertpfad.portfolio.Portfolio;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file whose table, kind and formats are known.
 *
 * @param view what a definition sees in it; null if it has none
 * @param groups its rows by the group; null if they must be read one by one
 * @param parent SHA-256 that its rows name as the file they were rejected from; null for an ordinary file
 */
record OpenedFile(
        Table table,
        @Nullable View view,
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
     * @param names that the file goes by
     * @param families of the files whose rejected rows files may hold
     * @throws FileRefused if it holds no table, or one of no known kind
     */
    static OpenedFile open(
            Path file,
            List<String> names,
            List<FileKind> kinds,
            Definitions definitions,
            Parents families,
            Stretches stretches)
            throws IOException {
        Layouts layouts = new Layouts(definitions.exports());
        Table table = table(file, definitions);
        MendColumns mend = MendColumns.in(table.header()).orElse(null);
        String parent = mend == null ? null : firstParent(table, mend);
        if (!layouts.none()) {
            List<String> known = new ArrayList<>(names);
            families.name(parent).ifPresent(known::add);
            Optional<Layouts.Viewed> viewed = layouts.find(file, known, mend != null);
            if (viewed.isPresent()) {
                return open(viewed.get(), kinds, definitions, families, parent);
            }
        }
        Header header = Header.of(table.header(), definitions.synonyms());
        Optional<Match> match = Match.best(header, kinds, definitions);
        if (match.isPresent()) {
            FileKind kind = match.get().kind();
            List<Field> fields = match.get().fields();
            Defaults defaults = families.defaults(parent);
            Optional<GroupedFile> grouped =
                    mend == null ? GroupedFile.of(table, kind, fields, defaults, stretches) : Optional.empty();
            Formats formats = grouped.isPresent() ? grouped.get().formats() : Formats.survey(table, fields, defaults);
            GroupedRows groups = grouped.map(GroupedFile::rows).orElse(null);
            return new OpenedFile(table, null, header, kind, fields, formats, groups, mend, parent);
        }
        throw new FileRefused(layouts.unknown().orElseGet(() -> unknownKind(header, kinds)));
    }

    private static OpenedFile open(
            Layouts.Viewed viewed,
            List<FileKind> kinds,
            Definitions definitions,
            Parents families,
            @Nullable String parent)
            throws IOException {
        View view = viewed.view();
        Header header = Header.of(view);
        Optional<Match> match = Match.best(header, kinds, definitions);
        if (match.isPresent()) {
            List<Field> fields = match.get().fields();
            Formats formats =
                    Formats.survey(viewed.table(), view, fields, families.defaults(parent), definitions.zone());
            MendColumns mend = MendColumns.in(viewed.table().header()).orElse(null);
            return new OpenedFile(
                    viewed.table(), view, header, match.get().kind(), fields, formats, null, mend, parent);
        }
        Problem nearest = unknownKind(header, kinds);
        throw new FileRefused(Problem.of(
                OpenedFile.class, "definition_of_no_kind", view.definition().file(), view.names(), nearest.message()));
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

    /**
     * The portfolio files that are left out although rows of this file are for use cases in them. Where a definition says
     * which use case a row is for, nobody can tell beforehand.
     */
    Set<String> leftOut(Portfolio portfolio) throws IOException {
        Set<String> leftOut = new TreeSet<>();
        Optional<Field> useCase = view != null || portfolio.brokenFiles().isEmpty()
                ? Optional.empty()
                : fields.stream()
                        .filter(field -> field.name().equals("use_case"))
                        .findFirst();
        if (useCase.isPresent()) {
            int index = useCase.get().index();
            table.read(RowHandler.ofData(row -> portfolio
                    .brokenFileOf(row.cells().get(index).strip())
                    .ifPresent(file -> leftOut.add(file.file()))));
        }
        return leftOut;
    }

    /** Whether its rows are added to what is known. */
    boolean appends() {
        return view != null && view.definition().append();
    }

    /** The limits that apply to it. */
    Limits limits(Limits usual) {
        BigDecimal own = view == null ? null : view.definition().maxRejected();
        return own == null ? usual : usual.withRejected(own);
    }

    /** The header of a field's column as the file has it. */
    String shown(Field field) {
        return view == null ? field.header() : view.shown(field.index());
    }

    /** Columns that the file has, but nothing reads. */
    List<String> unusedColumns() {
        if (view != null) {
            return view.unread().stream()
                    .filter(text -> !MendColumns.NAMES.contains(text))
                    .toList();
        }
        Stream<Header.Column> unused = header.columns().stream()
                .filter(c -> !c.text().isBlank() && !MendColumns.NAMES.contains(c.text()))
                .filter(c -> fields.stream().noneMatch(f -> f.index() == c.index()));
        return unused.map(Header.Column::text).toList();
    }

    /** What is known of the files whose rejected rows a file may hold, by SHA-256; null for none. */
    interface Parents {
        /** What decides where such a file is ambiguous. */
        Defaults defaults(@Nullable String parent);

        /** The name of the parent, if it was taken. */
        Optional<String> name(@Nullable String parent);
    }
}
