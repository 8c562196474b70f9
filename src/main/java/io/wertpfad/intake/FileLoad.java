package io.wertpfad.intake;

import io.wertpfad.intake.reading.Amounts;
import java.util.List;

/**
 * One file of a kind being read. The rows of a file come in order, in one or more passes within one transaction; after
 * {@link #needsAnotherPass} everything taken so far is forgotten and the rows come again.
 */
public interface FileLoad {

    /** Checks a row and keeps what it says; tells {@code outcome} about each record in it. */
    void take(Cells row, RowOutcome outcome);

    /**
     * Takes more rows that differ from the one just accepted in nothing that counts but their amount.
     *
     * @return false if they must be taken one by one
     */
    default boolean takeMore(Amounts amounts) {
        return false;
    }

    /** Whether what the pass found out changes the fate of rows that were already taken. */
    boolean needsAnotherPass();

    /** Makes what was taken visible under the sequence of the context. */
    Result finish();

    /** Takes back what earlier passes wrote, as the whole file is refused. */
    void discard();

    /** What a file changed, and what should be looked at. */
    record Result(List<Restatement> restated, List<Warning> warnings) {
        public Result {
            restated = List.copyOf(restated);
            warnings = List.copyOf(warnings);
        }
    }
}
