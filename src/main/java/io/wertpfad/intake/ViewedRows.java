package io.wertpfad.intake;

import io.wertpfad.intake.export.View;
import io.wertpfad.intake.export.View.Seen;
import io.wertpfad.intake.reading.Parsed;
import io.wertpfad.intake.reading.Row;
import io.wertpfad.text.Message;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the rows of a foreign layout to a kind's load as the records that a definition sees in them. */
final class ViewedRows {

    private final View view;
    private final FileLoad load;
    private final Formats formats;
    private final @Nullable Field amount;

    ViewedRows(View view, OpenedFile file, FileLoad load) {
        this.view = view;
        this.load = load;
        this.formats = file.formats();
        this.amount = file.fields().stream()
                .filter(field -> isAmount(view, field) && field.type() == Field.Type.NUMBER)
                .findFirst()
                .orElse(null);
    }

    /** Kinds may call it otherwise; a definition knows it by this name. */
    private static boolean isAmount(View view, Field field) {
        return view.names().get(field.index()).equals(View.AMOUNT);
    }

    /** Why the definition leaves a row out; empty if it does not. */
    Optional<Message> leavesOut(Row row) {
        int rule = view.leftOutBy(row.cells());
        return rule < 0 ? Optional.empty() : Optional.of(view.reason(rule));
    }

    /** Gives each record of a row to the load; {@code outcome} is told about the columns of the file itself. */
    void take(Row row, int originLine, RowOutcome outcome) {
        for (Seen seen : view.records(row.cells())) {
            RowOutcome inFile = new InFile(seen, outcome);
            if (seen.unmapped() < 0) {
                Row asRow = new Row(row.line(), row.lastLine(), seen.cells());
                load.take(new Cells(asRow, originLine, formats, nameOf(seen)), inFile);
            } else if (!isEmpty(seen)) {
                reject(seen, inFile);
            }
        }
    }

    /** A record without an amount is none, whatever its other columns say. */
    private boolean isEmpty(Seen seen) {
        return amount != null && formats.number(amount).parse(seen.cells().get(amount.index())) instanceof Parsed.None;
    }

    private void reject(Seen seen, RowOutcome outcome) {
        int column = seen.unmapped();
        String cell = seen.cells().get(column).strip();
        Problem problem = Problem.of(
                ViewedRows.class,
                "unmapped",
                cell,
                view.names().get(column),
                view.definition().file(),
                view.keys(column));
        Field field = new Field(column, view.shown(column), view.names().get(column), Field.Type.TEXT, null);
        outcome.rejected(amount == null ? field : amount, List.of(new RowOutcome.Fault(field, problem)));
    }

    /** How a part of a row is told from its other parts when the row comes back. */
    private static @Nullable String nameOf(Seen seen) {
        return seen.isPart() ? seen.amountHeader() : null;
    }

    /** Translates what a kind says of the columns of a record into the columns of the file. */
    private final class InFile implements RowOutcome {

        private final Seen seen;
        private final RowOutcome outcome;

        InFile(Seen seen, RowOutcome outcome) {
            this.seen = seen;
            this.outcome = outcome;
        }

        @Override
        public void accepted(Field field) {
            outcome.accepted(inFile(field));
        }

        @Override
        public void rejected(Field field, List<Fault> faults) {
            outcome.rejected(
                    inFile(field),
                    faults.stream()
                            .map(fault -> new Fault(inFile(fault.field()), fault.problem()))
                            .toList());
        }

        @Override
        public void noValue(Field field) {
            outcome.noValue(inFile(field));
        }

        private Field inFile(Field field) {
            boolean amountOfPart = seen.isPart() && isAmount(view, field);
            return amountOfPart
                    ? new Field(seen.amountSource(), seen.amountHeader(), seen.amountHeader(), field.type(), null)
                    : new Field(
                            view.source(field.index()),
                            view.shown(field.index()),
                            field.name(),
                            field.type(),
                            field.unit());
        }
    }
}
