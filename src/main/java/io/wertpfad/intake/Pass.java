package io.wertpfad.intake;

import io.wertpfad.intake.Receipt.Entry;
import io.wertpfad.intake.RowOutcome.Fault;
import io.wertpfad.intake.reading.Amounts;
import io.wertpfad.intake.reading.GroupHandler;
import io.wertpfad.intake.reading.Ignored;
import io.wertpfad.intake.reading.OtherTable;
import io.wertpfad.intake.reading.Row;
import io.wertpfad.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a file from its first row to its last: every record is given to the kind's load, and what became of it
 * is counted, listed and written out. read = accepted + rejected, whatever the file holds.
 */
final class Pass implements GroupHandler {

    private final OpenedFile file;
    private final FileLoad load;
    private final boolean mends;
    private final Limits limits;
    private final @Nullable RejectedRows out;
    private final boolean everyRow;
    private final @Nullable ViewedRows viewed;
    private final Problems.Collector problems = new Problems.Collector();
    private final IgnoredLines ignored = new IgnoredLines();
    private final MendedLines mended = new MendedLines();
    private final List<OtherTable> otherTables = new ArrayList<>();
    private long accepted;
    private long rejected;

    /**
     * Prepares a pass.
     *
     * @param mends whether the rows mend those of an earlier file
     * @param out where rejected rows go; null if nowhere
     * @param everyRow whether all rows go there, since the whole file is refused
     */
    Pass(OpenedFile file, FileLoad load, boolean mends, Limits limits, @Nullable RejectedRows out, boolean everyRow) {
        this.file = file;
        this.load = load;
        this.mends = mends;
        this.limits = limits;
        this.out = out;
        this.everyRow = everyRow;
        this.viewed = file.view() == null ? null : new ViewedRows(file.view(), file, load);
    }

    @Override
    public void data(Row row) {
        checkLength(row);
        Row plain = file.mend() == null ? row : unguarded(row);
        Optional<Message> leftOut = viewed == null ? Optional.empty() : viewed.leavesOut(plain);
        if (leftOut.isPresent()) {
            ignored.add(row.line(), row.lastLine(), leftOut.get());
            return;
        }
        int originLine = originLine(plain);
        if (foreign(plain)) {
            rejectForeign(plain, originLine);
            return;
        }
        Verdict verdict = new Verdict();
        if (viewed != null) {
            viewed.take(plain, originLine, verdict);
        } else {
            load.take(new Cells(plain, originLine, file.formats()), verdict);
        }
        settle(plain, originLine, verdict);
    }

    @Override
    public boolean group(Row first, Amounts rest) {
        checkLength(first);
        long before = accepted;
        data(first);
        if (accepted == before || (rest.rows() > 0 && !load.takeMore(rest))) {
            return false;
        }
        accepted += rest.rows();
        return true;
    }

    @Override
    public void broken(Row row, Message reason, String code) {
        checkLength(row);
        Problem problem = Problem.inRow(code, reason);
        rejected++;
        list(row.line(), null, problem);
        if (out != null) {
            out.add(row.line(), row.cells(), List.of(problem));
        }
    }

    @Override
    public void ignored(int firstLine, int lastLine, Ignored reason) {
        ignored.add(firstLine, lastLine, reason);
    }

    @Override
    public void otherTable(OtherTable other) {
        otherTables.add(other);
    }

    private void checkLength(Row row) {
        if (!limits.allows(row)) {
            throw new FileRefused(Problem.of(Pass.class, "line_too_long", row.line(), limits.line()));
        }
    }

    private void settle(Row row, int originLine, Verdict verdict) {
        if (verdict.accepted.isEmpty() && verdict.rejected.isEmpty()) {
            ignored.addWithoutValue(row.line(), row.lastLine());
            return;
        }
        accepted += verdict.accepted.size();
        rejected += verdict.rejected.size();
        verdict.rejected
                .values()
                .forEach(faults ->
                        faults.forEach(fault -> list(row.line(), fault.field().header(), fault.problem())));
        if (mends) {
            verdict.accepted.forEach(field -> mended.add(originLine, field.name()));
        }
        if (out != null && everyRow) {
            out.add(originLine, row.cells(), verdict.problems(Problem.of(Pass.class, "whole_file")));
        } else if (out != null && !verdict.rejected.isEmpty()) {
            out.add(originLine, withoutAccepted(row, verdict), verdict.problems(null));
        }
    }

    /** The good cells of a wide row already count: they must not come back with the bad ones. */
    private static List<String> withoutAccepted(Row row, Verdict verdict) {
        List<String> cells = new ArrayList<>(row.cells());
        verdict.accepted.forEach(field -> cells.set(field.index(), ""));
        return cells;
    }

    private void list(int line, @Nullable String column, Problem problem) {
        problems.add(new Entry(line, column, problem));
    }

    private static Row unguarded(Row row) {
        return new Row(
                row.line(),
                row.lastLine(),
                row.cells().stream().map(Formula::unguard).toList());
    }

    private int originLine(Row row) {
        if (file.mend() == null) {
            return row.line();
        }
        String line = row.cells().get(file.mend().line()).strip();
        return MendedLines.isLine(line) ? Integer.parseInt(line) : row.line();
    }

    /** A row copied in from another file of rejected rows would be counted for the wrong one. */
    private boolean foreign(Row row) {
        return file.mend() != null && file.parent() != null && !file.parent().equals(parentOf(row));
    }

    /** It keeps saying where it comes from, so that it still can come back as a row of its own file. */
    private void rejectForeign(Row row, int originLine) {
        Problem problem = Problem.of(Pass.class, "other_parent", MendColumns.PARENT);
        rejected++;
        list(row.line(), MendColumns.PARENT, problem);
        if (out != null) {
            out.add(originLine, row.cells(), List.of(problem), parentOf(row));
        }
    }

    private String parentOf(Row row) {
        MendColumns mend = file.mend();
        return mend == null ? "" : row.cells().get(mend.parent()).strip();
    }

    long read() {
        return accepted + rejected;
    }

    long accepted() {
        return accepted;
    }

    long rejected() {
        return rejected;
    }

    Receipt.Rows rows() {
        return new Receipt.Rows(read(), accepted, rejected, ignored.all().cardinality());
    }

    IgnoredLines ignored() {
        return ignored;
    }

    Problems problems() {
        return problems.problems();
    }

    /** Tables of the file that were not read. */
    List<OtherTable> otherTables() {
        return otherTables;
    }

    MendedLines mended() {
        return mended;
    }

    /** What the kind says about the records of one row. */
    private static final class Verdict implements RowOutcome {

        private final List<Field> accepted = new ArrayList<>();
        private final Map<Field, List<Fault>> rejected = new LinkedHashMap<>();

        @Override
        public void accepted(Field field) {
            accepted.add(field);
        }

        @Override
        public void rejected(Field field, List<Fault> faults) {
            rejected.put(field, faults);
        }

        @Override
        public void noValue(Field field) {
            // A record that is not there: neither accepted nor rejected.
        }

        List<Problem> problems(@Nullable Problem otherwise) {
            List<Problem> problems = new ArrayList<>();
            rejected.values().forEach(faults -> faults.forEach(fault -> problems.add(fault.problem())));
            return problems.isEmpty() && otherwise != null ? List.of(otherwise) : problems;
        }
    }
}
