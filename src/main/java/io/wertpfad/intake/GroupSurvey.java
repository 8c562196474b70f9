package io.wertpfad.intake;

import io.wertpfad.intake.reading.Amounts;
import io.wertpfad.intake.reading.DateColumn;
import io.wertpfad.intake.reading.GroupHandler;
import io.wertpfad.intake.reading.GroupedRows.SeenAmount;
import io.wertpfad.intake.reading.Ignored;
import io.wertpfad.intake.reading.NumberColumn;
import io.wertpfad.intake.reading.Row;
import io.wertpfad.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Shows the cells of grouped rows to the columns, in their order; of the amounts only those that stand in rows by
 * themselves, as the groups know the others.
 */
final class GroupSurvey implements GroupHandler {

    private final Map<Field, NumberColumn> numbers;
    private final Map<Field, DateColumn> dates;
    private final Field amount;
    private final List<SeenAmount> amounts = new ArrayList<>();

    GroupSurvey(Map<Field, NumberColumn> numbers, Map<Field, DateColumn> dates, Field amount) {
        this.numbers = numbers;
        this.dates = dates;
        this.amount = amount;
    }

    @Override
    public void data(Row row) {
        amounts.add(new SeenAmount(row.cells().get(amount.index()), row.line(), 1));
        see(row, 1);
    }

    @Override
    public boolean group(Row first, Amounts rest) {
        see(first, 1 + rest.rows());
        return true;
    }

    private void see(Row row, long times) {
        numbers.forEach((field, column) -> {
            if (!field.equals(amount)) {
                column.see(row.cells().get(field.index()), row.line(), times);
            }
        });
        dates.forEach((field, column) -> column.see(row.cells().get(field.index()), row.line(), times));
    }

    /** The amounts of the rows that belong to no group. */
    List<SeenAmount> amounts() {
        return amounts;
    }

    @Override
    public void broken(Row row, Message reason, String code) {
        // Says nothing about formats.
    }

    @Override
    public void ignored(int firstLine, int lastLine, Ignored reason) {
        // Says nothing about formats.
    }
}
