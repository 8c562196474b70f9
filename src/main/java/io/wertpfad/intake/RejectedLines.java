package io.wertpfad.intake;

import io.wertpfad.intake.reading.Ignored;
import io.wertpfad.intake.reading.Row;
import io.wertpfad.intake.reading.RowHandler;
import io.wertpfad.intake.reading.Table;
import io.wertpfad.intake.reading.UnreadableTable;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a file of rejected rows holds: the lines that they had in the files that they come from.
 *
 * @param byParent lines by the SHA-256 of that file
 * @param parent the first of these files, for whose rows it is taken: those of another one are rejected again
 * @param complete whether all rows say where they come from
 */
record RejectedLines(Map<String, BitSet> byParent, String parent, boolean complete) {

    /** Reads them from a file; empty if it is none of rejected rows. */
    static Optional<RejectedLines> in(Path file) throws IOException {
        Table table;
        try {
            table = Table.open(file, cells ->
                    (int) cells.stream().filter(MendColumns.NAMES::contains).count());
        } catch (UnreadableTable e) {
            return Optional.empty();
        }
        Optional<MendColumns> columns = MendColumns.in(table.header());
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        Collector collector = new Collector(columns.get());
        table.read(collector);
        return Optional.of(new RejectedLines(collector.byParent, collector.parent, collector.complete));
    }

    /** Whether every row of it came back in a file that was taken. */
    boolean areMendedBy(RejectedLines dropped) {
        BitSet lines = byParent.get(dropped.parent);
        return complete
                && byParent.size() == 1
                && lines != null
                && contains(dropped.byParent.get(dropped.parent), lines);
    }

    private static boolean contains(@Nullable BitSet lines, BitSet some) {
        if (lines == null) {
            return false;
        }
        BitSet missing = (BitSet) some.clone();
        missing.andNot(lines);
        return missing.isEmpty();
    }

    private static final class Collector implements RowHandler {

        private final MendColumns columns;
        private final Map<String, BitSet> byParent = new HashMap<>();
        private String parent = "";
        private boolean complete = true;

        Collector(MendColumns columns) {
            this.columns = columns;
        }

        @Override
        public void data(Row row) {
            parent = parent.isEmpty() ? cell(row, columns.parent()) : parent;
            add(row);
        }

        @Override
        public void broken(Row row, Message reason, String code) {
            add(row);
        }

        private void add(Row row) {
            String line = cell(row, columns.line());
            if (MendedLines.isLine(line)) {
                byParent.computeIfAbsent(cell(row, columns.parent()), p -> new BitSet())
                        .set(Integer.parseInt(line));
            } else {
                complete = false;
            }
        }

        private static String cell(Row row, int index) {
            return index < row.cells().size() ? row.cells().get(index).strip() : "";
        }

        @Override
        public void ignored(int firstLine, int lastLine, Ignored reason) {
            // Only rows are of interest.
        }
    }
}
