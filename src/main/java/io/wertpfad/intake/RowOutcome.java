package io.wertpfad.intake;

import java.util.List;

/** What became of the records of a row: most rows are one record, a row of a wide file is one for each filled cell. */
public interface RowOutcome {

    /** The record that {@code field} gave counts. */
    void accepted(Field field);

    /** The record that {@code field} gave does not count, for all these reasons. */
    void rejected(Field field, List<Fault> faults);

    /** The cell says that there is no value. */
    void noValue(Field field);

    /** A reason, and the column where it stands. */
    record Fault(Field field, Problem problem) {}
}
