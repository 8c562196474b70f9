package io.wertpfad.intake.export;

import io.wertpfad.text.Message;
import io.wertpfad.text.NearestNames;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A definition laid over the header of a file: each row is seen as the records of a documented layout. */
public final class View {

    /** The column that a definition's unpivoted columns fill. */
    public static final String AMOUNT = ColumnsReader.VALUE;

    private static final int NOWHERE = -1;

    private final ExportDefinition definition;
    private final List<String> header;
    private final List<String> names;
    private final @Nullable Cell[] cells;
    private final List<Piece> pieces;
    private final int amountOfParts;
    private final int[] ignoredColumns;

    private View(ExportDefinition definition, List<String> header, List<Piece> pieces) {
        this.definition = definition;
        this.header = List.copyOf(header);
        this.pieces = List.copyOf(pieces);
        Map<String, Cell> byName = new LinkedHashMap<>();
        definition.rules().forEach(rule -> byName.put(rule.canonical(), new Cell(rule, indexes(rule, header))));
        List<String> all = new ArrayList<>(byName.keySet());
        for (Piece piece : pieces) {
            piece.same().keySet().stream().filter(name -> !all.contains(name)).forEach(all::add);
        }
        if (definition.unpivot() != null) {
            all.add(ColumnsReader.VALUE);
        }
        this.names = List.copyOf(all);
        this.cells = names.stream().map(byName::get).toArray(Cell[]::new);
        this.amountOfParts = definition.unpivot() == null ? NOWHERE : names.indexOf(AMOUNT);
        this.ignoredColumns = definition.ignore().stream()
                .mapToInt(rule -> rule.column().in(header).orElse(NOWHERE))
                .toArray();
    }

    /**
     * Lays a definition over a header.
     *
     * @throws Unfit if the file lacks a column that the definition speaks of
     */
    public static View of(ExportDefinition definition, List<String> header) throws Unfit {
        List<String> missing = definition
                .named()
                .filter(column -> column.in(header).isEmpty())
                .map(SourceColumn::written)
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw new Unfit("definition_column", definition.file(), missing, nearest(missing, header), shown(header));
        }
        return new View(definition, header, pieces(definition, header));
    }

    private static List<Piece> pieces(ExportDefinition definition, List<String> header) throws Unfit {
        List<Piece> pieces = new ArrayList<>();
        Unpivot unpivot = definition.unpivot();
        if (unpivot instanceof Unpivot.Months months) {
            Map<Integer, YearMonth> found = new MonthColumns(months, definition.date()).in(header);
            found.forEach((index, month) ->
                    pieces.add(new Piece(index, header.get(index), Map.of(ColumnsReader.DATE, month.toString()))));
            forbidNoMonths(definition, months, found, header);
        } else if (unpivot instanceof Unpivot.Measures measures) {
            measures.columns().forEach((column, same) -> {
                int index = column.in(header).orElseThrow();
                pieces.add(new Piece(index, header.get(index).isEmpty() ? column.written() : header.get(index), same));
            });
        } else {
            pieces.add(new Piece(NOWHERE, "", Map.of()));
        }
        if (pieces.stream().map(Piece::source).distinct().count() < pieces.size()) {
            throw new Unfit("definition_twice", definition.file(), shown(header));
        }
        return pieces;
    }

    private static void forbidNoMonths(
            ExportDefinition definition, Unpivot.Months months, Map<Integer, YearMonth> found, List<String> header)
            throws Unfit {
        List<String> none = months.columns().stream()
                .filter(column -> !found.containsKey(column.in(header).orElse(NOWHERE)))
                .map(SourceColumn::written)
                .toList();
        if (found.isEmpty() || !none.isEmpty()) {
            throw new Unfit("definition_months", definition.file(), none.isEmpty() ? shown(header) : none);
        }
        if (new TreeSet<>(found.values()).size() < found.size()) {
            throw new Unfit("definition_month_twice", definition.file(), shown(header));
        }
    }

    private static List<String> shown(List<String> header) {
        return header.stream().filter(name -> !name.isBlank()).toList();
    }

    private static Object nearest(List<String> missing, List<String> header) {
        List<String> near = missing.stream()
                .flatMap(name -> NearestNames.first(name, shown(header)).stream())
                .distinct()
                .toList();
        return near.isEmpty() ? "" : Message.of(View.class, "did_you_mean", near);
    }

    private static int[] indexes(CellRule rule, List<String> header) {
        return rule.sources().stream()
                .map(column -> column.in(header))
                .mapToInt(OptionalInt::orElseThrow)
                .toArray();
    }

    public ExportDefinition definition() {
        return definition;
    }

    /** Canonical names of the columns of a record. */
    public List<String> names() {
        return names;
    }

    /** The name of a column of a record as the file knows it; its canonical name if no column of the file gives it. */
    public String shown(int column) {
        Cell cell = cells[column];
        if (cell == null || cell.sources().length == 0) {
            return names.get(column);
        }
        return IntStream.range(0, cell.sources().length)
                .mapToObj(i -> name(cell.sources()[i], cell.rule().sources().get(i)))
                .collect(Collectors.joining(" + "));
    }

    private String name(int index, SourceColumn column) {
        return header.get(index).isBlank() ? column.written() : header.get(index);
    }

    /** Columns that look as if they should have been read: beside those of months, those that are none. */
    public List<String> unread() {
        if (!(definition.unpivot() instanceof Unpivot.Months)) {
            return List.of();
        }
        TreeSet<Integer> read = new TreeSet<>();
        pieces.forEach(piece -> read.add(piece.source()));
        definition.named().forEach(column -> column.in(header).ifPresent(read::add));
        return IntStream.range(0, header.size())
                .filter(i -> !read.contains(i) && !header.get(i).isBlank())
                .mapToObj(header::get)
                .toList();
    }

    /** Which rule leaves a row out, from 0; -1 if none does. */
    public int leftOutBy(List<String> row) {
        for (int i = 0; i < ignoredColumns.length; i++) {
            if (definition.ignore().get(i).leavesOut(row.get(ignoredColumns[i]))) {
                return i;
            }
        }
        return -1;
    }

    /** In words which rows a rule leaves out. */
    public Message reason(int rule) {
        IgnoreRule ignore = definition.ignore().get(rule);
        return Message.of(
                View.class,
                ignore.unless() ? "left_out.unless" : "left_out.matches",
                name(ignoredColumns[rule], ignore.column()),
                ignore.patterns());
    }

    /** The records of a row: one, or one for each column that is unpivoted. */
    public List<Seen> records(List<String> row) {
        @Nullable String[] common = new @Nullable String[cells.length];
        for (int i = 0; i < common.length; i++) {
            common[i] = text(i, row);
        }
        List<Seen> records = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            records.add(record(piece, common, row));
        }
        return records;
    }

    private Seen record(Piece piece, @Nullable String[] common, List<String> row) {
        List<String> texts = new ArrayList<>(common.length);
        int unmapped = NOWHERE;
        for (int i = 0; i < common.length; i++) {
            String same = piece.same().get(names.get(i));
            String text = same != null ? same : i == amountOfParts ? row.get(piece.source()) : common[i];
            if (text == null) {
                unmapped = unmapped == NOWHERE ? i : unmapped;
                text = source(Objects.requireNonNull(cells[i]), row);
            }
            texts.add(text);
        }
        return new Seen(texts, piece, unmapped);
    }

    /** The text of a column, or null if its map does not say what the cell stands for. */
    private @Nullable String text(int column, List<String> row) {
        Cell cell = cells[column];
        if (cell == null) {
            return "";
        }
        String constant = cell.rule().constant();
        if (constant != null) {
            return constant;
        }
        String text = source(cell, row);
        ValueMap map = cell.rule().map();
        return map == null ? text : map.value(text);
    }

    private static String source(Cell cell, List<String> row) {
        if (cell.sources().length == 1) {
            return row.get(cell.sources()[0]);
        }
        return Arrays.stream(cell.sources())
                .mapToObj(i -> row.get(i).strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Where in the file a column of a record stands; -1 if nowhere. */
    public int source(int column) {
        Cell cell = cells[column];
        return cell == null || cell.sources().length == 0 ? NOWHERE : cell.sources()[0];
    }

    /** The keys of the map of a column. */
    public List<String> keys(int column) {
        Cell cell = cells[column];
        ValueMap map = cell == null ? null : cell.rule().map();
        return map == null ? List.of() : map.shownKeys();
    }

    /** A documented column, and where in the file its texts stand. */
    @SuppressWarnings("ArrayRecordComponent") // read for each row, never compared
    private record Cell(CellRule rule, int[] sources) {}

    /**
     * A column that gives a record of its own, or, with the source -1, the row as a whole.
     *
     * @param same the texts that are the same for all its cells, by canonical name
     */
    record Piece(int source, String header, Map<String, String> same) {}

    /**
     * A row seen as a record.
     *
     * @param unmapped the first column whose cell no map knows; -1 if there is none
     */
    public record Seen(List<String> cells, Piece piece, int unmapped) {

        /** Whether it is one of several records of its row. */
        public boolean isPart() {
            return piece.source() != NOWHERE;
        }

        /** Where in the row the amount of a part stands. */
        public int amountSource() {
            return piece.source();
        }

        /** The name of the column that gives a part its amount. */
        public String amountHeader() {
            return piece.header();
        }
    }
}
