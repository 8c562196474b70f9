package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What must hold for any bytes whatever, for Jazzer to disprove: reading fails with a reason or not at all, it comes to an
 * end, gives the same twice, accounts for each line once, and what it copies reads back as it was copied.
 *
 * <p>{@code java -cp <test class path> com.code_intelligence.jazzer.Jazzer --target_class=<this class> -max_total_time=600
 * <folder for the inputs>} runs it for ten minutes; {@link ReadingFuzzTests} runs the inputs that were kept.
 */
public final class ReadingFuzz {

    private static final Path FOLDER = folder();

    private ReadingFuzz() {}

    /** The target of Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Path file = Files.write(FOLDER.resolve("fuzz.csv"), bytes);
        Table table;
        try {
            table = Table.open(file, HeaderFinder.NONE);
        } catch (UnreadableTable refused) {
            return;
        }
        for (Strictness strictness : Strictness.values()) {
            Collected once = collect(table, strictness);
            require(once.equals(collect(table, strictness)), "read differently the second time");
            require(once.widths.cardinality() <= 1, "rows of different width");
            require(copy(file, strictness).equals(once.table(table, strictness)), "the copy is another table");
        }
    }

    private static Collected collect(Table table, Strictness strictness) throws IOException {
        Collected collected = new Collected();
        Layout layout = table.layout(strictness);
        if (layout.headed()) {
            collected.cover(layout.firstLine(), layout.lastLine());
        }
        table.read(collected, strictness);
        require(collected.lines.cardinality() == collected.lines.length(), "a line is missing");
        return collected;
    }

    /** The copy of a file as any reader of RFC 4180 sees it. */
    private static List<List<String>> copy(Path file, Strictness strictness) throws IOException {
        Path target = FOLDER.resolve("copy.csv");
        Files.deleteIfExists(target);
        try {
            TableCopy.write(file, target, strictness);
        } catch (UnreadableTable refused) {
            throw new IllegalStateException("refused the second time");
        }
        try (CSVParser parser = CSVParser.parse(target, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            return parser.stream().map(CSVRecord::toList).toList();
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("reading-fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** What a reader passes on. */
    private static final class Collected implements RowHandler {

        private final BitSet lines = new BitSet();
        private final BitSet widths = new BitSet();
        private final List<Row> rows = new ArrayList<>();
        private final List<String> others = new ArrayList<>();

        List<List<String>> table(Table table, Strictness strictness) {
            List<List<String>> all = new ArrayList<>();
            if (table.layout(strictness).headed()) {
                all.add(table.writtenHeader(strictness));
            }
            rows.forEach(row -> all.add(row.cells()));
            return all;
        }

        void cover(int first, int last) {
            require(first <= last, "lines in the wrong order");
            for (int line = first; line <= last; line++) {
                require(!lines.get(line - 1), "a line counts twice");
                lines.set(line - 1);
            }
        }

        @Override
        public void data(Row row) {
            cover(row.line(), row.lastLine());
            rows.add(row);
            widths.set(row.cells().size());
        }

        @Override
        public void broken(Row row, Message reason, String code) {
            cover(row.line(), row.lastLine());
            others.add(row.line() + " " + code);
        }

        @Override
        public void ignored(int firstLine, int lastLine, Ignored reason) {
            cover(firstLine, lastLine);
            others.add(firstLine + " " + reason.code());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Collected that && rows.equals(that.rows) && others.equals(that.others);
        }

        @Override
        public int hashCode() {
            return rows.hashCode();
        }
    }
}
